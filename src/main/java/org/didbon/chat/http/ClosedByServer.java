package org.didbon.chat.http;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import okhttp3.Connection;
import okhttp3.Interceptor;
import okhttp3.Protocol;
import okhttp3.Response;

/**
 * Looks, before a request is written, whether the server has closed the connection. OkHttp does so
 * only for connections that were idle for ten seconds, and servers close after one or five. Only
 * HTTP/1 needs it: on HTTP/2 a reader of OkHttp's hears of the end when it comes.
 */
final class ClosedByServer implements Interceptor {

  /** What a server says is there by then, or was not said. */
  private static final int MILLIS = 1;

  /** Nothing was written to the connection, and it is closed now. */
  static final class FoundClosed extends IOException {

    private static final long serialVersionUID = 1L;

    FoundClosed() {
      super("the server had closed the idle connection");
    }
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    Connection connection = chain.connection();
    if (connection != null
        && connection.protocol() != Protocol.HTTP_2
        && isClosed(connection.socket())) {
      connection.socket().close(); // so that nobody else is given it
      throw new FoundClosed();
    }
    return chain.proceed(chain.request());
  }

  /** Whether it ended, or was spoken on unasked, as before an end. */
  private static boolean isClosed(Socket socket) throws IOException {
    int before = socket.getSoTimeout();
    try {
      socket.setSoTimeout(MILLIS);
      socket.getInputStream().read();
      return true;
    } catch (SocketTimeoutException e) {
      return false;
    } catch (IOException e) {
      return true;
    } finally {
      if (!socket.isClosed()) {
        socket.setSoTimeout(before);
      }
    }
  }
}
