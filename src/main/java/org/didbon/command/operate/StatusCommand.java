package org.didbon.command.operate;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.didbon.alarm.Outage;
import org.didbon.alarm.OutageNotice;
import org.didbon.command.Command;
import org.didbon.command.CommandRequest;
import org.didbon.command.FeedBoard;
import org.didbon.command.Health;
import org.didbon.command.HelpSection;
import org.didbon.command.PastNews;
import org.didbon.command.Reply;
import org.didbon.command.StorageBook.StorageSize;
import org.didbon.domain.FeedState;
import org.didbon.domain.RichText;
import org.didbon.domain.Subject;
import org.didbon.domain.TranslationCounts;
import org.didbon.outbox.OutboxStore;
import org.didbon.phrase.Localizer;
import org.didbon.rule.WatchlistView;

/** How the program does. */
final class StatusCommand implements Command {

  private static final long BYTES_A_MEGABYTE = 1_000_000;

  /** Less makes no difference to what is told when. */
  private static final Duration CLOCK_IS_WRONG = Duration.ofMinutes(1);

  private final Health health;
  private final FeedBoard board;
  private final OutboxStore outbox;
  private final PastNews news;
  private final WatchlistView watchlist;
  private final Clock clock;

  StatusCommand(
      Health health,
      FeedBoard board,
      OutboxStore outbox,
      PastNews news,
      WatchlistView watchlist,
      Clock clock) {
    this.health = health;
    this.board = board;
    this.outbox = outbox;
    this.news = news;
    this.watchlist = watchlist;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "status";
  }

  @Override
  public HelpSection shelf() {
    return HelpSection.CHAT;
  }

  @Override
  public Reply run(CommandRequest request) {
    Localizer localizer = request.localizer();
    Instant now = clock.instant();
    Health.Counters report = health.report();
    OutboxStore.OutboxCounts messages = outbox.counts(now);
    long failing = board.states().stream().filter(FeedState::failing).count();
    List<String> lines = new ArrayList<>();
    lines.add(localizer.say("status.up", span(Duration.between(report.started(), now), localizer)));
    lines.add(
        localizer.say(
            "status.feeds",
            Map.of("feeds", board.states().size(), "failing", failing, "visits", report.visits())));
    lines.add(localizer.say("status.items", Map.of("all", news.items(), "fresh", report.items())));
    lines.add(
        localizer.say(
            "status.messages",
            Map.of(
                "delivered", messages.delivered(),
                "waiting", messages.waiting(),
                "dead", messages.givenUp())));
    if (messages.waiting() > 0) {
      lines.add(localizer.say("status.oldest", span(messages.oldest(), localizer)));
    }
    report
        .failedRules()
        .forEach(
            (rule, items) ->
                lines.add(localizer.say("status.rule", Map.of("rule", rule, "items", items))));
    report
        .troubles()
        .forEach(
            (network, trouble) ->
                lines.add(
                    localizer.say(
                        "status.network", Map.of("network", network, "trouble", trouble))));
    health
        .rivals()
        .forEach(network -> lines.add(localizer.say("status.rival", Map.of("network", network))));
    if (health.clockAhead().abs().compareTo(CLOCK_IS_WRONG) >= 0) {
      String way = health.clockAhead().isNegative() ? "status.clock.behind" : "status.clock.ahead";
      lines.add(localizer.say(way, span(health.clockAhead().abs(), localizer)));
    }
    health.others().forEach(other -> lines.addAll(other(other, localizer)));
    report.storage().size().ifPresent(size -> lines.addAll(storage(size, now, localizer)));
    report.translation().ifPresent(counts -> lines.addAll(translation(counts, localizer)));
    for (Outage outage : board.silent()) {
      lines.add(OutageNotice.begun(outage, title(outage, localizer), now, localizer));
    }
    return Reply.of(RichText.of(lines.toArray(String[]::new)));
  }

  private static List<String> other(Health.OtherProcess other, Localizer localizer) {
    List<String> lines = new ArrayList<>();
    if (!other.version().isEmpty()) {
      lines.add(localizer.say("status.version", Map.of("version", other.version())));
    }
    if (!other.files().isEmpty()) {
      lines.add(localizer.say("status.config", Map.of("files", String.join(", ", other.files()))));
    }
    return lines;
  }

  private static List<String> storage(StorageSize size, Instant now, Localizer localizer) {
    List<String> lines = new ArrayList<>();
    long days = size.since().map(since -> Duration.between(since, now).toDays()).orElse(0L);
    lines.add(
        localizer.say(
            "status.size", Map.of("size", size.bytes() / BYTES_A_MEGABYTE, "days", days)));
    long growth = Math.round(10.0 * size.bytesADay() / BYTES_A_MEGABYTE);
    if (growth > 0) {
      lines.add(localizer.say("status.growth", Map.of("growth", growth / 10.0)));
    }
    return lines;
  }

  private static List<String> translation(TranslationCounts counts, Localizer localizer) {
    List<String> lines = new ArrayList<>();
    lines.add(
        localizer.say(
            "status.translated",
            Map.of("made", counts.made(), "failed", counts.failed(), "refused", counts.refused())));
    if (!counts.trouble().isEmpty()) {
      lines.add(localizer.say("status.translation", Map.of("trouble", counts.trouble())));
    }
    return lines;
  }

  private String title(Outage outage, Localizer localizer) {
    return switch (outage.kind()) {
      case FEED, FAILING -> watchlist.ofFeed(outage.id());
      case RULE -> watchlist.of(Subject.rule(outage.id()), localizer);
      case BOT, OUTBOX -> "";
    };
  }

  private static Map<String, String> span(Duration span, Localizer localizer) {
    return Map.of("span", localizer.span(span));
  }
}
