package org.didbon.command;

import java.util.List;
import java.util.Map;
import org.didbon.domain.RichText;
import org.didbon.domain.Subscription;
import org.didbon.phrase.Speech;

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
  public List<String> words() {
    return List.of("подписки", "обунаҳо", "obunalar");
  }

  @Override
  public Shelf shelf() {
    return Shelf.ALERTS;
  }

  @Override
  public Reply run(Asked asked) {
    Speech speech = asked.speech();
    List<Subscription> all = subscriptions.of(asked.chat());
    if (all.isEmpty()) {
      RichText command = RichText.code("/subscribe " + speech.say("everything"));
      return Reply.of(speech.rich("subscriptions.none", Map.of("command", command)));
    }
    RichText.Builder list = RichText.builder().plain(speech.say("subscriptions.list")).newLine();
    for (Subscription subscription : all) {
      list.plain("• ").bold(watched.of(subscription.subject(), speech)).newLine();
    }
    return Reply.of(list.build());
  }
}
