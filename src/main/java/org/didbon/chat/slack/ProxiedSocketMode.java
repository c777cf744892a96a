package org.didbon.chat.slack;

import com.slack.api.Slack;
import com.slack.api.socket_mode.impl.SocketModeClientJavaWSImpl;
import com.slack.api.socket_mode.queue.SocketModeMessageQueue;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.didbon.domain.ProxyAddress;
import org.didbon.feed.http.ProxySockets;
import org.java_websocket.client.WebSocketClient;
import org.java_websocket.exceptions.WebsocketNotConnectedException;
import org.java_websocket.handshake.ServerHandshake;
import org.jspecify.annotations.Nullable;

/**
 * The SDK's client with a connection through a proxy. Its own knows HTTP proxies alone, and tells
 * Slack the password instead of the proxy. Thread-safe.
 */
final class ProxiedSocketMode extends SocketModeClientJavaWSImpl {

  private static final int USUAL_PORT = 443;

  private final ProxyAddress proxy;
  private final Duration timeout;
  private volatile @Nullable WebSocketClient session;

  ProxiedSocketMode(
      Slack slack,
      String appToken,
      String address,
      SocketModeMessageQueue inbox,
      ProxyAddress proxy,
      Duration timeout)
      throws URISyntaxException {
    super(
        slack,
        appToken,
        address,
        0,
        inbox,
        true,
        false,
        DEFAULT_SESSION_MONITOR_INTERVAL_MILLISECONDS);
    this.proxy = proxy;
    this.timeout = timeout;
  }

  @Override
  public boolean verifyConnection() {
    WebSocketClient now = session;
    return now != null && now.isOpen(); // pings keep that true
  }

  // a factory would be asked for a socket to Slack itself; the way through the proxy is open
  // already
  @Override
  @SuppressWarnings("deprecation")
  public void connectToNewEndpoint() throws IOException {
    URI address = URI.create(getSlack().issueSocketModeUrl(getAppToken()));
    setWssUri(address);
    WebSocketClient before = session;
    WebSocketClient next = new Session(address);
    next.setConnectionLostTimeout(Math.toIntExact(Math.max(1, timeout.toSeconds())));
    next.setSocket(tunnel(address));
    session = next;
    next.connect();
    if (before != null) {
      before.close();
    }
  }

  @Override
  public void disconnect() {
    setAutoReconnectEnabled(false);
    WebSocketClient now = session;
    if (now != null) {
      now.close();
    }
  }

  @Override
  public void sendWebSocketMessage(String message) {
    WebSocketClient now = session;
    if (now == null) {
      throw new WebsocketNotConnectedException();
    }
    now.send(message);
  }

  private Socket tunnel(URI address) throws IOException {
    boolean secret = "wss".equals(address.getScheme());
    int port = address.getPort() > 0 ? address.getPort() : secret ? USUAL_PORT : 80;
    Socket tunnel = new ProxySockets(proxy).createSocket();
    try {
      int millis = Math.toIntExact(timeout.toMillis());
      tunnel.connect(InetSocketAddress.createUnresolved(address.getHost(), port), millis);
      return secret ? encrypted(tunnel, address.getHost(), port, millis) : tunnel;
    } catch (IOException e) {
      tunnel.close();
      throw e;
    }
  }

  private static Socket encrypted(Socket tunnel, String host, int port, int millis)
      throws IOException {
    SSLSocketFactory factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
    SSLSocket socket = (SSLSocket) factory.createSocket(tunnel, host, port, true);
    SSLParameters parameters = socket.getSSLParameters();
    parameters.setEndpointIdentificationAlgorithm("HTTPS"); // whose certificate it is
    socket.setSSLParameters(parameters);
    socket.setSoTimeout(millis);
    socket.startHandshake();
    socket.setSoTimeout(0);
    return socket;
  }

  /** One connection. */
  private final class Session extends WebSocketClient {

    Session(URI address) {
      super(address);
    }

    @Override
    public void onOpen(ServerHandshake handshake) {}

    @Override
    public void onMessage(String message) {
      enqueueMessage(message);
    }

    @Override
    public void onClose(int code, String reason, boolean remote) {
      runCloseListenersAndAutoReconnectAsNecessary(code, reason);
    }

    @Override
    public void onError(Exception fault) {
      runErrorListeners(fault);
    }
  }
}
