package org.didbon.command;

import java.util.List;
import java.util.Map;
import org.didbon.domain.Button;
import org.didbon.domain.RichText;
import org.didbon.domain.Subject;
import org.didbon.domain.Subscription;
import org.didbon.domain.Terms;

/** What chats asked for, when they want to change how they hear of it. Thread-safe. */
record Wishes(SubscriptionBook subscriptions, Watched watched) {

  /** More of them would push the question off the screen. */
  private static final int MOST_BUTTONS = 10;

  /**
   * What was typed after {@code command}.
   *
   * @throws org.didbon.domain.BadInput if nothing was: what the chat asked for is offered
   */
  String named(Command command, Asked asked) {
    if (!asked.words().isEmpty()) {
      return asked.words();
    }
    List<Subscription> all = subscriptions.of(asked.chat());
    if (all.isEmpty()) {
      String example = asked.localizer().say("subscribe.example");
      throw asked.wrong("subscriptions.none", Map.of("command", example));
    }
    throw asked.which(
        command,
        all.stream()
            .limit(MOST_BUTTONS)
            .map(one -> button(command, one.subject(), asked))
            .map(List::of)
            .toList());
  }

  private Button button(Command command, Subject subject, Asked asked) {
    String title = watched.of(subject, asked.localizer());
    return new Button(title, "/" + command.name() + " " + Subjects.sign(subject));
  }

  RichText title(Subject subject, Asked asked) {
    return RichText.bold(watched.of(subject, asked.localizer()));
  }

  /**
   * The chat's subscription.
   *
   * @throws Choice if it has none to {@code subject}: to ask for it
   */
  Subscription of(Subject subject, RichText title, Asked asked) {
    return subscriptions.of(asked.chat()).stream()
        .filter(subscription -> subscription.subject().equals(subject))
        .findFirst()
        .orElseThrow(() -> none(subject, title, asked));
  }

  void change(Subject subject, Terms terms, Asked asked) {
    subscriptions.change(asked.chat(), subject, terms);
  }

  private static Choice none(Subject subject, RichText title, Asked asked) {
    String absent = asked.localizer().say("unsubscribe.absent", Map.of("title", title.plain()));
    String command = "/subscribe " + Subjects.sign(subject);
    Button subscribe = new Button(asked.localizer().say("card.subscribe"), command);
    return new Choice(absent, List.of(List.of(subscribe)));
  }
}
