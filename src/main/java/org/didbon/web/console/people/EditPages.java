package org.didbon.web.console.people;

import io.javalin.http.NotFoundResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.didbon.command.Differences;
import org.didbon.command.Editing;
import org.didbon.command.Right;
import org.didbon.command.RuleViews;
import org.didbon.command.edit.ActorLook;
import org.didbon.command.edit.KnownActors;
import org.didbon.domain.Actor;
import org.didbon.domain.BadInput;
import org.didbon.domain.RichText;
import org.didbon.phrase.Localizer;
import org.didbon.rule.Action;
import org.didbon.rule.Change;
import org.didbon.rule.Editable;
import org.didbon.rule.Overlay;
import org.didbon.rule.Proposal;
import org.didbon.rule.Refused;
import org.didbon.rule.Revision;
import org.didbon.rule.RuleBook;
import org.didbon.rule.RuleJson;
import org.didbon.rule.Status;
import org.didbon.rule.Status.WatchState;
import org.didbon.web.console.Ask;
import org.didbon.web.console.ConsoleParts;
import org.didbon.web.console.ConsoleRoutes;
import org.didbon.web.console.FaultWords;
import org.didbon.web.console.MenuEntry;
import org.didbon.web.console.SinceSeen;
import org.didbon.web.console.people.EditView.EditAnswer;
import org.didbon.web.console.people.EditView.NamedThere;

/** A person is added or edited: looked over first, then saved, as {@code /actor edit} does. */
final class EditPages {

  private static final int LONGEST_NAME = 200;

  private static final String ALL = MenuEntry.PEOPLE.path();

  /** No id of a person has such a sign. */
  private static final String NEW = ALL + "/~new";

  private final Editing editing;
  private final RuleBook book;
  private final KnownActors known;
  private final ActorLook look;

  EditPages(ConsoleParts parts) {
    this.editing = parts.editing();
    this.book = editing.book();
    this.known = new KnownActors(book);
    this.look = new ActorLook(editing, new RuleViews(editing, parts.archive()));
  }

  void open(ConsoleRoutes routes, Right right) {
    routes.get(NEW, right, this::askName);
    routes.post(NEW, right, this::add);
    routes.get(ALL + "/{id}/edit", right, this::form);
    routes.post(ALL + "/{id}/edit", right, this::edit);
  }

  private void askName(Ask ask) {
    ask.page(MenuEntry.PEOPLE, ask.say("console.people.new"), "people/new", "");
  }

  private void form(Ask ask) {
    Overlay overlay = overlay(ask);
    Actor actor = RuleJson.actor(overlay.content().text());
    show(
        view(
            overlay,
            PersonFields.of(actor, ask.localizer()),
            overlay.number(),
            EditAnswer.NONE,
            ask.localizer()),
        ask);
  }

  /** As much of it as a name can be: more is a text that was pasted. */
  private static String name(String typed) {
    return typed.length() <= LONGEST_NAME
        ? typed
        : typed.substring(0, typed.offsetByCodePoints(0, LONGEST_NAME / 2));
  }

  /** First the name alone, then the whole form, which comes back here. */
  private void add(Ask ask) {
    Localizer localizer = ask.localizer();
    String full = name(ask.field("full"));
    if (!full.isEmpty()) {
      PersonFields fields =
          new PersonFields(
              full, PersonForm.language(full) + ": " + full, "", "", "", "", "", auto(), "");
      show(fresh(fields, named(full, localizer), EditAnswer.NONE, localizer), ask);
      return;
    }
    PersonFields fields = PersonFields.of(ask);
    try {
      String name =
          fields.name().isEmpty() ? fields.names().lines().findFirst().orElse("") : fields.name();
      String id = known.freeId(name);
      Actor actor = new PersonForm(Optional.empty(), localizer).read(id, fields);
      Proposal proposal =
          book.propose(
              new Change(Editable.ACTOR, id, Action.ADD, Status.on(RuleJson.of(actor)), ""));
      Optional<EditAnswer> answer = answer(proposal, "added", ask);
      answer.ifPresent(told -> show(fresh(fields, List.of(), told, localizer), ask));
    } catch (BadInput e) {
      refuse(
          fresh(fields, List.of(), EditAnswer.fault(FaultWords.of(e, localizer)), localizer), ask);
    }
  }

  private void edit(Ask ask) {
    Localizer localizer = ask.localizer();
    Overlay overlay = overlay(ask);
    PersonFields fields = PersonFields.of(ask);
    long seen = overlay.number();
    SinceSeen since = SinceSeen.of(book, overlay, ask.field("seen"), ask.caller());
    if (since != SinceSeen.NOTHING) {
      EditAnswer overtaken =
          new EditAnswer(overtaken(overlay, since, localizer), RichText.NONE, "");
      refuse(view(overlay, fields, overlay.number(), overtaken, localizer), ask);
      return;
    }
    try {
      Actor was = RuleJson.actor(overlay.content().text());
      Actor actor = new PersonForm(Optional.of(was), localizer).read(overlay.id(), fields);
      WatchState state = overlay.content().isOn() ? WatchState.ON : WatchState.OFF;
      Status after = new Status(state, RuleJson.of(actor));
      Proposal proposal =
          book.propose(new Change(Editable.ACTOR, overlay.id(), Action.EDIT, after, ""), overlay);
      Optional<EditAnswer> answer = answer(proposal, "saved", ask);
      answer.ifPresent(told -> show(view(overlay, fields, seen, told, localizer), ask));
    } catch (BadInput e) {
      refuse(
          view(overlay, fields, seen, EditAnswer.fault(FaultWords.of(e, localizer)), localizer),
          ask);
    }
  }

  /** What is to be shown of it; nothing if it was saved. */
  private Optional<EditAnswer> answer(Proposal proposal, String said, Ask ask) {
    boolean sure = ask.field("sure").equals("yes");
    boolean save = ask.field("do").equals("save");
    if (!save || !sure) {
      ActorLook.ActorOutlook outlook = look.of(proposal, ask.localizer());
      if (!save || outlook.warning().isPresent()) {
        return Optional.of(new EditAnswer("", outlook.text(), outlook.warning().orElse("")));
      }
    }
    String path = ALL + "/" + proposal.change().id();
    try {
      book.save(proposal, ask.caller().author());
      ask.goTo(path, said);
    } catch (Refused e) {
      if (e.waiting() == null) {
        throw e;
      }
      ask.goTo(proposal.change().action() == Action.ADD ? ALL : path, "asked");
    }
    return Optional.empty();
  }

  private static void show(EditView view, Ask ask) {
    if (ask.isPart()) {
      ask.part("people/look", view);
    } else {
      ask.page(MenuEntry.PEOPLE, view.title(), "people/edit", view);
    }
  }

  private static void refuse(EditView view, Ask ask) {
    ask.context().status(422);
    show(view, ask);
  }

  private static EditView view(
      Overlay overlay, PersonFields fields, long seen, EditAnswer answer, Localizer localizer) {
    String name = RuleJson.actor(overlay.content().text()).nameIn(localizer.readable());
    return new EditView(
        ALL + "/" + overlay.id() + "/edit",
        overlay.id(),
        false,
        name,
        fields,
        seen,
        List.of(),
        answer);
  }

  private static EditView fresh(
      PersonFields fields, List<NamedThere> there, EditAnswer answer, Localizer localizer) {
    return new EditView(
        NEW, "", true, localizer.say("console.people.new"), fields, 0, there, answer);
  }

  private List<NamedThere> named(String name, Localizer localizer) {
    return known.named(name).stream()
        .map(
            overlay ->
                new NamedThere(
                    overlay.id(),
                    RuleJson.actor(overlay.content().text()).nameIn(localizer.readable())))
        .toList();
  }

  private static String overtaken(Overlay overlay, SinceSeen since, Localizer localizer) {
    Revision last = since == SinceSeen.NEVER_WAS ? null : overlay.last();
    return since.said(Differences.sign(Editable.ACTOR, overlay.id()), localizer)
        + "\n"
        + (last == null ? "" : Differences.describe(last, localizer).plain() + "\n")
        + localizer.say("console.people.on_top");
  }

  private static String auto() {
    return Actor.BareSurname.AUTO.name().toLowerCase(Locale.ROOT);
  }

  private Overlay overlay(Ask ask) {
    Overlay overlay = book.now().entry(Editable.ACTOR, ask.path("id"));
    if (overlay.content().text().isEmpty() || overlay.content().isDeleted()) {
      throw new NotFoundResponse();
    }
    return overlay;
  }
}
