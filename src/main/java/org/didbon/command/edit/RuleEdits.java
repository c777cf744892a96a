package org.didbon.command.edit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.didbon.command.CommandRequest;
import org.didbon.command.Dialogues;
import org.didbon.command.Differences;
import org.didbon.command.Editing;
import org.didbon.command.Operands;
import org.didbon.command.Reply;
import org.didbon.command.Right;
import org.didbon.command.RuleViews;
import org.didbon.domain.Ids;
import org.didbon.domain.RichText;
import org.didbon.domain.Rule;
import org.didbon.domain.Rule.Severity;
import org.didbon.domain.Subject;
import org.didbon.match.RuleFault;
import org.didbon.phrase.Localizer;
import org.didbon.query.Query;
import org.didbon.rule.Action;
import org.didbon.rule.Change;
import org.didbon.rule.Editable;
import org.didbon.rule.Overlay;
import org.didbon.rule.Proposal;
import org.didbon.rule.RuleBook;
import org.didbon.rule.RuleJson;
import org.didbon.rule.Status;
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
    book.read(query); // before the next question, while it can still be mended
    dialogues.ask(
        request.incoming(),
        answer -> offerNew(book.freeId(answer.words()), answer.words(), query, answer));
    return Reply.of(RichText.of(request.localizer().say("rule.title")));
  }

  private Reply offerNew(String id, String title, String written, CommandRequest request) {
    Noted text = Noted.of(written);
    Rule rule = new Rule(id, title, text.words(), Severity.NORMAL, List.of(), List.of());
    Status after = Status.on(RuleJson.of(rule));
    Change change = new Change(Editable.RULE, id, Action.ADD, after, text.note());
    return shown(book.propose(change), "", request);
  }

  /** {@code edit ID} asks for the new query, {@code edit ID QUERY} has it. */
  Reply edit(Operands words, CommandRequest request) {
    Overlay overlay = watched(words, request);
    String query = words.next().rest();
    if (query.isEmpty()) {
      dialogues.ask(request.incoming(), answer -> offerEdit(overlay, answer.words(), answer));
      RichText now = RichText.code(Differences.oneLine(rule(overlay).query()));
      return Reply.of(request.localizer().rich("rule.now", Map.of("query", now)));
    }
    return offerEdit(overlay, query, request);
  }

  private Reply offerEdit(Overlay seen, String written, CommandRequest request) {
    Noted text = Noted.of(written);
    Rule rule = rule(seen);
    Rule edited = rule.withQuery(text.words());
    Status after = new Status(edited(seen), RuleJson.of(edited));
    Change change = new Change(Editable.RULE, rule.id(), Action.EDIT, after, text.note());
    return shown(book.propose(change, seen), rule.query(), request);
  }

  Reply title(Operands words, CommandRequest request) {
    Overlay overlay = watched(words, request);
    String title = words.next().rest();
    if (title.isEmpty()) {
      dialogues.ask(request.incoming(), answer -> retitled(overlay, answer.words(), answer));
      return Reply.of(RichText.of(request.localizer().say("rule.title")));
    }
    return retitled(overlay, title, request);
  }

  private Reply retitled(Overlay overlay, String title, CommandRequest request) {
    Rule rule = rule(overlay);
    // the title that the chat reads is the one that changes; those of other languages stay
    Map<String, String> titles = new HashMap<>(rule.titles());
    Localizer localizer = request.localizer();
    boolean translated = !rule.titleIn(localizer.readable()).equals(rule.title());
    if (translated) {
      titles.put(localizer.language(), title);
    }
    Rule edited = rule.withTitles(translated ? rule.title() : title, titles);
    return save(overlay, edited, request);
  }

  Reply severity(Operands words, CommandRequest request) {
    Overlay overlay = watched(words, request);
    Rule rule = rule(overlay);
    Severity severity = Severity.valueOf(words.first().toUpperCase(Locale.ROOT));
    Rule edited = rule.withSeverity(severity);
    return save(overlay, edited, request);
  }

  /** {@code guard ID}, {@code unguard ID}: whether a second admin has to say yes to changes. */
  Reply guard(Operands words, CommandRequest request) {
    Overlay overlay = watched(words, request);
    return save(overlay, rule(overlay).withGuard(words.first().equals("guard")), request);
  }

  /** {@code match ID SENTENCE}, {@code ignore ID SENTENCE}, {@code drop ID SENTENCE}. */
  Reply example(Operands words, CommandRequest request) {
    Overlay overlay = watched(words, request);
    String sentence = words.next().rest();
    if (sentence.isEmpty()) {
      dialogues.ask(
          request.incoming(),
          answer -> exemplified(overlay, words.first(), answer.words(), answer));
      return Reply.of(RichText.of(request.localizer().say("rule.sentence")));
    }
    return exemplified(overlay, words.first(), sentence, request);
  }

  private Reply exemplified(Overlay overlay, String list, String sentence, CommandRequest request) {
    Rule rule = rule(overlay);
    List<String> match = new ArrayList<>(rule.match());
    List<String> ignore = new ArrayList<>(rule.ignore());
    match.remove(sentence);
    ignore.remove(sentence);
    if (list.equals("match")) {
      match.add(sentence);
    } else if (list.equals("ignore")) {
      ignore.add(sentence);
    }
    Rule edited = rule.withExamples(match, ignore);
    return save(overlay, edited, request);
  }

  /** {@code disable}, {@code enable}, {@code delete}, {@code undo}, {@code reset}. */
  Reply state(Operands words, CommandRequest request) {
    Action action = Action.of(words.first());
    String id = RuleViews.id(words, request);
    Proposal proposal = book.propose(Editable.RULE, id, action);
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
    return saveFlow.offer("rule.delete", shown, proposal, Right.EDITOR, null, request);
  }

  private Reply save(Overlay seen, Rule edited, CommandRequest request) {
    Status after = new Status(edited(seen), RuleJson.of(edited));
    Change change = new Change(Editable.RULE, edited.id(), Action.EDIT, after, "");
    return saveFlow.now(book.propose(change, seen), request);
  }

  private Reply offered(Proposal proposal, CommandRequest request) {
    Status before = proposal.seen().content();
    String query = before.isOn() ? RuleJson.rule(before.text()).query() : "";
    return shown(proposal, query, request);
  }

  private Reply shown(Proposal proposal, String before, CommandRequest request) {
    Localizer localizer = request.localizer();
    Rule rule = RuleJson.rule(proposal.change().after().text());
    Subject subject = rule.subject();
    Query query = proposal.query().orElseThrow();
    RuleViews.Shown preview = views.preview(query, before, subject, localizer);
    RichText.Builder shown =
        RichText.builder()
            .bold(rule.titleIn(localizer.readable()))
            .plain(" ")
            .code(Subject.rule(rule.id()).named())
            .newLine()
            .code(Differences.oneLine(rule.query()))
            .newLine();
    for (RuleFault warning : proposal.warnings()) {
      shown.plain("⚠ " + warning.fault().problem(localizer)).newLine();
    }
    shown.lines(preview.text());
    return saveFlow.offer(
        shown.build(),
        proposal,
        Right.EDITOR,
        warning(preview.preview().alertsADay(), localizer),
        request);
  }

  private @Nullable String warning(double alerts, Localizer localizer) {
    return alerts <= editing.mostAlertsADay()
        ? null
        : localizer.say(
            "rule.busy", Map.of("alerts", Math.round(alerts), "most", editing.mostAlertsADay()));
  }

  private Overlay watched(Operands words, CommandRequest request) {
    Overlay overlay = book.present(Editable.RULE, RuleViews.id(words, request));
    if (overlay.content().isDeleted()) {
      throw request.wrong("rule.deleted", Map.of());
    }
    return overlay;
  }

  private static Rule rule(Overlay overlay) {
    return RuleJson.rule(overlay.content().text());
  }

  /** Edited, and off if it was off. */
  private static Status.WatchState edited(Overlay overlay) {
    return overlay.content().isOn() ? Status.WatchState.ON : Status.WatchState.OFF;
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
