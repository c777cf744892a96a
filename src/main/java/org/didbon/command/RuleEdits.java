package org.didbon.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.didbon.domain.Ids;
import org.didbon.domain.RichText;
import org.didbon.domain.Rule;
import org.didbon.domain.Rule.Severity;
import org.didbon.domain.Subject;
import org.didbon.phrase.Localizer;
import org.didbon.query.QueryParser;
import org.didbon.rule.Action;
import org.didbon.rule.Change;
import org.didbon.rule.Content;
import org.didbon.rule.Edition;
import org.didbon.rule.Entry;
import org.didbon.rule.Kind;
import org.didbon.rule.Proposal;
import org.didbon.rule.RuleBook;
import org.didbon.rule.Written;
import org.didbon.text.Slug;
import org.jspecify.annotations.Nullable;

/** Changes rules: what a query brings is shown before it is saved. Thread-safe. */
final class RuleEdits {

  /** Between what is to be done and why. */
  private static final String NOTE = " // ";

  private final Editing editing;
  private final RuleBook book;
  private final RuleViews views;
  private final SaveFlow saveFlow;
  private final Dialogues dialogues;

  RuleEdits(Editing editing, RuleViews views, SaveFlow saveFlow, Dialogues dialogues) {
    this.editing = editing;
    this.book = editing.book();
    this.views = views;
    this.saveFlow = saveFlow;
    this.dialogues = dialogues;
  }

  /** {@code add}, {@code add QUERY} or {@code add ID QUERY}: what is missing is asked for. */
  Reply add(Operands words, CommandRequest request) {
    Operands operand = words.next();
    if (words.rest().isEmpty()) {
      return askQuery(request);
    }
    if (!Ids.isValid(operand.id())) {
      return askTitle(words.rest(), request);
    }
    String id = operand.id();
    if (operand.rest().isEmpty()) {
      dialogues.ask(request.incoming(), answer -> offerNew(id, "", answer.words(), answer));
      return Reply.of(request.localizer().rich("rule.query", Map.of("example", example(request))));
    }
    return offerNew(id, "", operand.rest(), request);
  }

  private Reply askQuery(CommandRequest request) {
    dialogues.ask(request.incoming(), answer -> askTitle(answer.words(), answer));
    return Reply.of(request.localizer().rich("rule.query", Map.of("example", example(request))));
  }

  private Reply askTitle(String query, CommandRequest request) {
    QueryParser.parse(query); // before the next question, while it can still be mended
    dialogues.ask(
        request.incoming(),
        answer -> offerNew(freeId(answer.words()), answer.words(), query, answer));
    return Reply.of(RichText.of(request.localizer().say("rule.title")));
  }

  private Reply offerNew(String id, String title, String written, CommandRequest request) {
    Noted text = Noted.of(written);
    Rule rule = new Rule(id, title, text.words(), Severity.NORMAL, List.of(), List.of());
    Content after = Content.on(Written.of(rule));
    Change change = new Change(Kind.RULE, id, Action.ADD, after, text.note());
    return shown(book.propose(change), "", request);
  }

  /** Made of a title, and not taken. */
  private String freeId(String title) {
    String slug = Slug.of(title);
    String wanted = slug.isEmpty() ? "rule" : slug;
    Edition edition = book.now();
    String id = wanted;
    for (int number = 2; !edition.entry(Kind.RULE, id).content().equals(Content.NONE); number++) {
      id = wanted + "-" + number;
    }
    return id;
  }

  /** {@code edit ID} asks for the new query, {@code edit ID QUERY} has it. */
  Reply edit(Operands words, CommandRequest request) {
    Entry entry = watched(words, request);
    String query = words.next().rest();
    if (query.isEmpty()) {
      dialogues.ask(request.incoming(), answer -> offerEdit(entry, answer.words(), answer));
      RichText now = RichText.code(Differences.oneLine(rule(entry).query()));
      return Reply.of(request.localizer().rich("rule.now", Map.of("query", now)));
    }
    return offerEdit(entry, query, request);
  }

  private Reply offerEdit(Entry seen, String written, CommandRequest request) {
    Noted text = Noted.of(written);
    Rule rule = rule(seen);
    Rule edited =
        new Rule(
            rule.id(),
            rule.title(),
            rule.titles(),
            text.words(),
            rule.severity(),
            rule.match(),
            rule.ignore());
    Content after = new Content(edited(seen), Written.of(edited));
    Change change = new Change(Kind.RULE, rule.id(), Action.EDIT, after, text.note());
    return shown(book.propose(change, seen), rule.query(), request);
  }

  Reply title(Operands words, CommandRequest request) {
    Entry entry = watched(words, request);
    String title = words.next().rest();
    if (title.isEmpty()) {
      dialogues.ask(request.incoming(), answer -> retitled(entry, answer.words(), answer));
      return Reply.of(RichText.of(request.localizer().say("rule.title")));
    }
    return retitled(entry, title, request);
  }

  private Reply retitled(Entry entry, String title, CommandRequest request) {
    Rule rule = rule(entry);
    Rule edited =
        new Rule(rule.id(), title, rule.query(), rule.severity(), rule.match(), rule.ignore());
    return save(entry, edited, request);
  }

  Reply severity(Operands words, CommandRequest request) {
    Entry entry = watched(words, request);
    Rule rule = rule(entry);
    Severity severity = Severity.valueOf(words.first().toUpperCase(Locale.ROOT));
    Rule edited =
        new Rule(
            rule.id(),
            rule.title(),
            rule.titles(),
            rule.query(),
            severity,
            rule.match(),
            rule.ignore());
    return save(entry, edited, request);
  }

  /** {@code match ID SENTENCE}, {@code ignore ID SENTENCE}, {@code drop ID SENTENCE}. */
  Reply example(Operands words, CommandRequest request) {
    Entry entry = watched(words, request);
    String sentence = words.next().rest();
    if (sentence.isEmpty()) {
      dialogues.ask(
          request.incoming(), answer -> exemplified(entry, words.first(), answer.words(), answer));
      return Reply.of(RichText.of(request.localizer().say("rule.sentence")));
    }
    return exemplified(entry, words.first(), sentence, request);
  }

  private Reply exemplified(Entry entry, String list, String sentence, CommandRequest request) {
    Rule rule = rule(entry);
    List<String> match = new ArrayList<>(rule.match());
    List<String> ignore = new ArrayList<>(rule.ignore());
    match.remove(sentence);
    ignore.remove(sentence);
    if (list.equals("match")) {
      match.add(sentence);
    } else if (list.equals("ignore")) {
      ignore.add(sentence);
    }
    Rule edited =
        new Rule(
            rule.id(), rule.title(), rule.titles(), rule.query(), rule.severity(), match, ignore);
    return save(entry, edited, request);
  }

  /** {@code disable}, {@code enable}, {@code delete}, {@code undo}, {@code reset}. */
  Reply state(Operands words, CommandRequest request) {
    Action action = Action.of(words.first());
    String id = RuleViews.id(words, request);
    Proposal proposal = book.propose(Kind.RULE, id, action);
    return switch (action) {
      case ENABLE, RESET -> offered(proposal, request);
      case DELETE -> sureToDelete(proposal, request);
      default -> saveFlow.now(proposal, request);
    };
  }

  private Reply sureToDelete(Proposal proposal, CommandRequest request) {
    Rule rule = rule(proposal.seen());
    Localizer localizer = request.localizer();
    RichText title = RichText.bold(rule.titleIn(localizer.readable()));
    int chats = editing.reach().subscribed(rule.subject());
    RichText shown = localizer.rich("rule.sure", Map.of("title", title, "chats", chats));
    return saveFlow.offer(shown, proposal, Right.EDITOR, null, request);
  }

  private Reply save(Entry seen, Rule edited, CommandRequest request) {
    Content after = new Content(edited(seen), Written.of(edited));
    Change change = new Change(Kind.RULE, edited.id(), Action.EDIT, after, "");
    return saveFlow.now(book.propose(change, seen), request);
  }

  private Reply offered(Proposal proposal, CommandRequest request) {
    Content before = proposal.seen().content();
    String query = before.isOn() ? Written.rule(before.text()).query() : "";
    return shown(proposal, query, request);
  }

  private Reply shown(Proposal proposal, String before, CommandRequest request) {
    Localizer localizer = request.localizer();
    Rule rule = Written.rule(proposal.change().after().text());
    Subject subject = rule.subject();
    RuleViews.Shown preview = views.preview(rule.query(), before, subject, localizer);
    RichText shown =
        RichText.builder()
            .bold(rule.titleIn(localizer.readable()))
            .plain(" ")
            .code("#" + rule.id())
            .newLine()
            .code(Differences.oneLine(rule.query()))
            .lines(preview.text())
            .build();
    return saveFlow.offer(
        shown, proposal, Right.EDITOR, warning(preview.preview().alertsADay(), localizer), request);
  }

  private @Nullable String warning(double alerts, Localizer localizer) {
    return alerts <= editing.mostAlertsADay()
        ? null
        : localizer.say(
            "rule.busy", Map.of("alerts", Math.round(alerts), "most", editing.mostAlertsADay()));
  }

  private Entry watched(Operands words, CommandRequest request) {
    Entry entry = book.present(Kind.RULE, RuleViews.id(words, request));
    if (entry.content().isDeleted()) {
      throw request.wrong("rule.deleted", Map.of());
    }
    return entry;
  }

  private static Rule rule(Entry entry) {
    return Written.rule(entry.content().text());
  }

  /** Edited, and off if it was off. */
  private static Content.State edited(Entry entry) {
    return entry.content().isOn() ? Content.State.ON : Content.State.OFF;
  }

  private static RichText example(CommandRequest request) {
    return RichText.code(request.localizer().say("search.example").replaceFirst("^\\S+ ", ""));
  }

  /** Words, and after two slashes why. */
  private record Noted(String words, String note) {
    static Noted of(String typed) {
      int at = typed.lastIndexOf(NOTE);
      return at < 0
          ? new Noted(typed.strip(), "")
          : new Noted(typed.substring(0, at).strip(), typed.substring(at + 4).strip());
    }
  }
}
