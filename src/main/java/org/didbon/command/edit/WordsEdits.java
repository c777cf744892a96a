package org.didbon.command.edit;

import java.util.HashMap;
import java.util.Map;
import org.didbon.command.CommandRequest;
import org.didbon.command.Dialogues;
import org.didbon.command.Differences;
import org.didbon.command.Operands;
import org.didbon.command.Reply;
import org.didbon.command.Right;
import org.didbon.domain.RichText;
import org.didbon.domain.SharedWords;
import org.didbon.match.RuleFault;
import org.didbon.phrase.Localizer;
import org.didbon.query.ListWords;
import org.didbon.query.QueryParser;
import org.didbon.rule.Action;
import org.didbon.rule.Change;
import org.didbon.rule.Editable;
import org.didbon.rule.Overlay;
import org.didbon.rule.Proposal;
import org.didbon.rule.RuleBook;
import org.didbon.rule.RuleJson;
import org.didbon.rule.Status;

/**
 * Changes lists of words: what a change brings to all the rules that use the list is shown before
 * it is saved. Thread-safe.
 */
final class WordsEdits {

  private static final String OR = " OR ";

  private final RuleBook book;
  private final WordsViews views;
  private final SaveFlow saveFlow;
  private final Dialogues dialogues;

  WordsEdits(RuleBook book, WordsViews views, SaveFlow saveFlow, Dialogues dialogues) {
    this.book = book;
    this.views = views;
    this.saveFlow = saveFlow;
    this.dialogues = dialogues;
  }

  /**
   * {@code add ID WORDS}; the words are asked for if they are missing. To a list that is there,
   * they are added.
   */
  Reply add(Operands words, CommandRequest request) {
    String id = WordsViews.id(words, request);
    if (views.isList(id)) {
      return with(words, request);
    }
    String typed = words.next().rest();
    if (typed.isEmpty()) {
      dialogues.ask(request.incoming(), answer -> added(id, answer.words(), answer));
      return Reply.of(RichText.of(request.localizer().say("query.words_wanted")));
    }
    return added(id, typed, request);
  }

  private Reply added(String id, String written, CommandRequest request) {
    SharedWords list = list(id, "", written, request);
    Change change = new Change(Editable.WORDS, id, Action.ADD, Status.on(RuleJson.of(list)), "");
    return shown(book.propose(change), request);
  }

  /** An id that cannot be one is told as such, and not as a bug. */
  private static SharedWords list(String id, String title, String query, CommandRequest request) {
    if (!SharedWords.isId(id)) {
      throw request.wrong("refused.bad_id", Map.of("id", id));
    }
    return new SharedWords(id, title, query);
  }

  /** {@code edit ID} asks for the new words, {@code edit ID WORDS} has them. */
  Reply edit(Operands words, CommandRequest request) {
    Overlay overlay = kept(words, request);
    String typed = words.next().rest();
    if (typed.isEmpty()) {
      dialogues.ask(request.incoming(), answer -> edited(overlay, answer.words(), answer));
      RichText now = RichText.code(Differences.oneLine(read(overlay).query()));
      return Reply.of(request.localizer().rich("rule.now", Map.of("query", now)));
    }
    return edited(overlay, typed, request);
  }

  /** {@code with ID WORDS}: more words than now. */
  Reply with(Operands words, CommandRequest request) {
    Overlay overlay = kept(words, request);
    String typed = typed(words, request);
    Map<String, String> fresh = listed(typed);
    String wanted = String.join(", ", fresh.values());
    fresh.keySet().removeAll(ListWords.written(read(overlay).query()).keySet());
    if (fresh.isEmpty()) {
      throw request.wrong("words.present", Map.of("words", wanted, "id", read(overlay).named()));
    }
    return edited(
        overlay, read(overlay).query().strip() + OR + String.join(OR, fresh.values()), request);
  }

  /** {@code without ID WORDS}: fewer; those that stay stay as they were written. */
  Reply without(Operands words, CommandRequest request) {
    Overlay overlay = kept(words, request);
    Map<String, String> left = ListWords.written(read(overlay).query());
    for (String word : listed(typed(words, request)).keySet()) {
      if (left.remove(word) == null) {
        throw request.wrong("words.absent", Map.of("word", word, "id", read(overlay).named()));
      }
    }
    if (left.isEmpty()) {
      RichText command = RichText.code("/words delete " + overlay.id());
      throw request.wrong("words.emptied", Map.of("id", read(overlay).named(), "command", command));
    }
    return edited(overlay, String.join(OR, left.values()), request);
  }

  /** A fault is shown in what was typed. */
  private static Map<String, String> listed(String typed) {
    return ListWords.written(QueryParser.readList(typed).text());
  }

  private static String typed(Operands words, CommandRequest request) {
    String typed = words.next().rest();
    if (typed.isEmpty()) {
      throw WordsViews.nothing(words.first(), request);
    }
    return typed;
  }

  private Reply edited(Overlay seen, String query, CommandRequest request) {
    SharedWords list = read(seen);
    return shown(book.propose(edit(list.with(query)), seen), request);
  }

  Reply title(Operands words, CommandRequest request) {
    Overlay overlay = kept(words, request);
    SharedWords list = read(overlay);
    String title = typed(words, request);
    Localizer localizer = request.localizer();
    // the title that the chat reads is the one that changes; those of other languages stay
    Map<String, String> titles = new HashMap<>(list.titles());
    boolean translated = !list.titleIn(localizer.readable()).equals(list.title());
    if (translated) {
      titles.put(localizer.language(), title);
    }
    SharedWords titled =
        new SharedWords(list.id(), translated ? list.title() : title, titles, list.query());
    return saveFlow.now(book.propose(edit(titled), overlay), request);
  }

  private static Change edit(SharedWords list) {
    Status after = Status.on(RuleJson.of(list));
    return new Change(Editable.WORDS, list.id(), Action.EDIT, after, "");
  }

  /** {@code delete}, {@code undo}, {@code reset}. */
  Reply state(Operands words, CommandRequest request) {
    Action action = Action.of(words.first());
    Proposal proposal = book.propose(Editable.WORDS, WordsViews.id(words, request), action);
    if (action == Action.DELETE) {
      RichText shown =
          request
              .localizer()
              .rich(
                  "words.sure",
                  Map.of("id", RichText.code(SharedWords.SIGN + proposal.change().id())));
      return saveFlow.offer("rule.delete", shown, proposal, Right.EDITOR, null, request);
    }
    return action == Action.RESET && proposal.change().after().isOn()
        ? shown(proposal, request)
        : saveFlow.now(proposal, request);
  }

  private Reply shown(Proposal proposal, CommandRequest request) {
    Localizer localizer = request.localizer();
    SharedWords list = RuleJson.list(proposal.change().after().text());
    RichText.Builder shown = RichText.builder();
    shown.bold(list.titleIn(localizer.readable())).plain(" ").code(list.named()).newLine();
    Status seen = proposal.seen().content();
    if (seen.isDeleted()) {
      shown.code(Differences.oneLine(list.query())).newLine();
    } else {
      shown.lines(Differences.ofWords(RuleJson.list(seen.text()).query(), list.query()));
    }
    for (RuleFault warning : proposal.warnings()) {
      shown.plain("⚠ " + warning.fault().problem(localizer)).newLine();
    }
    shown.lines(views.preview(list, localizer));
    return saveFlow.offer(shown.build(), proposal, Right.EDITOR, null, request);
  }

  private Overlay kept(Operands words, CommandRequest request) {
    Overlay overlay = book.present(Editable.WORDS, WordsViews.id(words, request));
    if (overlay.content().isDeleted()) {
      throw request.wrong("rule.deleted", Map.of());
    }
    return overlay;
  }

  private static SharedWords read(Overlay overlay) {
    return RuleJson.list(overlay.content().text());
  }
}
