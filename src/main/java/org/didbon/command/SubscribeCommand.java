package org.didbon.command;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.didbon.domain.RichText;
import org.didbon.domain.Subject;

/** Asks for alerts. */
final class SubscribeCommand implements Command {

  private final Subjects subjects;
  private final SubscriptionBook subscriptions;
  private final Watched watched;
  private final QueryOffers queries;
  private final Clock clock;

  SubscribeCommand(
      Subjects subjects,
      SubscriptionBook subscriptions,
      Watched watched,
      QueryOffers queries,
      Clock clock) {
    this.subjects = subjects;
    this.subscriptions = subscriptions;
    this.watched = watched;
    this.queries = queries;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "subscribe";
  }

  @Override
  public List<String> words() {
    return List.of("подписка", "подписаться", "обуна", "жазылуу", "жазылу");
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
    String words = asked.wordsFor(this);
    return queries.answer(words, asked).orElseGet(() -> subscribe(words, asked));
  }

  private Reply subscribe(String words, Asked asked) {
    Subject subject = subjects.any(words, asked);
    RichText title = RichText.bold(watched.of(subject, asked.speech()));
    if (!subscriptions.add(asked.chat(), subject, clock.instant())) {
      throw asked.wrong("subscribe.already", Map.of("title", title));
    }
    return Reply.of(asked.speech().rich("subscribe.done", Map.of("title", title)));
  }
}
