package org.didbon.command.chat;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.didbon.command.Buttons;
import org.didbon.command.Command;
import org.didbon.command.CommandContext;
import org.didbon.command.CommandRequest;
import org.didbon.command.FeedAddress;
import org.didbon.command.HelpSection;
import org.didbon.command.OwnChats;
import org.didbon.command.Reply;
import org.didbon.command.Right;
import org.didbon.command.SubjectSign;
import org.didbon.command.Subjects;
import org.didbon.command.SubscriptionBook;
import org.didbon.domain.Body;
import org.didbon.domain.Button;
import org.didbon.domain.RichText;
import org.didbon.domain.Subject;
import org.didbon.phrase.Localizer;
import org.didbon.phrase.time.ScheduleReader;
import org.didbon.phrase.time.ScheduleReader.Scheduled;
import org.didbon.query.TypedQuery;
import org.didbon.rule.WatchlistView;

/** Asks for alerts. */
final class SubscribeCommand implements Command {

  private final Subjects subjects;
  private final SubscriptionBook subscriptions;
  private final WatchlistView watchlist;
  private final OwnChats ownChats;
  private final AddressOffers addresses;
  private final QueryOffers queries;
  private final Clock clock;

  SubscribeCommand(CommandContext context, AddressOffers addresses, QueryOffers queries) {
    this.subjects = context.subjects();
    this.subscriptions = context.subscriptions();
    this.watchlist = context.watchlist();
    this.ownChats = context.books().ownChats();
    this.addresses = addresses;
    this.queries = queries;
    this.clock = context.clock();
  }

  @Override
  public String name() {
    return "subscribe";
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
    String words = FeedAddress.among(request.words()).orElse(request.words());
    Optional<Reply> ofAddress = addresses.answer(words, request);
    if (ofAddress.isPresent()) {
      return ofAddress.get();
    }
    Optional<Scheduled> wish =
        new ScheduleReader(request.localizer().typed())
            .sure(words)
            .filter(any -> !TypedQuery.isQuery(words) && subjects.called(words).isEmpty());
    if (wish.map(Scheduled::subject).orElse(words).isEmpty()) {
      throw request.which(StartButtons.rows(watchlist, request.localizer()), words);
    }
    return wish.map(any -> subscribe(any, request))
        .or(() -> queries.answer(words, request))
        .orElseGet(() -> subscribe(words, request));
  }

  /** With the time of a digest, be it for what the chat hears already. */
  private Reply subscribe(Scheduled wish, CommandRequest request) {
    Subject subject = subjects.any(wish.subject(), request);
    subscriptions.add(request.chat(), subject, clock.instant());
    Localizer localizer = request.localizer();
    subscriptions.of(request.chat()).stream()
        .filter(one -> one.subject().equals(subject))
        .map(one -> one.terms().with(wish.schedule(), false))
        .forEach(terms -> subscriptions.change(request.chat(), subject, terms));
    Map<String, Object> done =
        Map.of(
            "title", RichText.bold(watchlist.of(subject, localizer)),
            "when", ScheduleText.describe(wish.schedule(), localizer));
    return Reply.of(new Body(localizer.rich("digest.done", done), buttons(subject, request)));
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
            buttons(subject, request)));
  }

  private List<List<Button>> buttons(Subject subject, CommandRequest request) {
    return new Buttons()
        .row(next(subject, request.localizer()))
        .rows(SubscribeInCommand.also(subject, ownChats, request), 2)
        .build();
  }

  /** What is there already: until something happens, it is all that a new subscriber sees. */
  private static Button[] next(Subject subject, Localizer localizer) {
    String command =
        switch (subject.kind()) {
          case ACTOR -> "/actor " + SubjectSign.of(subject);
          case RULE -> "/topic " + SubjectSign.of(subject);
          case FEED, QUERY, EVERYTHING -> "/latest";
        };
    return new Button[] {
      new Button(localizer.say("start.latest"), command),
      new Button(localizer.say("subscribe.when"), "/digest " + SubjectSign.of(subject))
    };
  }
}
