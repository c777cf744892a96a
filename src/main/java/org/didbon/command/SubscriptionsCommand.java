package org.didbon.command;

import java.util.List;
import org.didbon.domain.RichText;
import org.didbon.domain.Subscription;

/** What a chat asked for. */
final class SubscriptionsCommand implements Command {

  private final SubscriptionBook subscriptions;
  private final Watched watched;

  SubscriptionsCommand(SubscriptionBook subscriptions, Watched watched) {
    this.subscriptions = subscriptions;
    this.watched = watched;
  }

  @Override
  public String name() {
    return "subscriptions";
  }

  @Override
  public String operands() {
    return "";
  }

  @Override
  public String summary() {
    return "what you asked for";
  }

  @Override
  public String example() {
    return "/subscriptions";
  }

  @Override
  public Reply run(Asked asked) {
    List<Subscription> all = subscriptions.of(asked.incoming().chat());
    if (all.isEmpty()) {
      return Reply.of(
          RichText.builder()
              .plain("Nothing yet. For example: ")
              .code("/subscribe everything")
              .build());
    }
    RichText.Builder list = RichText.builder().plain("You hear of:").newLine();
    for (Subscription subscription : all) {
      list.plain("• ").bold(watched.of(subscription.subject())).newLine();
    }
    return Reply.of(list.build());
  }
}
