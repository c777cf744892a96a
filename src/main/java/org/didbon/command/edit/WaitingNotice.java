package org.didbon.command.edit;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.didbon.command.Buttons;
import org.didbon.command.ChatSettings;
import org.didbon.command.Differences;
import org.didbon.domain.Body;
import org.didbon.domain.Button;
import org.didbon.domain.ChatAddress;
import org.didbon.domain.Message;
import org.didbon.domain.RichText;
import org.didbon.phrase.Catalogues;
import org.didbon.phrase.Localizer;
import org.didbon.rule.Author;
import org.didbon.rule.WaitingAnnouncer;
import org.didbon.rule.WaitingChange;
import org.didbon.rule.WaitingEnd;

/**
 * Asks the admins for the second yes to changes of guarded rules, and tells whoever made such a
 * change what became of it. Thread-safe.
 */
public final class WaitingNotice implements WaitingAnnouncer {

  private final NoticeWriter writer;

  /**
   * @param admins the private chats of owners and admins at the moment
   */
  public WaitingNotice(
      Supplier<List<ChatAddress>> admins, ChatSettings settings, Catalogues catalogues) {
    this.writer = new NoticeWriter(admins, settings, catalogues);
  }

  @Override
  public List<Message> asking(WaitingChange change) {
    return writer.toOthers(
        change.author().chat(), key("asks", change), localizer -> asking(change, localizer));
  }

  private static Body asking(WaitingChange change, Localizer localizer) {
    RichText text =
        RichText.builder()
            .plain("🔒 " + localizer.say("pending.asks"))
            .newLine()
            .lines(describe(change, change.author().person(), localizer))
            .build();
    return new Body(text, new Buttons().row(yes(change, localizer), no(change, localizer)).build());
  }

  @Override
  public List<Message> ended(WaitingChange change, WaitingEnd end, Author by) {
    ChatAddress author = change.author().chat();
    if (by.chat().equals(author)) {
      return List.of(); // he is told in the answer
    }
    return List.of(
        writer.to(
            author, key("ended", change), localizer -> Body.of(ended(change, end, by, localizer))));
  }

  private static RichText ended(
      WaitingChange change, WaitingEnd end, Author by, Localizer localizer) {
    return localizer.rich(
        "pending.ended",
        Map.of(
            "end",
            localizer.say("pending.end." + end.word()),
            "person",
            by.person(),
            "what",
            RichText.bold(Differences.sign(change.change().kind(), change.change().id()))));
  }

  /**
   * What is to be done to what, by whom, since when and until when; beneath it what goes and what
   * comes.
   *
   * @param person how its author is told
   */
  static RichText describe(WaitingChange waiting, String person, Localizer localizer) {
    RichText.Builder text = RichText.builder();
    text.plain(waiting.number() + ". " + localizer.moment(waiting.made()) + " · " + person + " · ");
    text.plain(localizer.say("audit." + waiting.change().action().word()) + " ");
    text.bold(Differences.sign(waiting.change().kind(), waiting.change().id())).newLine();
    if (!waiting.change().note().isEmpty()) {
      text.plain("  ").italic(waiting.change().note()).newLine();
    }
    return text.lines(difference(waiting, localizer))
        .plain(localizer.say("pending.until", Map.of("until", localizer.moment(waiting.until()))))
        .build();
  }

  static RichText difference(WaitingChange waiting, Localizer localizer) {
    return Differences.between(
        waiting.change().kind(), waiting.before(), waiting.change().after(), localizer);
  }

  static Button yes(WaitingChange change, Localizer localizer) {
    return new Button(localizer.say("pending.yes"), "/pending yes " + change.number());
  }

  static Button no(WaitingChange change, Localizer localizer) {
    return new Button(localizer.say("pending.no"), "/pending no " + change.number());
  }

  static Button back(WaitingChange change, Localizer localizer) {
    return new Button(localizer.say("pending.back"), "/pending no " + change.number());
  }

  private static String key(String what, WaitingChange change) {
    return "guarded " + what + " " + change.number();
  }
}
