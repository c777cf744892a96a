package org.didbon.web;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.didbon.outbox.SendMeter;
import org.didbon.outbox.SendResult.SendOutcome;

/** Counts how sending goes. Thread-safe. */
final class SendMetrics implements SendMeter {

  private static final List<Double> CALLS =
      List.of(0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0);

  /** An alert is for the next minute; one that waits for an outage to end may be hours old. */
  private static final List<Double> AGES =
      List.of(0.5, 1.0, 2.5, 5.0, 10.0, 30.0, 60.0, 300.0, 1_800.0, 7_200.0, 86_400.0);

  private static final List<Double> WAITS = List.of(0.001, 0.01, 0.05, 0.1, 0.5, 1.0, 5.0);

  private final Metrics.Spans calls;
  private final Metrics.Spans ages;
  private final Metrics.Spans waits;
  private final Metrics.Occurrences postponed;

  SendMetrics(Metrics metrics) {
    List<String> network = List.of("network");
    calls =
        metrics.spans(
            "send_seconds",
            "How long calls to a network took, by what became of the message.",
            CALLS,
            List.of("network", "outcome"));
    ages =
        metrics.spans(
            "delivery_seconds",
            "How long after a message was written it was with its network.",
            AGES,
            network);
    waits =
        metrics.spans(
            "limiter_wait_seconds",
            "How long calls waited for their place among those that a network bears.",
            WAITS,
            network);
    postponed =
        metrics.occurrences(
            "limiter_postponed_total",
            "Times a chat was left for later, for what it or its network bears.",
            network);
  }

  /** Shows it before the first call. */
  void begin(String network) {
    postponed.add(0, network);
  }

  @Override
  public void sent(String network, SendOutcome outcome, Duration took) {
    calls.add(took, network, outcome.name().toLowerCase(Locale.ROOT));
  }

  @Override
  public void delivered(String network, Duration age) {
    ages.add(age, network);
  }

  @Override
  public void waited(String network, Duration span) {
    waits.add(span, network);
  }

  @Override
  public void postponed(String network) {
    postponed.add(1, network);
  }
}
