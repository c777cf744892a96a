package org.didbon.command;

import java.util.List;
import java.util.Map;
import org.didbon.domain.Button;
import org.didbon.domain.RichText;
import org.didbon.domain.Subject;
import org.didbon.domain.Subscription;

/** What a chat asked for, when it wants to change how it hears of it. */
final class Wish {

  private Wish() {}

  /**
   * The chat's subscription.
   *
   * @throws Choice if it has none to {@code subject}: to ask for it
   */
  static Subscription of(
      SubscriptionBook subscriptions, Asked asked, Subject subject, RichText title) {
    return subscriptions.of(asked.chat()).stream()
        .filter(subscription -> subscription.subject().equals(subject))
        .findFirst()
        .orElseThrow(() -> none(asked, subject, title));
  }

  private static Choice none(Asked asked, Subject subject, RichText title) {
    String absent = asked.speech().say("unsubscribe.absent", Map.of("title", title.plain()));
    String command = "/subscribe " + Subjects.sign(subject);
    Button subscribe = new Button(asked.speech().say("card.subscribe"), command);
    return new Choice(absent, List.of(List.of(subscribe)));
  }
}
