package org.didbon.command;

import java.util.List;
import java.util.Map;
import org.didbon.domain.RichText;
import org.didbon.domain.Subject;

/** Stops alerts. */
final class UnsubscribeCommand implements Command {

  private final Subjects subjects;
  private final SubscriptionBook subscriptions;
  private final Wishes wishes;

  UnsubscribeCommand(Subjects subjects, SubscriptionBook subscriptions, Wishes wishes) {
    this.subjects = subjects;
    this.subscriptions = subscriptions;
    this.wishes = wishes;
  }

  @Override
  public String name() {
    return "unsubscribe";
  }

  @Override
  public List<String> words() {
    return List.of("отписка", "отписаться");
  }

  @Override
  public Right right() {
    return Right.CHAT_ADMIN;
  }

  @Override
  public Shelf shelf() {
    return Shelf.ALERTS;
  }

  @Override
  public Reply run(Asked asked) {
    Subject subject = subjects.any(wishes.named(this, asked), asked);
    RichText title = wishes.title(subject, asked);
    if (!subscriptions.remove(asked.chat(), subject)) {
      throw asked.wrong("unsubscribe.absent", Map.of("title", title));
    }
    return Reply.of(asked.localizer().rich("unsubscribe.done", Map.of("title", title)));
  }
}
