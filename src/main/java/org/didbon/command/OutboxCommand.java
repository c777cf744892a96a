package org.didbon.command;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.didbon.domain.BadInput;
import org.didbon.domain.Body;
import org.didbon.domain.Button;
import org.didbon.domain.RichText;
import org.didbon.outbox.OutboxStore;
import org.didbon.outbox.OutboxStore.Dead;

/** What became of messages, and a second chance for those that were given up. */
final class OutboxCommand implements Command {

  private static final int SHOWN = 10;

  /** So many are looked through for the one to send again. */
  private static final int SEARCHED = 10_000;

  private static final String RESEND = "resend ";
  private static final String ALL = "all";

  private final OutboxStore outbox;
  private final Clock clock;

  OutboxCommand(OutboxStore outbox, Clock clock) {
    this.outbox = outbox;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "outbox";
  }

  @Override
  public String operands() {
    return "[resend ID|all]";
  }

  @Override
  public String summary() {
    return "messages that could not be delivered";
  }

  @Override
  public String example() {
    return "/outbox resend all";
  }

  @Override
  public Right right() {
    return Right.OWNER;
  }

  @Override
  public Reply run(Asked asked) {
    String words = asked.words();
    if (words.isEmpty()) {
      return list();
    }
    if (!words.startsWith(RESEND)) {
      throw new BadInput("Write /outbox, /outbox resend ID or /outbox resend all.");
    }
    return resend(words.substring(RESEND.length()).strip());
  }

  private Reply list() {
    Instant now = clock.instant();
    OutboxStore.Counts counts = outbox.counts(now);
    RichText.Builder text =
        RichText.builder()
            .plain(
                "%d delivered, %d waiting, %d given up."
                    .formatted(counts.delivered(), counts.waiting(), counts.givenUp()));
    if (counts.waiting() > 0) {
      text.newLine().plain("The oldest waits for " + told(counts.oldest()) + ".");
    }
    List<List<Button>> buttons = new ArrayList<>();
    for (Dead dead : outbox.dead(SHOWN)) {
      text.newLine()
          .code(id(dead))
          .plain(
              " %s, %s ago, %d tries: %s"
                  .formatted(
                      dead.to(),
                      told(Duration.between(dead.settled(), now)),
                      dead.attempts(),
                      dead.reason()));
    }
    if (counts.givenUp() > 0) {
      buttons.add(List.of(new Button("Send all again", "/outbox resend all")));
    }
    return Reply.of(new Body(text.build(), buttons));
  }

  private Reply resend(String wanted) {
    Instant now = clock.instant();
    int again = 0;
    for (Dead dead : outbox.dead(SEARCHED)) {
      if ((wanted.equals(ALL) || wanted.equals(id(dead))) && outbox.resend(dead.key(), now)) {
        again++;
      }
    }
    if (again == 0 && !wanted.equals(ALL)) {
      throw new BadInput("No given up message has the ID %s. They are: /outbox".formatted(wanted));
    }
    return Reply.of(
        RichText.of(again == 1 ? "1 message waits again." : again + " messages wait again."));
  }

  /** Short enough to type: a key holds the names of story and chat. */
  private static String id(Dead dead) {
    return UUID.nameUUIDFromBytes(dead.key().getBytes(StandardCharsets.UTF_8))
        .toString()
        .substring(0, 8);
  }

  private static String told(Duration span) {
    if (span.toHours() > 0) {
      return span.toHours() + " h";
    }
    return span.toMinutes() > 0 ? span.toMinutes() + " min" : span.toSeconds() + " s";
  }
}
