package org.didbon.web;

import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.didbon.command.PostedUpdates;
import org.didbon.domain.BadInput;
import org.didbon.domain.DaemonThreads;
import org.didbon.pipeline.hub.HubDoor;
import org.didbon.web.console.Console;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.EagerContentHandler;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.server.handler.QoSHandler;
import org.eclipse.jetty.server.handler.SizeLimitHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.eclipse.jetty.util.thread.ScheduledExecutorScheduler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers on {@code PORT}: {@code /health} and {@code /ready} for hosts that watch a program,
 * {@code /metrics} for Prometheus, and what a chat network posts. Tells counts and troubles alone:
 * no names, no chats, no texts.
 *
 * <p>A client that dawdles holds a connection, never a thread, and each connection ends after
 * {@link #DEADLINE}, whatever it does.
 */
public final class HealthServer implements AutoCloseable {

  /** From the first byte to the last: longer than a posted update may be handled. */
  static final Duration DEADLINE = Duration.ofSeconds(20);

  /** So long a stop waits for requests that are under way: the rest is cut. */
  static final Duration LAST = Duration.ofSeconds(2);

  private static final Duration IDLE = Duration.ofSeconds(10);

  /** At a stop, of those who say nothing, or do not read what they asked for. */
  private static final Duration LAST_IDLE = Duration.ofSeconds(1);

  /** Pages of the console under way at once: {@code /health} never waits for them. */
  private static final int CONSOLE_AT_ONCE = 10;

  private static final int THREADS = 16;

  /** Posted updates under way at once. */
  private static final int WORKERS = 16;

  private static final int WAITING = 64;
  private static final int LARGEST_HEAD = 8_192;

  /** What a piece of a body that is kept takes beside its bytes. */
  private static final int FRAMING = 64;

  private static final Logger log = LoggerFactory.getLogger(HealthServer.class);

  private final Server server;
  private final ServerConnector connector;
  private final ExecutorService workers;

  private HealthServer(Server server, ServerConnector connector, ExecutorService workers) {
    this.server = server;
    this.connector = connector;
    this.workers = workers;
  }

  /**
   * Listens.
   *
   * @param loopback whether only this machine may ask
   * @param port 0 picks a free one
   * @throws BadInput if the port is taken or not ours to take
   */
  public static HealthServer start(
      boolean loopback, int port, Condition condition, List<PostedUpdates> posted) {
    return start(loopback, port, condition, posted, Optional.empty());
  }

  /**
   * Likewise.
   *
   * @param console its pages; empty for none
   */
  public static HealthServer start(
      boolean loopback,
      int port,
      Condition condition,
      List<PostedUpdates> posted,
      Optional<Console> console) {
    return start(loopback, port, condition, posted, console.map(HealthServer::atOnce), DEADLINE);
  }

  /**
   * Likewise.
   *
   * @param hubs where hubs call
   */
  public static HealthServer start(
      boolean loopback,
      int port,
      Condition condition,
      List<PostedUpdates> posted,
      Optional<Console> console,
      HubCalls hubs) {
    return start(
        loopback,
        port,
        condition,
        posted,
        console.map(HealthServer::atOnce),
        Optional.of(hubs),
        DEADLINE);
  }

  /**
   * Who answers hubs.
   *
   * @param largest bytes of what they send
   */
  public record HubCalls(HubDoor door, long largest) {}

  /**
   * Likewise.
   *
   * @param more answers what stands under the paths of the console
   */
  static HealthServer start(
      boolean loopback,
      int port,
      Condition condition,
      List<PostedUpdates> posted,
      Optional<Handler> more,
      Duration deadline) {
    return start(loopback, port, condition, posted, more, Optional.empty(), deadline);
  }

  private static HealthServer start(
      boolean loopback,
      int port,
      Condition condition,
      List<PostedUpdates> posted,
      Optional<Handler> more,
      Optional<HubCalls> hubs,
      Duration deadline) {
    QueuedThreadPool threads = new QueuedThreadPool(THREADS, 4);
    threads.setName("web");
    threads.setDaemon(true);
    Server server = new Server(threads, new ScheduledExecutorScheduler("web-clock", true), null);
    ServerConnector connector =
        new ServerConnector(server, 1, 1, new HttpConnectionFactory(settings()));
    connector.setPort(port);
    connector.setIdleTimeout(IDLE.toMillis());
    connector.setShutdownIdleTimeout(LAST_IDLE.toMillis());
    if (loopback) {
      connector.setHost(InetAddress.getLoopbackAddress().getHostAddress());
    }
    connector.addBean(new Deadlines(connector, deadline));
    server.addConnector(connector);
    ExecutorService workers = workers();
    Pages pages = new Pages(condition, posted, workers, more.isPresent());
    List<Handler> handlers = new ArrayList<>();
    hubs.ifPresent(calls -> handlers.add(new HubPages(calls.door(), workers, calls.largest())));
    handlers.add(pages);
    more.ifPresent(handlers::add);
    server.setHandler(new GracefulHandler(new Handler.Sequence(handlers)));
    server.setErrorHandler(new PlainErrors());
    HealthServer started = new HealthServer(server, connector, workers);
    try {
      server.start();
    } catch (Exception e) {
      started.close();
      throw new BadInput(
          "port %d cannot be used (%s); set PORT to a free one, or unset it"
              .formatted(port, e.getMessage()));
    }
    return started;
  }

  /** From the outside in: who asks too often, who sends too much, who sends it slowly. */
  private static Handler atOnce(Console console) {
    QoSHandler limit = new QoSHandler(new ConsoleHandler(console::servlet));
    limit.setMaxRequestCount(CONSOLE_AT_ONCE);
    limit.setMaxSuspendedRequestCount(WAITING);
    limit.setMaxSuspend(IDLE);
    // a thread and a place are taken only for what has come in as a whole
    EagerContentHandler eager =
        new EagerContentHandler(
            limit,
            new EagerContentHandler.RetainedContentLoaderFactory(
                2 * Console.LARGEST_REQUEST, FRAMING, true));
    SizeLimitHandler sizes = new SizeLimitHandler(Console.LARGEST_REQUEST, -1);
    sizes.setHandler(eager);
    return new ConsoleLimits(sizes, System::nanoTime);
  }

  private static HttpConfiguration settings() {
    HttpConfiguration http = new HttpConfiguration();
    http.setSendServerVersion(false);
    http.setSendDateHeader(false);
    http.setRequestHeaderSize(LARGEST_HEAD);
    // one request a connection: so its deadline is the request's
    http.setPersistentConnectionsEnabled(false);
    return http;
  }

  private static ExecutorService workers() {
    ThreadPoolExecutor workers =
        new ThreadPoolExecutor(
            WORKERS,
            WORKERS,
            60,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(WAITING),
            DaemonThreads.numbered("posted"));
    workers.allowCoreThreadTimeOut(true);
    return workers;
  }

  public int port() {
    return connector.getLocalPort();
  }

  /**
   * Takes no more requests, and lets those end that are under way, for a moment. What is stuck is
   * left to the end of the program: its thread is a daemon.
   */
  @Override
  public void close() {
    Thread stopping = DaemonThreads.of("web-stop", this::stop);
    stopping.start();
    try {
      stopping.join(LAST.plusSeconds(1).toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    workers.shutdownNow();
  }

  private void stop() {
    try {
      server.setStopTimeout(LAST.toMillis());
      server.stop();
    } catch (TimeoutException e) {
      // cut: whoever dawdles keeps no program from its end
    } catch (Exception e) {
      log.error("the web server did not stop", e);
    }
  }
}
