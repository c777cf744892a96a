package org.didbon.command;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.didbon.domain.RichText;
import org.didbon.outbox.OutboxStore;

/** How the program does. */
final class StatusCommand implements Command {

  private final Health health;
  private final FeedBoard board;
  private final OutboxStore outbox;
  private final PastNews news;
  private final Clock clock;

  StatusCommand(Health health, FeedBoard board, OutboxStore outbox, PastNews news, Clock clock) {
    this.health = health;
    this.board = board;
    this.outbox = outbox;
    this.news = news;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "status";
  }

  @Override
  public String operands() {
    return "";
  }

  @Override
  public String summary() {
    return "how Didbon itself does";
  }

  @Override
  public String example() {
    return "/status";
  }

  @Override
  public Reply run(Asked asked) {
    Instant now = clock.instant();
    Health.Report report = health.report();
    OutboxStore.Counts messages = outbox.counts(now);
    long failing = board.states().stream().filter(state -> state.failing()).count();
    RichText.Builder status =
        RichText.builder()
            .plain("Up for " + told(Duration.between(report.started(), now)))
            .newLine()
            .plain(
                "Feeds: %d watched, %d failing, %d visits since the start"
                    .formatted(board.states().size(), failing, report.visits()))
            .newLine()
            .plain("Items: %d kept, %d since the start".formatted(news.items(), report.items()))
            .newLine()
            .plain(
                "Messages: %d delivered, %d waiting, %d given up"
                    .formatted(messages.delivered(), messages.waiting(), messages.givenUp()))
            .newLine();
    if (messages.waiting() > 0) {
      status.plain("The oldest waits for " + told(messages.oldest())).newLine();
    }
    report
        .failedRules()
        .forEach(
            (rule, items) ->
                status.plain("Rule %s failed on %d items".formatted(rule, items)).newLine());
    return Reply.of(status.build());
  }

  private static String told(Duration span) {
    if (span.toHours() > 0) {
      return "%d h %d min".formatted(span.toHours(), span.toMinutesPart());
    }
    return span.toMinutes() > 0
        ? "%d min %d s".formatted(span.toMinutes(), span.toSecondsPart())
        : span.toSeconds() + " s";
  }
}
