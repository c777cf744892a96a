package org.didbon.web.api;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.didbon.archive.Archive;
import org.didbon.archive.IndexProgress;
import org.didbon.command.FeedBoard;
import org.didbon.command.Health;
import org.didbon.command.Right;
import org.didbon.command.StorageBook.StorageSize;
import org.didbon.domain.FeedState;
import org.didbon.outbox.OutboxStore;
import org.didbon.rule.RuleBook;
import org.jspecify.annotations.Nullable;

/** Whether the watch stands. */
final class StatusResource {

  private final Health health;
  private final FeedBoard feeds;
  private final OutboxStore outbox;
  private final Archive archive;
  private final RuleBook book;
  private final Clock clock;

  StatusResource(
      Health health,
      FeedBoard feeds,
      OutboxStore outbox,
      Archive archive,
      RuleBook book,
      Clock clock) {
    this.health = health;
    this.feeds = feeds;
    this.outbox = outbox;
    this.archive = archive;
    this.book = book;
    this.clock = clock;
  }

  /**
   * How it stands.
   *
   * @param sinceStart what happened since the program started
   * @param revision of the last change of what is watched
   * @param broken rules and lists that cannot be used, and why
   * @param silent what always brought something and brings nothing
   * @param troubles of networks, by network
   * @param clockAheadSeconds of this machine, against those of servers
   * @param database null where its size is not known
   */
  record StatusAnswer(
      Instant started,
      Instant now,
      SinceStart sinceStart,
      FeedCounts feeds,
      long items,
      MessageTotals messages,
      int archivePercent,
      long revision,
      Map<String, String> broken,
      List<SilentAnswer> silent,
      Map<String, String> troubles,
      long clockAheadSeconds,
      @Nullable DatabaseAnswer database) {}

  /**
   * Counts.
   *
   * @param suppressed how often a chat was not told, by reason
   * @param failedRules on how many items a rule failed, by rule
   */
  record SinceStart(
      long visits,
      long items,
      long alerts,
      Map<String, Long> suppressed,
      Map<String, Long> failedRules) {}

  /** How many feeds are watched. */
  record FeedCounts(int watched, long failing) {}

  /** How many messages stand where. */
  record MessageTotals(long waiting, long delivered, long givenUp, long oldestSeconds) {}

  /**
   * What is silent.
   *
   * @param id of the feed, rule or network; {@code ""} for the whole bot
   */
  record SilentAnswer(String kind, String id, Instant since) {}

  /** The database. */
  record DatabaseAnswer(long bytes, long bytesADay, @Nullable Instant since) {

    static DatabaseAnswer of(StorageSize size) {
      return new DatabaseAnswer(size.bytes(), size.bytesADay(), size.since().orElse(null));
    }
  }

  void open(ApiRoutes routes) {
    routes.add(ApiRoute.get(ApiRoute.ROOT + "/status", Right.EDITOR), this::tell);
  }

  private void tell(ApiCall call) {
    Instant now = clock.instant();
    IndexProgress archived = archive.progress(); // counts the items: once is enough
    Health.Counters report = health.report();
    List<FeedState> states = feeds.states();
    OutboxStore.OutboxCounts messages = outbox.counts(now);
    Map<String, Long> suppressed = new TreeMap<>();
    report.suppressed().forEach((reason, count) -> suppressed.put(reason.word(), count));
    Map<String, String> broken = new TreeMap<>();
    book.now()
        .broken()
        .forEach((rule, fault) -> broken.put(rule, fault.fault().problem(call.localizer())));
    call.answer(
        new StatusAnswer(
            report.started(),
            now,
            new SinceStart(
                report.visits(),
                report.items(),
                report.alerts(),
                suppressed,
                new TreeMap<>(report.failedRules())),
            new FeedCounts(states.size(), states.stream().filter(FeedState::failing).count()),
            archived.all(),
            new MessageTotals(
                messages.waiting(),
                messages.delivered(),
                messages.givenUp(),
                messages.oldest().toSeconds()),
            archived.percent(),
            book.now().number(),
            broken,
            feeds.silent().stream()
                .map(outage -> new SilentAnswer(outage.kind().word(), outage.id(), outage.since()))
                .toList(),
            new TreeMap<>(report.troubles()),
            health.clockAhead().toSeconds(),
            report.storage().size().map(DatabaseAnswer::of).orElse(null)));
  }
}
