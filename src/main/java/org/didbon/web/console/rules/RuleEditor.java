package org.didbon.web.console.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.didbon.command.Differences;
import org.didbon.command.Editing;
import org.didbon.command.PeopleNames;
import org.didbon.domain.Rule;
import org.didbon.domain.Subject;
import org.didbon.match.RuleFault;
import org.didbon.phrase.Localizer;
import org.didbon.rule.Editable;
import org.didbon.rule.Overlay;
import org.didbon.rule.Revision;
import org.didbon.rule.RuleJson;
import org.didbon.rule.Status;
import org.didbon.web.console.Ask;
import org.didbon.web.console.MenuEntry;
import org.didbon.web.console.SinceSeen;
import org.didbon.web.console.rules.RuleView.LanguageTitle;
import org.didbon.web.console.rules.RuleView.OtherChange;
import org.didbon.web.console.rules.RuleView.RuleFields;
import org.didbon.web.console.rules.RuleView.StateAction;
import org.jspecify.annotations.Nullable;

/** Shows the editor of a rule. Changes nothing. Thread-safe. */
final class RuleEditor {

  /** Where a rule is made. */
  static final String NEW = "/console/new-rule";

  /** How many changes are looked through for the one that an editor saw. */
  private static final int CHANGES = 200;

  /** Changes that wait for a second yes that are looked through. */
  private static final int WAITING = 100;

  private final Editing editing;
  private final RuleForms forms;
  private final PeopleNames names;

  RuleEditor(Editing editing, RuleForms forms, PeopleNames names) {
    this.editing = editing;
    this.forms = forms;
    this.names = names;
  }

  static String path(String id) {
    return id.isEmpty() ? NEW : MenuEntry.RULES.path() + "/" + id;
  }

  /**
   * What is told beside the form.
   *
   * @param fault why it was not saved; {@code ""} if it was not tried
   * @param busy that it would send too much; {@code ""} if not
   */
  record ToldBeside(
      String fault,
      String busy,
      @Nullable OtherChange other,
      @Nullable RuleAnswerView answer,
      @Nullable RuleLookView look) {

    static final ToldBeside NOTHING = new ToldBeside("", "", null, null, null);

    static ToldBeside fault(String text) {
      return new ToldBeside(text, "", null, null, null);
    }

    static ToldBeside of(OtherChange change) {
      return new ToldBeside("", "", change, null, null);
    }
  }

  /** The editor of a rule that is not there yet. */
  void showNew(RuleForm form, String id, ToldBeside told, Ask ask) {
    ask.page(
        MenuEntry.RULES,
        ask.say("console.rules.new"),
        "rule",
        new RuleView(
            NEW,
            "",
            "",
            "",
            "",
            List.of(),
            told.fault(),
            told.busy(),
            null,
            fields(form, id),
            titles(form, "", ask.localizer()),
            told.answer(),
            told.look(),
            List.of()));
  }

  /** The editor of a rule that is there, with a form that may be another than what is saved. */
  void show(Overlay overlay, RuleForm form, ToldBeside told, Ask ask) {
    Localizer localizer = ask.localizer();
    Rule rule = RuleJson.rule(overlay.content().text());
    ask.page(
        MenuEntry.RULES,
        rule.titleIn(localizer.readable()),
        "rule",
        new RuleView(
            path(rule.id()),
            rule.id(),
            rule.subject().named(),
            state(overlay, localizer),
            waiting(rule.id(), localizer),
            notes(overlay, rule, localizer),
            told.fault(),
            told.busy(),
            told.other(),
            fields(form, rule.id()),
            titles(form, overlay.content().text(), localizer),
            told.answer(),
            told.look(),
            actions(overlay, rule, localizer)));
  }

  /** What was changed since {@code form} was made, and what that would change now. */
  OtherChange since(RuleForm form, Overlay overlay, SinceSeen since, Localizer localizer) {
    Status seen = seen(form.seen(), overlay);
    Revision last = overlay.last();
    Status yours =
        overlay.content().isDeleted()
            ? overlay.content()
            : new Status(
                overlay.content().state(),
                RuleJson.of(form.rule(overlay.id(), overlay.content().text())));
    return new OtherChange(
        since.said(Subject.rule(overlay.id()).named(), localizer),
        last == null
            ? ""
            : changed(overlay, localizer) + " · " + localizer.say("audit." + last.action().word()),
        lines(seen, overlay.content(), localizer),
        lines(overlay.content(), yours, localizer));
  }

  private Status seen(long number, Overlay overlay) {
    return editing.book().history(Editable.RULE, overlay.id(), CHANGES).stream()
        .filter(change -> change.number() == number)
        .findFirst()
        .map(
            change ->
                change.after().state() == Status.WatchState.BASE
                    ? Status.base(overlay.base())
                    : change.after())
        .orElse(Status.base(overlay.base()));
  }

  private static List<String> lines(Status was, Status is, Localizer localizer) {
    String plain = Differences.between(Editable.RULE, was, is, localizer).plain();
    return plain.isBlank() ? List.of() : plain.lines().map(String::strip).toList();
  }

  private static String state(Overlay overlay, Localizer localizer) {
    return switch (overlay.content().state()) {
      case DELETED -> localizer.say("rule.deleted");
      case OFF -> localizer.say("console.rules.off");
      case ON, BASE -> "";
    };
  }

  private List<String> notes(Overlay overlay, Rule rule, Localizer localizer) {
    List<String> notes = new ArrayList<>();
    RuleFault fault = editing.book().now().broken().get(rule.id());
    if (fault != null && overlay.content().isOn()) {
      notes.add(localizer.say("rule.broken", Map.of("problem", fault.fault().problem(localizer))));
    }
    if (overlay.isChangedBelow()) {
      notes.add(Differences.below(overlay, localizer).plain());
    }
    Subject subject = rule.subject();
    notes.add(localizer.say("rule.chats", Map.of("chats", editing.reach().hearing(subject))));
    notes.add(
        localizer.say(
            "rule.misjudged",
            Map.of(
                "count",
                editing.reach().misjudged(subject),
                "button",
                localizer.say("button.wrong"))));
    String changed = changed(overlay, localizer);
    notes.add(
        changed.isEmpty()
            ? localizer.say("console.rules.as_in_file")
            : localizer.say("console.rules.changed") + ": " + changed);
    return notes;
  }

  /** That somebody's change waits for a second yes; {@code ""} if none does. */
  private String waiting(String id, Localizer localizer) {
    return editing.book().waiting(WAITING).stream()
        .filter(one -> one.change().kind() == Editable.RULE && one.change().id().equals(id))
        .map(one -> one.author().person())
        .findFirst()
        .map(person -> names.of(List.of(person)).plain(person))
        .map(who -> localizer.say("console.rules.waiting", Map.of("who", who)))
        .orElse("");
  }

  /** Who changed it last, and when. */
  String changed(Overlay overlay, Localizer localizer) {
    Revision last = overlay.last();
    return last == null
        ? ""
        : RuleList.changed(overlay, names.of(List.of(last.author().person())), localizer);
  }

  private List<StateAction> actions(Overlay overlay, Rule rule, Localizer localizer) {
    List<StateAction> actions = new ArrayList<>();
    if (!overlay.content().isDeleted()) {
      boolean off = overlay.content().state() == Status.WatchState.OFF;
      actions.add(
          off
              ? new StateAction("enable", localizer.say("rule.enable"), "", false)
              : new StateAction("disable", localizer.say("rule.disable"), "", false));
    }
    if (overlay.last() != null) {
      actions.add(new StateAction("undo", localizer.say("console.review.undo"), "", false));
    }
    if (!overlay.content().isDeleted()) {
      int chats = editing.reach().subscribed(rule.subject());
      String sure =
          localizer
              .rich(
                  "rule.sure", Map.of("title", rule.titleIn(localizer.readable()), "chats", chats))
              .plain();
      actions.add(new StateAction("delete", localizer.say("rule.delete"), sure, true));
    }
    return actions;
  }

  private static RuleFields fields(RuleForm form, String id) {
    return new RuleFields(
        form.seen(),
        id,
        form.title(),
        form.query(),
        form.isUrgent(),
        form.match(),
        form.ignore(),
        form.note(),
        form.guarded());
  }

  private List<LanguageTitle> titles(RuleForm form, String saved, Localizer localizer) {
    return forms.languages(saved).stream()
        .map(
            language ->
                new LanguageTitle(
                    language,
                    localizer.language(language),
                    form.titles().getOrDefault(language, "")))
        .toList();
  }
}
