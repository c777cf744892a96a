package org.didbon;

import java.util.Map;
import org.didbon.command.Health;
import org.didbon.domain.VerdictReason;
import org.didbon.outbox.OutboxStore;

/**
 * Counts in the text format of Prometheus (prometheus.io/docs/instrumenting/exposition_formats).
 */
final class MetricsText {

  private final StringBuilder text = new StringBuilder();

  private MetricsText() {}

  /**
   * All that is counted.
   *
   * @param troubles how many lines {@code /health} has
   */
  static String of(Health.Counters report, OutboxStore.OutboxCounts messages, int troubles) {
    MetricsText written = new MetricsText();
    written.counter("feed_visits_total", "Visits to feeds since the start.", report.visits());
    written.counter("items_total", "New items recorded since the start.", report.items());
    written.counter("alerts_total", "Alerts written since the start.", report.alerts());
    written.suppressed(report.suppressed());
    written.gauge("failed_rules", "Rules that failed on an item.", report.failedRules().size());
    written.gauge("messages_waiting", "Messages that wait to be sent.", messages.waiting());
    written.counter(
        "messages_delivered_total", "Messages that were delivered.", messages.delivered());
    written.gauge("messages_given_up", "Messages that were given up.", messages.givenUp());
    written.gauge(
        "oldest_message_seconds",
        "How long the oldest waiting message has waited.",
        messages.oldest().toSeconds());
    written.gauge(
        "troubles", "Lines of /health that tell of a trouble; 0 if all is well.", troubles);
    return written.text.toString();
  }

  private void suppressed(Map<VerdictReason, Long> counts) {
    text.append(
        """
        # HELP didbon_suppressed_total Times a chat was not told of an item, or not sent a message.
        # TYPE didbon_suppressed_total counter
        """);
    counts.forEach(
        (reason, count) ->
            text.append(
                "didbon_suppressed_total{reason=\"%s\"} %d\n".formatted(reason.word(), count)));
  }

  private void counter(String name, String help, long value) {
    add(name, "counter", help, value);
  }

  private void gauge(String name, String help, long value) {
    add(name, "gauge", help, value);
  }

  private void add(String name, String type, String help, long value) {
    text.append(
        "# HELP didbon_%1$s %3$s\n# TYPE didbon_%1$s %2$s\ndidbon_%1$s %4$d\n"
            .formatted(name, type, help, value));
  }
}
