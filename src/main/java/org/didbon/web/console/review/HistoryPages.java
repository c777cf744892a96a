package org.didbon.web.console.review;

import java.util.List;
import org.didbon.command.Differences;
import org.didbon.command.Right;
import org.didbon.domain.BadInput;
import org.didbon.domain.Rule;
import org.didbon.phrase.Localizer;
import org.didbon.rule.Action;
import org.didbon.rule.Change;
import org.didbon.rule.Editable;
import org.didbon.rule.Overlay;
import org.didbon.rule.Proposal;
import org.didbon.rule.Revision;
import org.didbon.rule.RevisionFilter;
import org.didbon.rule.RuleBook;
import org.didbon.rule.RuleJson;
import org.didbon.rule.Status;
import org.didbon.web.console.Ask;
import org.didbon.web.console.ConsoleRoutes;
import org.didbon.web.console.SinceSeen;
import org.jspecify.annotations.Nullable;

/** The changes of a rule, list, person or feed, and ways back. */
final class HistoryPages {

  private static final int SHOWN = 20;

  private final RuleBook book;
  private final ChangeViews views;
  private final WaitingPages waiting;

  HistoryPages(RuleBook book, ChangeViews views, WaitingPages waiting) {
    this.book = book;
    this.views = views;
    this.waiting = waiting;
  }

  void open(ConsoleRoutes routes) {
    for (Editable kind : List.of(Editable.RULE, Editable.WORDS, Editable.ACTOR, Editable.FEED)) {
      String path = Things.history(kind, "{id}");
      Right right = Things.right(kind);
      routes.get(path, right, ask -> show(kind, ask));
      routes.post(path + "/undo", right, ask -> back(kind, Action.UNDO, ask));
      routes.post(path + "/reset", right, ask -> back(kind, Action.RESET, ask));
    }
    routes.post(Things.history(Editable.RULE, "{id}") + "/guard", Right.EDITOR, this::guard);
  }

  private void show(Editable kind, Ask ask) {
    Overlay overlay = book.present(kind, ask.path("id"));
    Localizer localizer = ask.localizer();
    List<Revision> changes =
        book.before(before(ask.query("before")), RevisionFilter.of(kind, overlay.id()), SHOWN + 1);
    List<Revision> shown = changes.subList(0, Math.min(SHOWN, changes.size()));
    String history = Things.history(kind, overlay.id());
    String title = Things.title(kind, overlay.content(), localizer);
    HistoryView view =
        new HistoryView(
            Differences.sign(kind, overlay.id()),
            overlay.content().text().isEmpty() ? "" : Things.path(kind, overlay.id()),
            history,
            overlay.number(),
            overlay.last() != null,
            overlay.isEdited() && !overlay.base().isEmpty(),
            below(overlay, localizer),
            guarded(overlay),
            waiting.of(kind, overlay.id(), ask),
            views.of(shown, localizer),
            changes.size() > SHOWN ? history + "?before=" + shown.get(SHOWN - 1).number() : "");
    ask.page(
        Things.section(kind),
        ask.say("console.review.history") + ": " + (title.isEmpty() ? overlay.id() : title),
        "review/history",
        view);
  }

  static long before(String written) {
    return written.matches("\\d{1,15}") ? Long.parseLong(written) : Long.MAX_VALUE;
  }

  private static @Nullable List<ChangedLine> below(Overlay overlay, Localizer localizer) {
    return overlay.isChangedBelow()
        ? ChangedLines.between(
            overlay.kind(), overlay.content(), Status.base(overlay.base()), localizer)
        : null;
  }

  private static @Nullable Boolean guarded(Overlay overlay) {
    Status status = overlay.content();
    return (overlay.kind() != Editable.RULE || status.isDeleted() || status.text().isEmpty())
        ? null
        : RuleJson.rule(status.text()).guarded();
  }

  /** Undo and reset, of what is still as it was shown. */
  private void back(Editable kind, Action action, Ask ask) {
    Overlay overlay = seen(kind, ask);
    save(book.propose(kind, overlay.id(), action), "undone", ask);
  }

  private void guard(Ask ask) {
    Overlay overlay = seen(Editable.RULE, ask);
    if (overlay.content().isDeleted()) {
      throw new BadInput(ask.say("rule.deleted"));
    }
    boolean on = ask.field("act").equals("on");
    Rule rule = RuleJson.rule(overlay.content().text()).withGuard(on);
    Status.WatchState state =
        overlay.content().isOn() ? Status.WatchState.ON : Status.WatchState.OFF;
    Status after = new Status(state, RuleJson.of(rule));
    Change change = new Change(Editable.RULE, overlay.id(), Action.EDIT, after, "");
    save(book.propose(change, overlay), on ? "on" : "off", ask);
  }

  private Overlay seen(Editable kind, Ask ask) {
    Overlay overlay = book.present(kind, ask.path("id"));
    SinceSeen since = SinceSeen.ofChanges(book, overlay, ask.field("seen"), ask.caller());
    if (since != SinceSeen.NOTHING) {
      String last =
          overlay.last() == null || since == SinceSeen.NEVER_WAS
              ? ""
              : "\n" + Differences.describe(overlay.last(), ask.localizer()).plain();
      throw new BadInput(since.said(Differences.sign(kind, overlay.id()), ask.localizer()) + last);
    }
    return overlay;
  }

  private void save(Proposal proposal, String said, Ask ask) {
    Change change = proposal.change();
    ask.goTo(Things.history(change.kind(), change.id()), Saving.save(book, proposal, said, ask));
  }
}
