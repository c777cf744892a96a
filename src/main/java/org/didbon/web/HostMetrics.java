package org.didbon.web;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntSupplier;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.didbon.command.Health;
import org.didbon.command.StoryBook;
import org.didbon.domain.FeedFault;
import org.didbon.domain.TranslationCounts;
import org.didbon.outbox.OutboxFigures;
import org.didbon.outbox.OutboxFigures.QueueState;
import org.didbon.outbox.OutboxFigures.Queued;
import org.didbon.outbox.PacedSender;
import org.didbon.pipeline.FeedFigures;
import org.didbon.pipeline.RoundMeter;
import org.didbon.pipeline.hub.HubMeter;
import org.didbon.pipeline.hub.HubMeter.HubCall;

/**
 * What {@code /metrics} tells of the bot: a line each. What happens is counted from the start on;
 * how things stand is asked of those who are named when all is open. Thread-safe.
 */
public final class HostMetrics {

  private final Metrics metrics = new Metrics();
  private final RoundMetrics rounds = new RoundMetrics(metrics);
  private final SendMetrics sends = new SendMetrics(metrics);
  private final PoolMetrics pool = new PoolMetrics(metrics);

  /** Counts what rounds do. */
  public RoundMeter rounds() {
    return rounds;
  }

  /** Counts how the connections of the database are used. */
  public PoolMetrics pool() {
    return pool;
  }

  /** Counts what hubs send. */
  public HubMeter hubs() {
    Metrics.Occurrences calls =
        metrics.occurrences(
            "websub_calls_total",
            "What hubs, or who says to be one, sent since the start, by what became of it.",
            "outcome",
            Arrays.stream(HubCall.values()).map(HubCall::word).toList());
    return call -> calls.add(1, call.word());
  }

  /** The same book; what people say in it from now on is counted. */
  public StoryBook counted(StoryBook book) {
    return rounds.counted(book);
  }

  /** What the program did, and which one it is. */
  public HostMetrics program(Health health, String version) {
    metrics.info("build_info", "1, with the version.", "version", version);
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
        "clock_ahead_seconds",
        "How far the clock is ahead of those of servers, by the middle one; 0 while none can say.",
        () -> health.clockAhead().toMillis() / 1e3);
    metrics.gauge(
        "failed_rules",
        "Rules that failed on an item since the start.",
        () -> health.report().failedRules().size());
    return this;
  }

  /** How the translation server does; zeros where there is none. */
  public HostMetrics translation(Health health) {
    metrics.counter(
        "translations_total",
        "Texts that were to be translated since the start, by what became of them.",
        List.of("outcome"),
        samples -> {
          Optional<TranslationCounts> counts = health.report().translation();
          samples.add(counts.map(TranslationCounts::made).orElse(0L), "made");
          samples.add(counts.map(TranslationCounts::refused).orElse(0L), "refused");
          samples.add(counts.map(TranslationCounts::failed).orElse(0L), "failed");
        });
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
   * Whether people are heard, and how sending goes.
   *
   * @param troubles what keeps people from being heard, by network
   */
  public HostMetrics networks(List<PacedSender> networks, Supplier<Map<String, String>> troubles) {
    networks.forEach(
        network -> {
          sends.begin(network.name());
          network.measure(sends);
        });
    metrics.gauge(
        "network_trouble",
        "1 where nobody is heard on a network, 0 where all are.",
        List.of("network"),
        samples -> {
          Map<String, String> silent = troubles.get();
          networks.forEach(
              network -> samples.add(silent.containsKey(network.name()) ? 1 : 0, network.name()));
        });
    metrics.counter(
        "sends_total",
        "Calls to a network since the start, by what became of the message.",
        List.of("network", "outcome"),
        samples -> networks.forEach(network -> sends(network, samples)));
    return this;
  }

  private static void sends(PacedSender network, Metrics.Samples samples) {
    network
        .outcomes()
        .forEach(
            (outcome, count) ->
                samples.add(count, network.name(), outcome.name().toLowerCase(Locale.ROOT)));
  }

  /** How the feeds stand. */
  public HostMetrics feeds(Supplier<FeedFigures> figures) {
    metrics.gauge("feeds", "Feeds that are watched.", () -> figures.get().watched());
    metrics.gauge(
        "feeds_due",
        "Feeds whose time has come and that nobody visits.",
        () -> figures.get().due());
    metrics.gauge(
        "feeds_late", "Those of them that wait for over a minute.", () -> figures.get().late());
    metrics.gauge(
        "feed_lateness_seconds",
        "How long the first of the feeds that are due waits.",
        () -> figures.get().lateness().toMillis() / 1e3);
    metrics.gauge(
        "feeds_failing",
        "Feeds that could not be read on their last visit, by why.",
        List.of("reason"),
        samples -> {
          Map<String, Long> failing = figures.get().failing();
          Arrays.stream(FeedFault.Kind.values())
              .map(FeedFault.Kind::word)
              .filter(reason -> !failing.containsKey(reason))
              .forEach(reason -> samples.add(0, reason));
          failing.forEach((reason, feeds) -> samples.add(feeds, reason));
        });
    return this;
  }

  /** How the messages stand that were not delivered, on the networks that there are. */
  public HostMetrics messages(Supplier<OutboxFigures> figures, List<PacedSender> networks) {
    List<String> labels = List.of("network", "state");
    metrics.gauge(
        "outbox_messages",
        "Messages that were not delivered, by what they wait for.",
        labels,
        samples ->
            queues(figures.get(), networks)
                .forEach(
                    queue ->
                        samples.add(
                            (double) queue.messages(), queue.network(), word(queue.state()))));
    metrics.gauge(
        "outbox_oldest_seconds",
        "How long the oldest of the messages that wait has waited.",
        labels,
        samples ->
            queues(figures.get(), networks).stream()
                .filter(queue -> queue.state() != QueueState.GIVEN_UP)
                .forEach(
                    queue ->
                        samples.add(
                            queue.oldest().toMillis() / 1e3,
                            queue.network(),
                            word(queue.state()))));
    return this;
  }

  /** With zeros for those that have none. */
  private static List<Queued> queues(OutboxFigures figures, List<PacedSender> networks) {
    List<Queued> all = new ArrayList<>(figures.queues());
    for (PacedSender network : networks) {
      for (QueueState state : QueueState.values()) {
        boolean there =
            figures.queues().stream()
                .anyMatch(one -> one.network().equals(network.name()) && one.state() == state);
        if (!there) {
          all.add(new Queued(network.name(), state, 0, Duration.ZERO));
        }
      }
    }
    return all;
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  /**
   * How far the archive lags behind.
   *
   * @param behind items that it has not read
   */
  public HostMetrics archive(LongSupplier behind) {
    metrics.gauge("archive_lag_items", "Items that searches do not find yet.", behind::getAsLong);
    return this;
  }

  /**
   * How much room there is.
   *
   * @param taken bytes of the database
   * @param free bytes of the disk of its file; less than 0 where that is not told
   */
  public HostMetrics room(LongSupplier taken, LongSupplier free) {
    metrics.gauge("database_bytes", "Room that the database takes.", taken::getAsLong);
    metrics.gauge(
        "disk_free_bytes",
        "Bytes that are free on the disk of the database file.",
        List.of(),
        samples -> {
          long bytes = free.getAsLong();
          if (bytes >= 0) {
            samples.add((double) bytes);
          }
        });
    return this;
  }

  /**
   * How its host is.
   *
   * @param connections to the database, by what they do
   * @param troubles how many lines {@code /health} has
   */
  public Metrics host(Supplier<Map<String, Integer>> connections, IntSupplier troubles) {
    pool.connections(connections);
    metrics.gauge(
        "troubles",
        "Lines of /health that tell of a trouble; 0 if all is well.",
        troubles::getAsInt);
    return metrics;
  }
}
