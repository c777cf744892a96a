package org.didbon.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import org.didbon.command.Health;
import org.didbon.outbox.OutboxStore;
import org.didbon.outbox.PacedSender;

/** What {@code /metrics} tells of the bot: a line each. */
public final class HostMetrics {

  private final Metrics metrics = new Metrics();

  /** What the program did. */
  public HostMetrics program(Health health) {
    metrics.counter(
        "feed_visits_total", "Visits to feeds since the start.", () -> health.report().visits());
    metrics.counter(
        "items_total", "New items recorded since the start.", () -> health.report().items());
    metrics.counter(
        "alerts_total", "Alerts written since the start.", () -> health.report().alerts());
    metrics.counter(
        "suppressed_total",
        "Times a chat was not told of an item, or not sent a message.",
        List.of("reason"),
        samples ->
            health
                .report()
                .suppressed()
                .forEach((reason, count) -> samples.add(count, reason.word())));
    metrics.gauge(
        "failed_rules",
        "Rules that failed on an item.",
        () -> health.report().failedRules().size());
    return this;
  }

  /** How the translation server does; nothing where there is none. */
  public HostMetrics translation(Health health) {
    metrics.counter(
        "translations_total",
        "Texts that were to be translated since the start, by what became of them.",
        List.of("outcome"),
        samples ->
            health
                .report()
                .translation()
                .ifPresent(
                    counts -> {
                      samples.add(counts.made(), "made");
                      samples.add(counts.refused(), "refused");
                      samples.add(counts.failed(), "failed");
                    }));
    metrics.gauge(
        "translation_trouble",
        "1 where the translation server did not answer last, 0 where it did or there is none.",
        () ->
            health.report().translation().filter(counts -> !counts.trouble().isEmpty()).isPresent()
                ? 1
                : 0);
    return this;
  }

  /**
   * Whether people are heard.
   *
   * @param troubles what keeps people from being heard, by network
   */
  public HostMetrics networks(List<PacedSender> networks, Supplier<Map<String, String>> troubles) {
    metrics.gauge(
        "network_trouble",
        "1 where nobody is heard on a network, 0 where all are.",
        List.of("network"),
        samples -> {
          Map<String, String> silent = troubles.get();
          networks.forEach(
              network -> samples.add(silent.containsKey(network.name()) ? 1 : 0, network.name()));
        });
    return this;
  }

  /** What became of messages. */
  public HostMetrics messages(
      Supplier<OutboxStore.OutboxCounts> counts, List<PacedSender> networks) {
    metrics.counter(
        "sends_total",
        "Calls to a network since the start, by what became of the message.",
        List.of("network", "outcome"),
        samples ->
            networks.forEach(
                network ->
                    network
                        .outcomes()
                        .forEach(
                            (outcome, count) ->
                                samples.add(
                                    count,
                                    network.name(),
                                    outcome.name().toLowerCase(Locale.ROOT)))));
    metrics.counter(
        "messages_delivered_total",
        "Messages that were delivered.",
        () -> counts.get().delivered());
    metrics.gauge(
        "messages_waiting", "Messages that wait to be sent.", () -> counts.get().waiting());
    metrics.gauge(
        "messages_given_up", "Messages that were given up.", () -> counts.get().givenUp());
    metrics.gauge(
        "oldest_message_seconds",
        "How long the oldest waiting message has waited.",
        () -> counts.get().oldest().toMillis() / 1e3);
    return this;
  }

  /**
   * How its host is.
   *
   * @param connections to the database, by what they do
   * @param troubles how many lines {@code /health} has
   */
  public Metrics host(Supplier<Map<String, Integer>> connections, IntSupplier troubles) {
    metrics.gauge(
        "database_connections",
        "Connections to the database, by what they do; pending are threads that wait for one.",
        List.of("state"),
        samples -> connections.get().forEach((state, count) -> samples.add(count, state)));
    metrics.gauge(
        "troubles",
        "Lines of /health that tell of a trouble; 0 if all is well.",
        troubles::getAsInt);
    return metrics;
  }
}
