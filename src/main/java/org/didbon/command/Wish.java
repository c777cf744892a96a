package org.didbon.command;

import java.util.Map;
import org.didbon.domain.RichText;
import org.didbon.domain.Subject;
import org.didbon.domain.Subscription;

/** What a chat asked for, when it wants to change how it hears of it. */
final class Wish {

  private Wish() {}

  /**
   * The chat's subscription.
   *
   * @throws org.didbon.domain.BadInput if it has none to {@code subject}
   */
  static Subscription of(
      SubscriptionBook subscriptions, Asked asked, Subject subject, RichText title) {
    return subscriptions.of(asked.chat()).stream()
        .filter(subscription -> subscription.subject().equals(subject))
        .findFirst()
        .orElseThrow(() -> asked.wrong("unsubscribe.absent", Map.of("title", title.plain())));
  }
}
