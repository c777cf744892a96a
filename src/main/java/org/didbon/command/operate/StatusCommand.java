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
import org.didbon.command.HealthLines;
import org.didbon.command.HelpSection;
import org.didbon.command.PastNews;
import org.didbon.command.Reply;
import org.didbon.domain.FeedState;
import org.didbon.domain.RichText;
import org.didbon.domain.Subject;
import org.didbon.domain.TranslationCounts;
import org.didbon.outbox.OutboxStore;
import org.didbon.phrase.Localizer;
import org.didbon.rule.WatchlistView;

/** How the program does. */
final class StatusCommand implements Command {

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
    lines.addAll(HealthLines.clock(health.clockAhead(), localizer));
    lines.addAll(HealthLines.others(health.others(), localizer));
    lines.addAll(HealthLines.storage(report.storage(), now, localizer));
    report.translation().ifPresent(counts -> lines.addAll(translation(counts, localizer)));
    for (Outage outage : board.silent()) {
      lines.add(OutageNotice.begun(outage, title(outage, localizer), now, localizer));
    }
    return Reply.of(RichText.of(lines.toArray(String[]::new)));
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
