package org.didbon.command.chat;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.didbon.alert.ReportHeading;
import org.didbon.command.Buttons;
import org.didbon.command.Command;
import org.didbon.command.CommandRequest;
import org.didbon.command.Complaints;
import org.didbon.command.HelpSection;
import org.didbon.command.Operands;
import org.didbon.command.PastNews;
import org.didbon.command.Reply;
import org.didbon.command.SubscriptionBook;
import org.didbon.domain.Body;
import org.didbon.domain.Button;
import org.didbon.domain.Match;
import org.didbon.domain.RichText;
import org.didbon.domain.Subject;
import org.didbon.domain.Subscription;
import org.didbon.phrase.Localizer;

/** Says that an alert was not what the chat had asked for: those who edit the rules see it. */
final class WrongCommand implements Command {

  /** Who complains has seen it lately. */
  private static final int OFFERED = 5;

  /** What only buttons say. */
  private static final String UNDO = "undo";

  private static final String YES = "yes";
  private static final String ACTOR = "@";

  private final PastNews news;
  private final SubscriptionBook subscriptions;
  private final Complaints complaints;
  private final NotMeantBook notMeant;

  WrongCommand(
      PastNews news, SubscriptionBook subscriptions, Complaints complaints, NotMeantBook notMeant) {
    this.news = news;
    this.subscriptions = subscriptions;
    this.complaints = complaints;
    this.notMeant = notMeant;
  }

  @Override
  public String name() {
    return "wrong";
  }

  @Override
  public HelpSection shelf() {
    return HelpSection.ALERTS;
  }

  /**
   * {@code STORY}, or {@code STORY @ACTOR} where only one of those it is about is not meant;
   * buttons say {@code undo STORY} and {@code yes @ACTOR}.
   */
  @Override
  public Reply run(CommandRequest request) {
    if (request.words().isEmpty()) {
      return which(request);
    }
    Operands words = Operands.of(request.words());
    if (words.first().equals(YES) && words.rest().startsWith(ACTOR)) {
      return meant(Subject.actor(words.rest().substring(1)), request);
    }
    if (words.first().equals(UNDO) && !words.rest().isEmpty()) {
      return undo(story(words.rest(), request), request);
    }
    List<PastNews.Recorded> reports =
        story(words.rest().startsWith(ACTOR) ? words.first() : request.words(), request);
    Set<Subject> wrong = asked(reports, request);
    if (words.rest().startsWith(ACTOR)) {
      wrong.retainAll(Set.of(Subject.actor(words.rest().substring(1))));
    }
    String now = reports.get(0).story(); // of a story that was merged, the other's
    Instant moment = notMeant.now();
    complaints.add(request.chat(), request.incoming().person(), now, wrong, moment);
    boolean person =
        !wrong.isEmpty() && wrong.stream().allMatch(each -> each.kind() == Subject.Kind.ACTOR);
    return person && notMeant.mayChange(request)
        ? silence(wrong, reports, request)
        : noted(wrong, reports, request);
  }

  private List<PastNews.Recorded> story(String id, CommandRequest request) {
    List<PastNews.Recorded> reports = news.story(id, request.chat());
    if (reports.isEmpty()) {
      throw request.wrong("why.unknown", Map.of("story", id));
    }
    return reports;
  }

  /** What the reports are about of all that the chat asked for. */
  private Set<Subject> asked(List<PastNews.Recorded> reports, CommandRequest request) {
    List<Subject> asks =
        subscriptions.of(request.chat()).stream().map(Subscription::subject).toList();
    return reports.stream()
        .flatMap(recorded -> recorded.matches().stream())
        .map(Match::subject)
        .filter(subject -> asks.stream().anyMatch(ask -> ask.covers(subject)))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private Reply silence(
      Set<Subject> actors, List<PastNews.Recorded> reports, CommandRequest request) {
    String story = reports.get(0).story();
    actors.forEach(actor -> notMeant.add(request.chat(), actor, reports));
    RichText told = told("wrong.person", actors, reports, request);
    String undo = request.localizer().say("save.undo");
    return Reply.of(
        new Body(told, new Buttons().row(new Button(undo, "/wrong undo " + story)).build()));
  }

  /** For editors to see; of the people in it, each can be said not to be meant. */
  private Reply noted(Set<Subject> wrong, List<PastNews.Recorded> reports, CommandRequest request) {
    Localizer localizer = request.localizer();
    RichText title = RichText.bold(ReportHeading.title(reports.get(0).item(), localizer));
    Map<String, Object> said = Map.of("title", title, "button", localizer.say("button.wrong"));
    List<Button> people =
        wrong.stream()
            .filter(each -> each.kind() == Subject.Kind.ACTOR && notMeant.mayChange(request))
            .map(
                actor ->
                    new Button(
                        localizer.say("button.not_meant", Map.of("name", name(actor, localizer))),
                        "/wrong " + reports.get(0).story() + " @" + actor.id()))
            .toList();
    return Reply.of(
        new Body(localizer.rich("wrong.done", said), new Buttons().rows(people, 1).build()));
  }

  private Reply undo(List<PastNews.Recorded> reports, CommandRequest request) {
    if (!notMeant.mayChange(request)) {
      throw request.wrong("right.admin", Map.of());
    }
    String story = reports.get(0).story();
    Set<Subject> actors = new LinkedHashSet<>(notMeant.remove(request.chat(), story));
    complaints.withdraw(request.chat(), story, actors);
    if (actors.isEmpty()) {
      throw request.wrong("wrong.nothing", Map.of());
    }
    return Reply.of(told("wrong.undone", actors, reports, request)).inPlaceOf(request.incoming());
  }

  private Reply meant(Subject actor, CommandRequest request) {
    if (!notMeant.mayChange(request)) {
      throw request.wrong("right.admin", Map.of());
    }
    notMeant.stopAsking(request.chat(), actor);
    RichText name = RichText.bold(name(actor, request.localizer()));
    return Reply.of(request.localizer().rich("wrong.meant", Map.of("name", name)));
  }

  private RichText told(
      String key, Set<Subject> actors, List<PastNews.Recorded> reports, CommandRequest request) {
    Localizer localizer = request.localizer();
    String names =
        actors.stream().map(actor -> name(actor, localizer)).collect(Collectors.joining(", "));
    String title = ReportHeading.title(reports.get(0).item(), localizer);
    return localizer.rich(key, Map.of("name", RichText.bold(names), "title", title));
  }

  private String name(Subject actor, Localizer localizer) {
    return notMeant.muted().watchlist().of(actor, localizer);
  }

  /** Not simply the last one: another may have come while this was typed. */
  private Reply which(CommandRequest request) {
    Buttons buttons = new Buttons();
    for (String story : news.alerted(request.chat(), OFFERED)) {
      news.story(story, request.chat()).stream()
          .findFirst()
          .ifPresent(report -> buttons.row(new Button(report.item().title(), "/wrong " + story)));
    }
    if (buttons.build().isEmpty()) {
      throw request.wrong("why.none", Map.of());
    }
    RichText ask = RichText.of(request.localizer().say("wrong.which"));
    return Reply.of(new Body(ask, buttons.build()));
  }
}
