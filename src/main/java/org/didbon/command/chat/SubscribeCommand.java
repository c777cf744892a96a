package org.didbon.command.chat;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.didbon.command.Buttons;
import org.didbon.command.Command;
import org.didbon.command.CommandRequest;
import org.didbon.command.HelpSection;
import org.didbon.command.Reply;
import org.didbon.command.Right;
import org.didbon.command.Subjects;
import org.didbon.command.SubscriptionBook;
import org.didbon.domain.Body;
import org.didbon.domain.Button;
import org.didbon.domain.RichText;
import org.didbon.domain.Subject;
import org.didbon.phrase.Localizer;
import org.didbon.rule.WatchlistView;

/** Asks for alerts. */
public final class SubscribeCommand implements Command {

  private final Subjects subjects;
  private final SubscriptionBook subscriptions;
  private final WatchlistView watchlist;
  private final QueryOffers queries;
  private final Clock clock;

  public SubscribeCommand(
      Subjects subjects,
      SubscriptionBook subscriptions,
      WatchlistView watchlist,
      QueryOffers queries,
      Clock clock) {
    this.subjects = subjects;
    this.subscriptions = subscriptions;
    this.watchlist = watchlist;
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
  public HelpSection shelf() {
    return HelpSection.ALERTS;
  }

  @Override
  public Reply run(CommandRequest request) {
    if (request.words().isEmpty()) {
      throw request.which(this, StartButtons.rows(watchlist, request.localizer()));
    }
    String words = request.words();
    return queries.answer(words, request).orElseGet(() -> subscribe(words, request));
  }

  private Reply subscribe(String words, CommandRequest request) {
    Subject subject = subjects.any(words, request);
    RichText title = RichText.bold(watchlist.of(subject, request.localizer()));
    if (!subscriptions.add(request.chat(), subject, clock.instant())) {
      throw request.wrong("subscribe.already", Map.of("title", title));
    }
    return Reply.of(
        new Body(
            request.localizer().rich("subscribe.done", Map.of("title", title)),
            new Buttons().row(next(subject, request.localizer())).build()));
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
