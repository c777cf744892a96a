package org.didbon.web;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.thread.Scheduler;
import org.jspecify.annotations.Nullable;

/**
 * Ends each connection after a while, whatever it does; but for those that hand over what takes
 * long. Thread-safe.
 */
final class Deadlines implements Connection.Listener {

  /** As long as a large file may take on a slow line. */
  private static final Duration LONGEST = Duration.ofHours(2);

  /** For who takes it at the pace of a phone in a tunnel. */
  private static final Duration IDLE = Duration.ofMinutes(1);

  private final Connector connector;
  private final Duration deadline;
  private final Map<EndPoint, Scheduler.Task> ends = new ConcurrentHashMap<>();

  Deadlines(Connector connector, Duration deadline) {
    this.connector = connector;
    this.deadline = deadline;
  }

  @Override
  public void onOpened(Connection connection) {
    end(connection.getEndPoint(), deadline);
  }

  @Override
  public void onClosed(Connection connection) {
    Scheduler.@Nullable Task task = ends.remove(connection.getEndPoint());
    if (task != null) {
      task.cancel();
    }
  }

  /** Gives the connection of a request as long as a large file takes. */
  static void lift(Request request) {
    EndPoint endPoint = request.getConnectionMetaData().getConnection().getEndPoint();
    endPoint.setIdleTimeout(IDLE.toMillis());
    request
        .getConnectionMetaData()
        .getConnector()
        .getBeans(Deadlines.class)
        .forEach(deadlines -> deadlines.end(endPoint, LONGEST));
  }

  private void end(EndPoint endPoint, Duration after) {
    Scheduler.Task task =
        connector.getScheduler().schedule(endPoint::close, after.toMillis(), TimeUnit.MILLISECONDS);
    Scheduler.@Nullable Task before = ends.put(endPoint, task);
    if (before != null) {
      before.cancel();
    }
  }
}
