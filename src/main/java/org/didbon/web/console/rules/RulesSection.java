package org.didbon.web.console.rules;

import java.time.Duration;
import org.didbon.command.Editing;
import org.didbon.command.PeopleNames;
import org.didbon.command.Right;
import org.didbon.domain.Rule;
import org.didbon.phrase.Localizer;
import org.didbon.query.ParsedQuery;
import org.didbon.rule.Editable;
import org.didbon.rule.Overlay;
import org.didbon.rule.RuleBook;
import org.didbon.rule.live.LiveAnswers;
import org.didbon.web.console.Ask;
import org.didbon.web.console.ConsoleParts;
import org.didbon.web.console.ConsoleRoutes;
import org.didbon.web.console.ConsoleSection;
import org.didbon.web.console.MenuEntry;
import org.didbon.web.console.rules.RuleAnswers.Checked;
import org.didbon.web.console.rules.RuleEditor.ToldBeside;

/** Rules: their list, and the editor that answers as one types. */
public final class RulesSection implements ConsoleSection {

  private static final String ID = MenuEntry.RULES.path() + "/{id}";

  /** A page does not wait longer for what people are called on their networks. */
  private static final Duration PATIENCE = Duration.ofMillis(500);

  private final RuleBook book;
  private final RuleList list;
  private final RuleForms forms;
  private final RuleEditor editor;
  private final RuleAnswers answers;
  private final RuleLook looks;
  private final RuleSaving saving;

  public RulesSection(ConsoleParts parts, LiveAnswers latest) {
    Editing editing = parts.editing();
    book = editing.book();
    PeopleNames names = new PeopleNames(parts.permissions()::name, PATIENCE, parts.clock());
    list = new RuleList(editing, names, parts.clock());
    forms = new RuleForms(book, parts.catalogues());
    editor = new RuleEditor(editing, forms, names);
    answers = new RuleAnswers(book, latest, parts.watchlist());
    looks = new RuleLook(editing, parts.archive());
    saving = new RuleSaving(book, forms, editor, answers, looks);
  }

  @Override
  public void open(ConsoleRoutes routes) {
    Right right = MenuEntry.RULES.right();
    routes.get(MenuEntry.RULES.path(), right, list::show);
    routes.get(RuleEditor.NEW, right, this::showNew);
    routes.post(RuleEditor.NEW, right, this::sentNew);
    routes.post(RuleEditor.NEW + "/live", right, ask -> answer(forms.of(ask), "", ask));
    routes.post(RuleEditor.NEW + "/look", right, ask -> look(forms.of(ask), "", ask));
    routes.get(ID, right, this::show);
    routes.post(ID, right, this::sent);
    routes.post(ID + "/state", right, saving::state);
    routes.post(ID + "/live", right, this::answer);
    routes.post(ID + "/look", right, this::look);
  }

  private void sentNew(Ask ask) {
    if (isPreview(ask)) {
      RuleForm form = forms.of(ask);
      String id = RuleForm.typedId(ask.field("id"));
      editor.showNew(form, id, previewed(form, "", ask), ask);
    } else {
      saving.add(ask);
    }
  }

  private void sent(Ask ask) {
    if (isPreview(ask)) {
      Overlay overlay = forms.present(ask);
      RuleForm form = forms.of(overlay, ask);
      editor.show(overlay, form, previewed(form, RuleForms.saved(overlay), ask), ask);
    } else {
      saving.edit(ask);
    }
  }

  private static boolean isPreview(Ask ask) {
    return ask.field("act").equals("preview");
  }

  private void answer(Ask ask) {
    Overlay overlay = forms.present(ask);
    answer(forms.of(overlay, ask), RuleForms.saved(overlay), ask);
  }

  private void look(Ask ask) {
    Overlay overlay = forms.present(ask);
    look(forms.of(overlay, ask), RuleForms.saved(overlay), ask);
  }

  private void showNew(Ask ask) {
    editor.showNew(RuleForm.blank(ask.query("query")), "", ToldBeside.NOTHING, ask);
  }

  private void show(Ask ask) {
    Overlay overlay = book.present(Editable.RULE, ask.path("id"));
    if (overlay.content().text().isEmpty()) { // it came and was taken back: its history is left
      ask.goTo(RuleEditor.path(overlay.id()) + "/history");
      return;
    }
    RuleForm form = RuleForm.of(overlay);
    String tried = ask.query("query"); // a suggestion that is looked at before it is saved
    editor.show(overlay, tried.isEmpty() ? form : form.asking(tried), ToldBeside.NOTHING, ask);
  }

  private void answer(RuleForm form, String saved, Ask ask) {
    String look = RuleEditor.path(form.id()) + "/look";
    ask.part("ruleanswer", answers.of(form, saved, look, ask.localizer()));
  }

  private void look(RuleForm form, String saved, Ask ask) {
    Checked checked = answers.check(form, saved, book.now());
    ParsedQuery query = checked.query();
    if (query == null || !checked.faults().isEmpty()) {
      ask.part("ruleanswer", answers.of(form, saved, "", ask.localizer()));
    } else {
      ask.part("rulelook", look(checked.rule(), query, saved, ask.localizer()));
    }
  }

  private RuleLookView look(Rule rule, ParsedQuery query, String saved, Localizer localizer) {
    return looks.show(
        looks.preview(rule, query.query(), RuleForms.query(saved), localizer), localizer);
  }

  private ToldBeside previewed(RuleForm form, String saved, Ask ask) {
    RuleAnswerView answer = answers.of(form, saved, "", ask.localizer());
    Checked checked = form.query().isEmpty() ? null : answers.check(form, saved, book.now());
    ParsedQuery query = checked == null ? null : checked.query();
    RuleLookView look =
        checked == null || query == null || !answer.fault().isEmpty()
            ? null
            : look(checked.rule(), query, saved, ask.localizer());
    return new ToldBeside("", "", null, answer, look);
  }
}
