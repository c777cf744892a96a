package org.didbon.web;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Counts how the connections of the database are used. Thread-safe. */
public final class PoolMetrics {

  private static final List<Double> WAITS =
      List.of(0.0005, 0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 1.0, 5.0, 15.0);

  private final Metrics metrics;
  private final Metrics.Spans waits;
  private final Metrics.Spans uses;
  private final Metrics.Occurrences timeouts;

  PoolMetrics(Metrics metrics) {
    this.metrics = metrics;
    waits =
        metrics.spans(
            "database_wait_seconds",
            "How long threads waited for a connection to the database.",
            WAITS,
            List.of());
    uses =
        metrics.spans(
            "database_use_seconds",
            "How long connections to the database were held.",
            WAITS,
            List.of());
    timeouts =
        metrics.occurrences(
            "database_timeouts_total",
            "Times a thread waited in vain for a connection to the database.",
            List.of());
  }

  /**
   * @param connections by what they do
   */
  void connections(Supplier<Map<String, Integer>> connections) {
    metrics.gauge(
        "database_connections",
        "Connections to the database, by what they do; pending are threads that wait for one.",
        List.of("state"),
        samples -> connections.get().forEach((state, count) -> samples.add(count, state)));
  }

  /** A thread got a connection, so long after it had asked for one. */
  public void waited(Duration span) {
    waits.add(span);
  }

  /** A connection was given back. */
  public void used(Duration span) {
    uses.add(span);
  }

  /** A thread waited in vain. */
  public void timedOut() {
    timeouts.add(1);
  }
}
