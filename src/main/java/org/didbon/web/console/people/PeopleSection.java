package org.didbon.web.console.people;

import io.javalin.http.NotFoundResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.didbon.command.Coverage.Slice;
import org.didbon.command.Coverage.StoryLine;
import org.didbon.command.Differences;
import org.didbon.command.Right;
import org.didbon.domain.Actor;
import org.didbon.domain.BadInput;
import org.didbon.domain.Subject;
import org.didbon.phrase.Localizer;
import org.didbon.rule.Action;
import org.didbon.rule.Editable;
import org.didbon.rule.Overlay;
import org.didbon.rule.Refused;
import org.didbon.rule.RuleBook;
import org.didbon.rule.RuleJson;
import org.didbon.web.console.Ask;
import org.didbon.web.console.CardReader;
import org.didbon.web.console.ConsoleParts;
import org.didbon.web.console.ConsoleRoutes;
import org.didbon.web.console.ConsoleSection;
import org.didbon.web.console.MenuEntry;

/** The people of the console. */
public final class PeopleSection implements ConsoleSection {

  private static final String ALL = MenuEntry.PEOPLE.path();
  private static final String ONE = ALL + "/{id}";

  /** No id of a person has such a sign. */
  private static final String TEXT = ALL + "/~text";

  private static final int PAGE = 20;
  private static final int MOST_PAGES = 500;
  private static final int CHANGES = 30;
  private static final Set<Action> GRAVE = Set.of(Action.DELETE, Action.DISABLE);

  private final ConsoleParts parts;
  private final CardReader reader;
  private final PeopleList list;
  private final PersonPage person;
  private final TextReader texts;
  private final EditPages edits;

  public PeopleSection(ConsoleParts parts) {
    this.parts = parts;
    this.reader = new CardReader(parts.coverage(), parts.watchlist(), parts.clock());
    this.list = new PeopleList(parts);
    this.person = new PersonPage(parts, reader);
    this.edits = new EditPages(parts);
    this.texts = new TextReader(parts.watchlist(), parts.clock());
  }

  @Override
  public void open(ConsoleRoutes routes) {
    Right right = MenuEntry.PEOPLE.right();
    routes.get(ALL, right, this::list);
    routes.get(TEXT, right, this::text);
    routes.post(TEXT, right, this::text);
    edits.open(routes, right);
    routes.get(ONE, right, this::one);
    routes.get(ONE + "/timeline", right, this::timeline);
    routes.get(ONE + "/with/{other}", right, this::together);
    routes.get(ONE + "/forms", right, this::forms);
    routes.get(ONE + "/changes", right, this::changes);
    routes.post(ONE + "/state", right, this::state);
  }

  private void list(Ask ask) {
    PeopleView view = list.of(ask);
    if (ask.isPart()) {
      ask.part("people/rows", view);
    } else {
      ask.page(MenuEntry.PEOPLE, ask.say(MenuEntry.PEOPLE.key()), "people/list", view);
    }
  }

  private void one(Ask ask) {
    PersonView view = person.of(overlay(ask), ask.localizer());
    ask.page(MenuEntry.PEOPLE, view.face().name(), "people/person", view);
  }

  private void timeline(Ask ask) {
    Actor actor = actor(ask);
    String name = actor.nameIn(ask.localizer().readable());
    MonthView view =
        new MonthView(
            actor.id(),
            name,
            reader.month(
                actor.subject(),
                ask.query("month"),
                ask.number("page", 1, MOST_PAGES),
                ask.localizer()));
    ask.page(MenuEntry.PEOPLE, name + " · " + view.month().name(), "people/timeline", view);
  }

  private void together(Ask ask) {
    Localizer localizer = ask.localizer();
    Actor actor = actor(ask);
    Subject other = Subject.actor(known(ask.path("other")).id());
    int page = Math.max(1, ask.number("page", 1, MOST_PAGES));
    List<StoryLine> lines =
        parts.coverage().together(actor.subject(), other, new Slice((page - 1) * PAGE, PAGE + 1));
    Map<String, String> names =
        Map.of(
            "one", parts.watchlist().of(actor.subject(), localizer),
            "other", parts.watchlist().of(other, localizer));
    String path = ALL + "/" + actor.id() + "/with/" + other.id() + "?page=" + (page + 1);
    String name = actor.nameIn(localizer.readable());
    TogetherView view =
        new TogetherView(
            actor.id(),
            name,
            localizer.say(lines.isEmpty() ? "together.none" : "together.list", names),
            reader.stories(lines.subList(0, Math.min(PAGE, lines.size())), localizer),
            lines.size() > PAGE ? path : "");
    String title = localizer.say("console.people.two", names);
    ask.page(MenuEntry.PEOPLE, title, "people/together", view);
  }

  private void forms(Ask ask) {
    FormsView view = FormsPage.of(actor(ask), ask.localizer());
    ask.page(
        MenuEntry.PEOPLE,
        view.name() + " · " + ask.say("console.people.forms"),
        "people/forms",
        view);
  }

  /** Changes nothing: a text is too long for an address. */
  private void text(Ask ask) {
    String typed = ask.field("text");
    TextView view = typed.isEmpty() ? TextView.NONE : texts.of(typed, ask.localizer());
    if (ask.isPart()) {
      ask.part("people/found", view);
    } else {
      ask.page(MenuEntry.PEOPLE, ask.say("console.people.try"), "people/text", view);
    }
  }

  private void changes(Ask ask) {
    Localizer localizer = ask.localizer();
    Actor actor = actor(ask);
    ChangesView view =
        new ChangesView(
            actor.id(),
            actor.nameIn(localizer.readable()),
            parts.editing().book().history(Editable.ACTOR, actor.id(), CHANGES).stream()
                .map(revision -> Differences.describe(revision, localizer))
                .toList());
    ask.page(
        MenuEntry.PEOPLE, view.name() + " · " + ask.say("rule.history"), "people/changes", view);
  }

  /** Off, on again, deleted, as before, as in the file: what is grave is asked once more. */
  private void state(Ask ask) {
    Localizer localizer = ask.localizer();
    Overlay overlay = overlay(ask);
    Action action = action(ask);
    if (GRAVE.contains(action) && !ask.field("sure").equals("yes")) {
      Actor actor = RuleJson.actor(overlay.content().text());
      String name = actor.nameIn(localizer.readable());
      boolean delete = action == Action.DELETE;
      String question =
          localizer.say(
              delete ? "actor.sure" : "actor.off",
              Map.of("name", name, "chats", parts.editing().reach().subscribed(actor.subject())));
      String label = ask.say(delete ? "rule.delete" : "rule.disable");
      ask.page(
          MenuEntry.PEOPLE,
          name,
          "people/sure",
          new PersonSureView(actor.id(), name, question, action.word(), label));
      return;
    }
    RuleBook book = parts.editing().book();
    try {
      book.save(book.propose(Editable.ACTOR, overlay.id(), action), ask.caller().author());
    } catch (Refused e) {
      if (e.waiting() == null) {
        throw e;
      }
      ask.goTo(ALL + "/" + overlay.id(), "asked");
      return;
    }
    boolean gone = book.now().entry(Editable.ACTOR, overlay.id()).content().text().isEmpty();
    ask.goTo(gone ? ALL : ALL + "/" + overlay.id(), said(action));
  }

  private static String said(Action action) {
    return switch (action) {
      case DISABLE -> "off";
      case ENABLE -> "on";
      case DELETE -> "removed";
      case UNDO -> "undone";
      case ADD, EDIT, RESET -> "saved";
    };
  }

  private static Action action(Ask ask) {
    try {
      Action action = Action.of(ask.field("action"));
      if (action != Action.ADD && action != Action.EDIT) {
        return action;
      }
    } catch (IllegalArgumentException e) {
      // told below
    }
    throw new BadInput(ask.say("console.fault.absent"));
  }

  private Overlay overlay(Ask ask) {
    return known(ask.path("id"));
  }

  private Actor actor(Ask ask) {
    return RuleJson.actor(overlay(ask).content().text());
  }

  /** Whoever is in the book, also switched off or deleted. */
  private Overlay known(String id) {
    Overlay overlay = parts.editing().book().now().entry(Editable.ACTOR, id);
    if (overlay.content().text().isEmpty()) {
      throw new NotFoundResponse();
    }
    return overlay;
  }
}
