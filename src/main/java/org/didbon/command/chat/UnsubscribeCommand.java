package org.didbon.command.chat;

import java.util.Map;
import org.didbon.command.Command;
import org.didbon.command.CommandRequest;
import org.didbon.command.HelpSection;
import org.didbon.command.Reply;
import org.didbon.command.Right;
import org.didbon.command.Subjects;
import org.didbon.command.SubscriptionBook;
import org.didbon.command.SubscriptionLookup;
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
  public Right right() {
    return Right.CHAT_ADMIN;
  }

  @Override
  public HelpSection shelf() {
    return HelpSection.ALERTS;
  }

  @Override
  public Reply run(CommandRequest request) {
    Subject subject = subjects.any(lookup.named(request), request);
    RichText title = lookup.title(subject, request);
    if (!subscriptions.remove(request.chat(), subject)) {
      throw request.wrong("unsubscribe.absent", Map.of("title", title));
    }
    return Reply.of(request.localizer().rich("unsubscribe.done", Map.of("title", title)));
  }
}
