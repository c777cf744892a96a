package org.didbon.command;

import java.util.List;
import java.util.Map;
import org.didbon.domain.RichText;
import org.didbon.domain.Subject;

/** Stops alerts. */
final class UnsubscribeCommand implements Command {

  private final Subjects subjects;
  private final SubscriptionBook subscriptions;
  private final SubscriptionLookup lookup;

  UnsubscribeCommand(Subjects subjects, SubscriptionBook subscriptions, SubscriptionLookup lookup) {
    this.subjects = subjects;
    this.subscriptions = subscriptions;
    this.lookup = lookup;
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
  public HelpSection shelf() {
    return HelpSection.ALERTS;
  }

  @Override
  public Reply run(CommandRequest request) {
    Subject subject = subjects.any(lookup.named(this, request), request);
    RichText title = lookup.title(subject, request);
    if (!subscriptions.remove(request.chat(), subject)) {
      throw request.wrong("unsubscribe.absent", Map.of("title", title));
    }
    return Reply.of(request.localizer().rich("unsubscribe.done", Map.of("title", title)));
  }
}
