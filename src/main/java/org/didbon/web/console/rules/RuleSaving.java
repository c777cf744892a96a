package org.didbon.web.console.rules;

import io.javalin.http.HttpStatus;
import java.util.Map;
import org.didbon.domain.BadInput;
import org.didbon.domain.Ids;
import org.didbon.domain.Rule;
import org.didbon.domain.Subject;
import org.didbon.phrase.LocalizedBadInput;
import org.didbon.phrase.Localizer;
import org.didbon.rule.Action;
import org.didbon.rule.Change;
import org.didbon.rule.Editable;
import org.didbon.rule.Overlay;
import org.didbon.rule.Proposal;
import org.didbon.rule.Refused;
import org.didbon.rule.Refused.RefusalReason;
import org.didbon.rule.RuleBook;
import org.didbon.rule.RuleJson;
import org.didbon.rule.Status;
import org.didbon.web.console.Ask;
import org.didbon.web.console.FaultWords;
import org.didbon.web.console.MenuEntry;
import org.didbon.web.console.SinceSeen;
import org.didbon.web.console.rules.RuleEditor.ToldBeside;

/**
 * Saves what stands in the editor, by the rule book; what cannot be saved is shown again as it was
 * written, with what is wrong. Thread-safe.
 */
final class RuleSaving {

  private final RuleBook book;
  private final RuleForms forms;
  private final RuleEditor editor;
  private final RuleAnswers answers;
  private final RuleLook looks;

  RuleSaving(
      RuleBook book, RuleForms forms, RuleEditor editor, RuleAnswers answers, RuleLook looks) {
    this.book = book;
    this.forms = forms;
    this.editor = editor;
    this.answers = answers;
    this.looks = looks;
  }

  void add(Ask ask) {
    String typed = RuleForm.typedId(ask.field("id"));
    RuleForm form = forms.of(ask);
    try {
      String id = typed.isEmpty() ? book.freeId(form.title()) : typed;
      checkId(id);
      Rule rule = form.rule(id, "");
      Status after = Status.on(RuleJson.of(rule));
      Proposal proposal =
          book.propose(new Change(Editable.RULE, id, Action.ADD, after, form.note()));
      String busy = busy(proposal, "", ask);
      if (busy.isEmpty()) {
        book.save(proposal, ask.caller().author());
        ask.goTo(RuleEditor.path(id), "added");
      } else {
        editor.showNew(form, typed, new ToldBeside("", busy, null, null, null), ask);
      }
    } catch (BadInput e) {
      if (isWaiting(e)) {
        ask.goTo(MenuEntry.RULES.path(), "asked");
        return;
      }
      refuse(ask);
      editor.showNew(form, typed, refused(e, form, "", ask), ask);
    }
  }

  /** What cannot be an id cannot be that of a rule at all. */
  private static void checkId(String id) {
    if (!Ids.isValid(id)) {
      throw new LocalizedBadInput("refused.bad_id", Map.of("id", id));
    }
  }

  void edit(Ask ask) {
    Overlay overlay = forms.present(ask);
    RuleForm form = forms.of(overlay, ask);
    SinceSeen since = SinceSeen.of(book, overlay, ask.field("seen"), ask.caller());
    if (since == SinceSeen.NOTHING) {
      save(overlay, form.seeing(overlay.number()), ask);
    } else if (since == SinceSeen.NEVER_WAS) {
      refuse(ask);
      String text = since.said(Subject.rule(overlay.id()).named(), ask.localizer());
      editor.show(overlay, form.seeing(overlay.number()), ToldBeside.fault(text), ask);
    } else {
      showOther(overlay, form, since, ask);
    }
  }

  private void save(Overlay overlay, RuleForm form, Ask ask) {
    try {
      Rule rule = form.rule(overlay.id(), overlay.content().text());
      Status.WatchState state =
          overlay.content().isOn() ? Status.WatchState.ON : Status.WatchState.OFF;
      Status after = new Status(state, RuleJson.of(rule));
      Proposal proposal =
          book.propose(
              new Change(Editable.RULE, rule.id(), Action.EDIT, after, form.note()), overlay);
      String busy = busy(proposal, RuleForms.saved(overlay), ask);
      if (busy.isEmpty()) {
        book.save(proposal, ask.caller().author());
        ask.goTo(RuleEditor.path(rule.id()), "saved");
      } else {
        editor.show(overlay, form, new ToldBeside("", busy, null, null, null), ask);
      }
    } catch (BadInput e) {
      if (e instanceof Refused refused && refused.reason() == RefusalReason.OVERTAKEN) {
        showOther(forms.present(ask), form, SinceSeen.BY_OTHERS, ask);
      } else if (isWaiting(e)) {
        ask.goTo(RuleEditor.path(overlay.id()) + "/history", "asked"); // it is shown there
      } else {
        refuse(ask);
        editor.show(overlay, form, refused(e, form, RuleForms.saved(overlay), ask), ask);
      }
    }
  }

  /** Another change was first: what it did, and the form on top of that. */
  private void showOther(Overlay overlay, RuleForm form, SinceSeen since, Ask ask) {
    if (isSaved(overlay, form)) { // the same form, as by a second click
      ask.goTo(RuleEditor.path(overlay.id()), "saved");
      return;
    }
    ask.context().status(HttpStatus.CONFLICT);
    editor.show(
        overlay,
        form.seeing(overlay.number()),
        ToldBeside.of(editor.since(form, overlay, since, ask.localizer())),
        ask);
  }

  private static boolean isSaved(Overlay overlay, RuleForm form) {
    try {
      return !overlay.content().isDeleted()
          && RuleJson.of(form.rule(overlay.id(), overlay.content().text()))
              .equals(overlay.content().text());
    } catch (BadInput e) { // no rule at all
      return false;
    }
  }

  void state(Ask ask) {
    Overlay overlay = forms.present(ask);
    SinceSeen since = SinceSeen.ofChanges(book, overlay, ask.field("seen"), ask.caller());
    if (since != SinceSeen.NOTHING) {
      RuleForm form = RuleForm.of(overlay);
      refuse(ask);
      String text = since.said(Subject.rule(overlay.id()).named(), ask.localizer());
      String did = since == SinceSeen.NEVER_WAS ? "" : editor.changed(overlay, ask.localizer());
      editor.show(overlay, form, ToldBeside.fault(text + " " + did), ask);
      return;
    }
    try {
      Action action = action(ask.field("act"));
      book.save(book.propose(Editable.RULE, overlay.id(), action), ask.caller().author());
      boolean gone = book.now().entry(Editable.RULE, overlay.id()).content().text().isEmpty();
      ask.goTo(gone ? MenuEntry.RULES.path() : RuleEditor.path(overlay.id()), said(action));
    } catch (BadInput e) {
      if (isWaiting(e)) {
        ask.goTo(RuleEditor.path(overlay.id()) + "/history", "asked"); // it is shown there
        return;
      }
      refuse(ask);
      editor.show(overlay, RuleForm.of(overlay), ToldBeside.fault(said(e, ask.localizer())), ask);
    }
  }

  private static Action action(String word) {
    return switch (word) {
      case "enable" -> Action.ENABLE;
      case "disable" -> Action.DISABLE;
      case "delete" -> Action.DELETE;
      case "reset" -> Action.RESET;
      default -> Action.UNDO;
    };
  }

  private static String said(Action action) {
    return switch (action) {
      case ENABLE -> "on";
      case DISABLE -> "off";
      case DELETE -> "removed";
      case ADD, EDIT -> "saved";
      case UNDO, RESET -> "undone";
    };
  }

  /** Why it was not saved, and what it finds as it stands. */
  private ToldBeside refused(BadInput fault, RuleForm form, String saved, Ask ask) {
    RuleAnswerView answer = answers.of(form, saved, "", ask.localizer());
    return new ToldBeside(said(fault, ask.localizer()), "", null, answer, null);
  }

  /** That it would send more than is read, where nobody said yes to that yet. */
  private String busy(Proposal proposal, String saved, Ask ask) {
    if (ask.field("act").equals("sure") || proposal.query().isEmpty()) {
      return "";
    }
    Rule rule = RuleJson.rule(proposal.change().after().text());
    return RuleForms.query(saved).equals(rule.query())
        ? ""
        : looks.busy(
            looks.preview(rule, proposal.query().get(), "", ask.localizer()), ask.localizer());
  }

  /** Not refused but kept, until a second admin says yes. */
  private static boolean isWaiting(BadInput fault) {
    return fault instanceof Refused refused && refused.waiting() != null;
  }

  private static void refuse(Ask ask) {
    ask.context().status(HttpStatus.UNPROCESSABLE_CONTENT);
  }

  private static String said(BadInput fault, Localizer localizer) {
    return fault instanceof Refused
        ? FaultWords.of(fault, localizer)
        : RuleAnswers.said(fault, localizer);
  }
}
