package org.didbon.web.console.review;

import io.javalin.http.HttpStatus;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.didbon.archive.Archive;
import org.didbon.command.Differences;
import org.didbon.command.Editing;
import org.didbon.command.Right;
import org.didbon.domain.BadInput;
import org.didbon.domain.SharedWords;
import org.didbon.match.RuleFault;
import org.didbon.phrase.LocalizedBadInput;
import org.didbon.phrase.Localizer;
import org.didbon.query.ListWords;
import org.didbon.query.Reference;
import org.didbon.rule.Action;
import org.didbon.rule.Change;
import org.didbon.rule.Editable;
import org.didbon.rule.EffectiveRules;
import org.didbon.rule.Overlay;
import org.didbon.rule.Proposal;
import org.didbon.rule.Refused;
import org.didbon.rule.Refused.RefusalReason;
import org.didbon.rule.Revision;
import org.didbon.rule.RuleBook;
import org.didbon.rule.RuleJson;
import org.didbon.rule.Status;
import org.didbon.web.console.Ask;
import org.didbon.web.console.ConsoleRoutes;
import org.didbon.web.console.FaultWords;
import org.didbon.web.console.MenuEntry;
import org.didbon.web.console.SinceSeen;
import org.didbon.web.console.review.WordsListView.WordsRow;
import org.didbon.web.console.review.WordsView.WordsFields;
import org.jspecify.annotations.Nullable;

/** Lists of words: all of them, and the editor that answers as one types. */
final class WordsPages {

  private static final String NEW = "/console/new-words";
  private static final String ID = Things.WORDS + "/{id}";
  private static final int SHOWN = 100;

  private final RuleBook book;
  private final WordsAnswers answers;
  private final WaitingPages waiting;

  WordsPages(Editing editing, Archive archive, WaitingPages waiting) {
    this.book = editing.book();
    this.answers = new WordsAnswers(editing, archive);
    this.waiting = waiting;
  }

  void open(ConsoleRoutes routes) {
    routes.get(Things.WORDS, Right.EDITOR, this::list);
    routes.get(NEW, Right.EDITOR, ask -> showNew(new WordsFields("", "", "", "", 0), "", ask));
    routes.post(NEW, Right.EDITOR, this::add);
    routes.post(NEW + "/live", Right.EDITOR, ask -> live(typed(ask), "", NEW, ask));
    routes.get(ID, Right.EDITOR, ask -> show(present(ask), null, "", ask));
    routes.post(ID, Right.EDITOR, this::edit);
    routes.post(
        ID + "/live",
        Right.EDITOR,
        ask -> {
          SharedWords saved = saved(present(ask));
          live(saved.with(ask.field("query")), saved.query(), path(saved.id()), ask);
        });
    routes.post(
        ID + "/look",
        Right.EDITOR,
        ask -> {
          SharedWords list = saved(present(ask)).with(ask.field("query"));
          WordsAnswerView answer = answers.of(list, "", "", ask.localizer());
          if (answer.fault().isEmpty()) {
            ask.part("review/wordslook", answers.look(list, ask.localizer()));
          } else {
            ask.part("review/wordsanswer", answer);
          }
        });
    routes.post(ID + "/delete", Right.EDITOR, this::delete);
  }

  private static String path(String id) {
    return Things.path(Editable.WORDS, id);
  }

  private void list(Ask ask) {
    Localizer localizer = ask.localizer();
    String search = ask.query("q");
    int from = ask.number("from", 0, 1_000_000);
    EffectiveRules effective = book.now();
    List<Overlay> lists =
        effective.all(Editable.WORDS).stream()
            .filter(overlay -> !overlay.content().isDeleted())
            .filter(overlay -> isMeant(overlay, search, localizer))
            .toList();
    int to = Math.min(lists.size(), from + SHOWN);
    List<WordsRow> rows =
        lists.subList(Math.min(from, to), to).stream()
            .map(overlay -> row(overlay, effective, localizer))
            .toList();
    String next =
        to < lists.size()
            ? Things.WORDS
                + "?q="
                + URLEncoder.encode(search, StandardCharsets.UTF_8)
                + "&from="
                + to
            : "";
    String count =
        localizer.say("console.review.count", Map.of("count", localizer.number(lists.size())));
    ask.page(
        MenuEntry.RULES,
        ask.say("console.review.lists"),
        "review/words",
        new WordsListView(search, count, rows, next));
  }

  private static boolean isMeant(Overlay overlay, String search, Localizer localizer) {
    String wanted = search.toLowerCase(Locale.ROOT);
    SharedWords list = RuleJson.list(overlay.content().text());
    return wanted.isEmpty()
        || list.named().contains(wanted)
        || list.titleIn(localizer.readable()).toLowerCase(Locale.ROOT).contains(wanted)
        || list.query().toLowerCase(Locale.ROOT).contains(wanted);
  }

  private WordsRow row(Overlay overlay, EffectiveRules effective, Localizer localizer) {
    SharedWords list = RuleJson.list(overlay.content().text());
    RuleFault fault = effective.broken().get(list.named());
    String words =
        effective
            .check()
            .query(list.named())
            .map(sound -> localizer.number(ListWords.written(list.query()).size()))
            .orElse("");
    Revision last = overlay.last();
    return new WordsRow(
        path(list.id()),
        list.titleIn(localizer.readable()),
        list.named(),
        words,
        String.join(", ", effective.check().naming(Reference.Kind.LIST, list.id())),
        fault == null
            ? overlay.isChangedBelow() ? "⚠ " + localizer.say("rule.below") : ""
            : localizer.say("rule.broken", Map.of("problem", fault.fault().problem(localizer))),
        fault != null,
        last == null ? "" : localizer.moment(last.when()) + " · " + last.author().person());
  }

  private void showNew(WordsFields fields, String fault, Ask ask) {
    boolean preview = ask.field("act").equals("preview");
    WordsAnswerView answer = preview ? answers.of(list(fields), "", "", ask.localizer()) : null;
    ask.page(
        MenuEntry.RULES,
        ask.say("console.review.new_list"),
        "review/wordsedit",
        new WordsView(NEW, false, "", "", List.of(), fault, fields, answer, null, List.of()));
  }

  private void show(Overlay overlay, @Nullable WordsFields typed, String fault, Ask ask) {
    Localizer localizer = ask.localizer();
    SharedWords list = RuleJson.list(overlay.content().text());
    WordsFields fields =
        typed == null
            ? new WordsFields(
                list.id(),
                list.titleIn(localizer.readable()),
                list.query().strip(),
                "",
                overlay.number())
            : typed;
    boolean preview = ask.field("act").equals("preview");
    SharedWords meant = list.with(fields.query());
    WordsAnswerView answer = preview ? answers.of(meant, list.query(), "", localizer) : null;
    WordsLookView look =
        answer != null && answer.fault().isEmpty() ? answers.look(meant, localizer) : null;
    ask.page(
        MenuEntry.RULES,
        list.titleIn(localizer.readable()),
        "review/wordsedit",
        new WordsView(
            path(list.id()),
            true,
            list.named(),
            Things.history(Editable.WORDS, list.id()),
            notes(overlay, localizer),
            fault,
            fields,
            answer,
            look,
            waiting.of(Editable.WORDS, list.id(), ask)));
  }

  private List<String> notes(Overlay overlay, Localizer localizer) {
    List<String> notes = new ArrayList<>();
    if (overlay.content().isDeleted()) {
      notes.add(localizer.say("rule.deleted"));
    }
    RuleFault fault = book.now().broken().get(SharedWords.SIGN + overlay.id());
    if (fault != null) {
      notes.add(localizer.say("rule.broken", Map.of("problem", fault.fault().problem(localizer))));
    }
    if (overlay.isChangedBelow()) {
      notes.add(localizer.say("rule.below"));
    }
    return notes;
  }

  private void live(SharedWords list, String before, String path, Ask ask) {
    String look = path.equals(NEW) ? "" : path + "/look";
    ask.part("review/wordsanswer", answers.of(list, before, look, ask.localizer()));
  }

  private void add(Ask ask) {
    WordsFields fields = fields(ask);
    if (ask.field("act").equals("preview")) {
      showNew(fields, "", ask);
      return;
    }
    try {
      if (fields.id().isEmpty()) {
        throw new LocalizedBadInput("console.review.id_help", Map.of());
      }
      if (!SharedWords.isId(fields.id())) {
        throw new LocalizedBadInput("refused.bad_id", Map.of("id", fields.id()));
      }
      SharedWords list = new SharedWords(fields.id(), fields.title(), fields.query());
      Status after = Status.on(RuleJson.of(list));
      Proposal proposal =
          book.propose(new Change(Editable.WORDS, list.id(), Action.ADD, after, fields.note()));
      ask.goTo(path(list.id()), Saving.save(book, proposal, "added", ask));
    } catch (BadInput e) {
      ask.context().status(HttpStatus.UNPROCESSABLE_CONTENT);
      showNew(fields, FaultWords.of(e, ask.localizer()), ask);
    }
  }

  private void edit(Ask ask) {
    Overlay overlay = present(ask);
    WordsFields fields = fields(ask);
    if (ask.field("act").equals("preview")) {
      show(overlay, fields, "", ask);
      return;
    }
    SinceSeen since = SinceSeen.of(book, overlay, ask.field("seen"), ask.caller());
    if (since != SinceSeen.NOTHING) {
      showOther(overlay, fields, since, ask);
      return;
    }
    try {
      SharedWords list = titled(saved(overlay), fields.title(), ask.localizer());
      Status after = Status.on(RuleJson.of(list.with(fields.query())));
      Change change = new Change(Editable.WORDS, list.id(), Action.EDIT, after, fields.note());
      ask.goTo(path(list.id()), Saving.save(book, book.propose(change, overlay), "saved", ask));
    } catch (BadInput e) {
      if (e instanceof Refused refused && refused.reason() == RefusalReason.OVERTAKEN) {
        showOther(present(ask), fields, SinceSeen.BY_OTHERS, ask);
      } else {
        ask.context().status(HttpStatus.UNPROCESSABLE_CONTENT);
        show(overlay, fields, FaultWords.of(e, ask.localizer()), ask);
      }
    }
  }

  /** Another change was first: what it did, and the form once more, to be saved on top of that. */
  private void showOther(Overlay overlay, WordsFields fields, SinceSeen since, Ask ask) {
    ask.context().status(HttpStatus.CONFLICT);
    Localizer localizer = ask.localizer();
    String did =
        overlay.last() == null || since == SinceSeen.NEVER_WAS
            ? ""
            : Differences.describe(overlay.last(), localizer).plain();
    String text =
        since.said(SharedWords.SIGN + overlay.id(), localizer)
            + "\n"
            + did
            + "\n"
            + localizer.say("console.review.on_top");
    show(
        overlay,
        new WordsFields(
            fields.id(), fields.title(), fields.query(), fields.note(), overlay.number()),
        text,
        ask);
  }

  private void delete(Ask ask) {
    Overlay overlay = present(ask);
    SinceSeen since = SinceSeen.ofChanges(book, overlay, ask.field("seen"), ask.caller());
    if (since != SinceSeen.NOTHING) {
      showOther(overlay, fields(overlay, ask.localizer()), since, ask);
      return;
    }
    try {
      Proposal proposal = book.propose(Editable.WORDS, overlay.id(), Action.DELETE);
      ask.goTo(
          Things.history(Editable.WORDS, overlay.id()),
          Saving.save(book, proposal, "removed", ask));
    } catch (BadInput e) {
      ask.context().status(HttpStatus.UNPROCESSABLE_CONTENT);
      show(overlay, null, FaultWords.of(e, ask.localizer()), ask);
    }
  }

  private static WordsFields fields(Overlay overlay, Localizer localizer) {
    SharedWords list = RuleJson.list(overlay.content().text());
    return new WordsFields(
        list.id(), list.titleIn(localizer.readable()), list.query(), "", overlay.number());
  }

  private static WordsFields fields(Ask ask) {
    String id = ask.field("id");
    String seen = ask.field("seen");
    return new WordsFields(
        id.startsWith(SharedWords.SIGN) ? id.substring(1) : id,
        ask.field("title"),
        ask.field("query"),
        ask.field("note"),
        seen.matches("\\d{1,15}") ? Long.parseLong(seen) : 0);
  }

  private static SharedWords typed(Ask ask) {
    return list(fields(ask));
  }

  /** A new list; under an id of its own until one is typed. */
  private static SharedWords list(WordsFields fields) {
    String id = SharedWords.isId(fields.id()) ? fields.id() : "new-list";
    return new SharedWords(id, fields.title(), fields.query());
  }

  /** The title that the reader reads is the one that changes; those of other languages stay. */
  private static SharedWords titled(SharedWords list, String title, Localizer localizer) {
    Map<String, String> titles = new HashMap<>(list.titles());
    boolean translated = !list.titleIn(localizer.readable()).equals(list.title());
    if (translated && !title.isBlank()) {
      titles.put(localizer.language(), title);
    }
    return new SharedWords(list.id(), translated ? list.title() : title, titles, list.query());
  }

  private Overlay present(Ask ask) {
    Overlay overlay = book.present(Editable.WORDS, ask.path("id"));
    if (overlay.content().text().isEmpty()) {
      throw new BadInput(ask.say("rule.deleted"));
    }
    return overlay;
  }

  private static SharedWords saved(Overlay overlay) {
    return RuleJson.list(overlay.content().text());
  }
}
