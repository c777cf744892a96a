package org.didbon.web.console.rules;

import io.javalin.http.HttpStatus;
import java.time.Duration;
import java.util.Map;
import org.didbon.command.Editing;
import org.didbon.command.PeopleNames;
import org.didbon.command.Refusals;
import org.didbon.domain.BadInput;
import org.didbon.domain.Ids;
import org.didbon.domain.Rule;
import org.didbon.phrase.LocalizedBadInput;
import org.didbon.phrase.Localizer;
import org.didbon.query.ParsedQuery;
import org.didbon.rule.Action;
import org.didbon.rule.Change;
import org.didbon.rule.Editable;
import org.didbon.rule.Overlay;
import org.didbon.rule.Preview;
import org.didbon.rule.Proposal;
import org.didbon.rule.Refused;
import org.didbon.rule.Refused.RefusalReason;
import org.didbon.rule.RuleBook;
import org.didbon.rule.RuleJson;
import org.didbon.rule.Status;
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
  private final RuleEditor editor;
  private final RuleAnswers answers;
  private final RuleLook looks;

  public RulesSection(ConsoleParts parts, LiveAnswers latest) {
    Editing editing = parts.editing();
    book = editing.book();
    PeopleNames names = new PeopleNames(parts.permissions()::name, PATIENCE, parts.clock());
    list = new RuleList(editing, names, parts.clock());
    editor = new RuleEditor(editing, names, parts.catalogues());
    answers = new RuleAnswers(book, latest, parts.watchlist());
    looks = new RuleLook(editing, parts.archive());
  }

  @Override
  public void open(ConsoleRoutes routes) {
    routes.get(MenuEntry.RULES.path(), MenuEntry.RULES.right(), list::show);
    routes.get(RuleEditor.NEW, MenuEntry.RULES.right(), this::showNew);
    routes.post(RuleEditor.NEW, MenuEntry.RULES.right(), this::add);
    routes.post(
        RuleEditor.NEW + "/live",
        MenuEntry.RULES.right(),
        ask -> answer(form("", "", ask), "", ask));
    routes.post(
        RuleEditor.NEW + "/look", MenuEntry.RULES.right(), ask -> look(form("", "", ask), "", ask));
    routes.get(ID, MenuEntry.RULES.right(), this::show);
    routes.post(ID, MenuEntry.RULES.right(), this::edit);
    routes.post(ID + "/state", MenuEntry.RULES.right(), this::state);
    routes.post(
        ID + "/live",
        MenuEntry.RULES.right(),
        ask -> {
          String saved = saved(present(ask));
          answer(form(ask.path("id"), saved, ask), saved, ask);
        });
    routes.post(
        ID + "/look",
        MenuEntry.RULES.right(),
        ask -> {
          String saved = saved(present(ask));
          look(form(ask.path("id"), saved, ask), saved, ask);
        });
  }

  private void showNew(Ask ask) {
    editor.showNew(RuleForm.blank(ask.query("query")), "", ToldBeside.NOTHING, ask);
  }

  private void show(Ask ask) {
    Overlay overlay = present(ask);
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
    return looks.show(preview(rule, query, saved, localizer), localizer);
  }

  private Preview preview(Rule rule, ParsedQuery query, String saved, Localizer localizer) {
    String before = saved.isEmpty() ? "" : RuleJson.rule(saved).query();
    return looks.preview(rule, query.query(), before, localizer);
  }

  private void add(Ask ask) {
    String typed = RuleForm.typedId(ask.field("id"));
    RuleForm form = form("", "", ask);
    if (ask.field("act").equals("preview")) {
      editor.showNew(form, typed, previewed(form, "", ask), ask);
      return;
    }
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

  private void edit(Ask ask) {
    Overlay overlay = present(ask);
    String saved = saved(overlay);
    RuleForm form = form(overlay.id(), saved, ask);
    if (ask.field("act").equals("preview")) {
      editor.show(overlay, form, previewed(form, saved, ask), ask);
    } else if (overlay.number() != form.seen()) {
      showOther(overlay, form, ask);
    } else {
      save(overlay, form, ask);
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
      String busy = busy(proposal, saved(overlay), ask);
      if (busy.isEmpty()) {
        book.save(proposal, ask.caller().author());
        ask.goTo(RuleEditor.path(rule.id()), "saved");
      } else {
        editor.show(overlay, form, new ToldBeside("", busy, null, null, null), ask);
      }
    } catch (BadInput e) {
      if (e instanceof Refused refused && refused.reason() == RefusalReason.OVERTAKEN) {
        showOther(present(ask), form, ask);
      } else if (isWaiting(e)) {
        ask.goTo(RuleEditor.path(overlay.id()) + "/history", "asked"); // it is shown there
      } else {
        refuse(ask);
        editor.show(overlay, form, refused(e, form, saved(overlay), ask), ask);
      }
    }
  }

  /** Somebody else was first: what he did, and the form on top of that. */
  private void showOther(Overlay overlay, RuleForm form, Ask ask) {
    ask.context().status(HttpStatus.CONFLICT);
    editor.show(
        overlay,
        form.seeing(overlay.number()),
        ToldBeside.of(editor.since(form, overlay, ask.localizer())),
        ask);
  }

  private void state(Ask ask) {
    Overlay overlay = present(ask);
    if (!ask.field("seen").equals(String.valueOf(overlay.number()))) {
      RuleForm form = RuleForm.of(overlay);
      refuse(ask);
      String text = ask.localizer().say("save.overtaken", Map.of("id", overlay.id()));
      String did = editor.changed(overlay, ask.localizer());
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
    String before = saved.isEmpty() ? "" : RuleJson.rule(saved).query();
    return before.equals(rule.query())
        ? ""
        : looks.busy(
            looks.preview(rule, proposal.query().get(), "", ask.localizer()), ask.localizer());
  }

  private RuleForm form(String id, String saved, Ask ask) {
    return RuleForm.of(id, editor.languages(saved), ask);
  }

  private Overlay present(Ask ask) {
    Overlay overlay = book.present(Editable.RULE, ask.path("id"));
    if (overlay.content().text().isEmpty()) {
      throw new BadInput(ask.say("rule.deleted"));
    }
    return overlay;
  }

  /** The rule as it is saved; {@code ""} where it is deleted. */
  private static String saved(Overlay overlay) {
    return overlay.content().isDeleted() ? "" : overlay.content().text();
  }

  /** Not refused but kept, until a second admin says yes. */
  private static boolean isWaiting(BadInput fault) {
    return fault instanceof Refused refused && refused.waiting() != null;
  }

  private static void refuse(Ask ask) {
    ask.context().status(HttpStatus.UNPROCESSABLE_CONTENT);
  }

  private static String said(BadInput fault, Localizer localizer) {
    return fault instanceof Refused refused
        ? Refusals.describe(refused, localizer).plain()
        : RuleAnswers.said(fault, localizer);
  }
}
