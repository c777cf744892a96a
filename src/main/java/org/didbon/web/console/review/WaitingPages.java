package org.didbon.web.console.review;

import java.util.List;
import java.util.Map;
import org.didbon.command.Differences;
import org.didbon.command.PeopleNames.CalledNow;
import org.didbon.command.Right;
import org.didbon.domain.BadInput;
import org.didbon.phrase.Localizer;
import org.didbon.rule.Change;
import org.didbon.rule.Editable;
import org.didbon.rule.Refused;
import org.didbon.rule.Refused.RefusalReason;
import org.didbon.rule.RuleBook;
import org.didbon.rule.WaitingChange;
import org.didbon.web.console.Ask;
import org.didbon.web.console.Caller;
import org.didbon.web.console.ConsoleRoutes;
import org.didbon.web.console.MenuEntry;

/** Changes of guarded rules that wait for the yes of a second admin. */
final class WaitingPages {

  static final String PATH = "/console/pending";

  /** More are not waited for in a week. */
  private static final int SHOWN = 100;

  private final RuleBook book;
  private final ChangeViews views;

  WaitingPages(RuleBook book, ChangeViews views) {
    this.book = book;
    this.views = views;
  }

  void open(ConsoleRoutes routes) {
    routes.get(PATH, Right.EDITOR, this::show);
    routes.post(PATH + "/{number}/yes", Right.ADMIN, this::yes);
    routes.post(PATH + "/{number}/no", Right.EDITOR, this::no);
  }

  private void show(Ask ask) {
    List<WaitingView> waiting = of(book.waiting(SHOWN), ask);
    ask.page(MenuEntry.AUDIT, ask.say("console.review.waiting"), "review/waiting", waiting);
  }

  /** Those of one thing. */
  List<WaitingView> of(Editable kind, String id, Ask ask) {
    return of(
        book.waiting(SHOWN).stream()
            .filter(one -> one.change().kind() == kind && one.change().id().equals(id))
            .toList(),
        ask);
  }

  /** How many wait. */
  int count() {
    return book.waiting(SHOWN).size();
  }

  private List<WaitingView> of(List<WaitingChange> waiting, Ask ask) {
    CalledNow named = views.names(waiting.stream().map(one -> one.author().person()).toList());
    return waiting.stream().map(one -> of(one, named, ask.caller(), ask.localizer())).toList();
  }

  private WaitingView of(
      WaitingChange waiting, CalledNow named, Caller caller, Localizer localizer) {
    Change change = waiting.change();
    String person = waiting.author().person();
    boolean own = person.equals(caller.key().person());
    boolean admin = caller.may(Right.ADMIN);
    return new WaitingView(
        waiting.number(),
        localizer.moment(waiting.made()),
        named.plain(person),
        localizer.say("audit." + change.action().word()),
        Differences.sign(change.kind(), change.id()),
        Things.history(change.kind(), change.id()),
        change.note(),
        localizer.say("pending.until", Map.of("until", localizer.moment(waiting.until()))),
        admin && (!own || book.isAlone(person)),
        admin && !own,
        own,
        !waiting.isOn(book.now().entry(change.kind(), change.id())),
        ChangedLines.between(change.kind(), waiting.before(), change.after(), localizer));
  }

  private void yes(Ask ask) {
    WaitingChange waiting = asked(ask);
    try {
      book.yes(waiting.number(), ask.caller().author());
    } catch (Refused e) {
      if (e.reason() != RefusalReason.OVERTAKEN) {
        throw e;
      }
      throw new BadInput(
          ask.localizer()
              .rich(
                  "pending.overtaken",
                  Map.of("what", name(waiting), "since", since(waiting, e, ask)))
              .plain());
    }
    ask.goTo(Things.history(waiting.change().kind(), waiting.change().id()), "saved");
  }

  private String since(WaitingChange waiting, Refused refused, Ask ask) {
    Editable kind = waiting.change().kind();
    return (refused.other() == null
            ? Differences.between(
                kind,
                waiting.before(),
                book.now().entry(kind, waiting.change().id()).content(),
                ask.localizer())
            : Differences.describe(refused.other(), ask.localizer()))
        .plain();
  }

  private void no(Ask ask) {
    WaitingChange waiting = asked(ask);
    boolean own = waiting.author().person().equals(ask.caller().key().person());
    if (!own && !ask.caller().may(Right.ADMIN)) {
      throw new BadInput(ask.say("console.right.role"));
    }
    book.no(waiting.number(), ask.caller().author());
    ask.goTo(PATH, own ? "withdrawn" : "refused");
  }

  private WaitingChange asked(Ask ask) {
    String number = ask.path("number");
    return book.waitingFor(number.matches("\\d{1,9}") ? Long.parseLong(number) : 0);
  }

  private static String name(WaitingChange waiting) {
    return Differences.sign(waiting.change().kind(), waiting.change().id());
  }
}
