package org.didbon.command.operate;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.didbon.command.Command;
import org.didbon.command.CommandRequest;
import org.didbon.command.HelpSection;
import org.didbon.command.Reply;
import org.didbon.command.Right;
import org.didbon.domain.Body;
import org.didbon.domain.Button;
import org.didbon.domain.RichText;
import org.didbon.outbox.OutboxStore;
import org.didbon.outbox.OutboxStore.Dead;
import org.didbon.phrase.Localizer;

/** What became of messages, and a second chance for those that were given up. */
final class OutboxCommand implements Command {

  private static final int SHOWN = 10;

  /** So many are looked through for the one to send again. */
  private static final int SEARCHED = 10_000;

  private static final String RESEND = "resend ";

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
  public Right right() {
    return Right.OWNER;
  }

  @Override
  public HelpSection shelf() {
    return HelpSection.STAFF;
  }

  @Override
  public Reply run(CommandRequest request) {
    String words = request.words();
    if (words.isEmpty()) {
      return list(request.localizer());
    }
    if (!words.startsWith(RESEND)) {
      throw request.wrong("outbox.wrong", Map.of());
    }
    return resend(words.substring(RESEND.length()).strip(), request);
  }

  private Reply list(Localizer localizer) {
    Instant now = clock.instant();
    OutboxStore.OutboxCounts counts = outbox.counts(now);
    RichText.Builder text =
        RichText.builder()
            .plain(
                localizer.say(
                    "status.messages",
                    Map.of(
                        "delivered", counts.delivered(),
                        "waiting", counts.waiting(),
                        "dead", counts.givenUp())));
    if (counts.waiting() > 0) {
      String oldest = localizer.span(counts.oldest());
      text.newLine().plain(localizer.say("status.oldest", Map.of("span", oldest)));
    }
    for (Dead dead : outbox.dead(SHOWN)) {
      text.lines(
          localizer.rich(
              "outbox.dead",
              Map.of(
                  "id", RichText.code(id(dead)),
                  "chat", dead.to().toString(),
                  "span", localizer.span(Duration.between(dead.settled(), now)),
                  "tries", dead.attempts(),
                  "reason", dead.reason())));
    }
    List<List<Button>> buttons =
        counts.givenUp() == 0
            ? List.of()
            : List.of(List.of(new Button(localizer.say("outbox.again"), "/outbox resend all")));
    return Reply.of(new Body(text.build(), buttons));
  }

  private Reply resend(String wanted, CommandRequest request) {
    Instant now = clock.instant();
    int again = 0;
    boolean all = request.localizer().typed().is("word.all", wanted);
    for (Dead dead : outbox.dead(SEARCHED)) {
      if ((all || wanted.equals(id(dead))) && outbox.resend(dead.key(), now)) {
        again++;
      }
    }
    if (again == 0 && !all) {
      throw request.wrong("outbox.unknown", Map.of("id", wanted));
    }
    return Reply.of(RichText.of(request.localizer().say("outbox.resent", Map.of("count", again))));
  }

  /** Short enough to type: a key holds the names of story and chat. */
  private static String id(Dead dead) {
    return UUID.nameUUIDFromBytes(dead.key().getBytes(StandardCharsets.UTF_8))
        .toString()
        .substring(0, 8);
  }
}
