package org.didbon.command;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.didbon.domain.Body;
import org.didbon.domain.Button;
import org.didbon.domain.RichText;
import org.didbon.domain.Subject;
import org.didbon.phrase.Localizer;

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
    if (asked.words().isEmpty()) {
      throw asked.which(this, Offers.rows(watched, asked.localizer()));
    }
    String words = asked.words();
    return queries.answer(words, asked).orElseGet(() -> subscribe(words, asked));
  }

  private Reply subscribe(String words, Asked asked) {
    Subject subject = subjects.any(words, asked);
    RichText title = RichText.bold(watched.of(subject, asked.localizer()));
    if (!subscriptions.add(asked.chat(), subject, clock.instant())) {
      throw asked.wrong("subscribe.already", Map.of("title", title));
    }
    return Reply.of(
        new Body(
            asked.localizer().rich("subscribe.done", Map.of("title", title)),
            new Buttons().row(next(subject, asked.localizer())).build()));
  }

  /** What is there already: until something happens, it is all that a new subscriber sees. */
  private static Button[] next(Subject subject, Localizer localizer) {
    String command =
        switch (subject.kind()) {
          case ACTOR -> "/actor " + Subjects.sign(subject);
          case RULE -> "/topic " + Subjects.sign(subject);
          case FEED, QUERY, EVERYTHING -> "/latest";
        };
    return new Button[] {
      new Button(localizer.say("start.latest"), command),
      new Button(localizer.say("subscribe.when"), "/digest " + Subjects.sign(subject))
    };
  }
}
