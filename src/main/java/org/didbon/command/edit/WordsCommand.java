package org.didbon.command.edit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.didbon.command.CommandRequest;
import org.didbon.command.Operands;
import org.didbon.command.Reply;
import org.didbon.command.Right;
import org.didbon.query.Nearest;

/** Lists of words that rules share: shown to and changed by those who may. */
final class WordsCommand implements BranchedCommand {

  /** What people write before the words that come and those that go. */
  private static final Map<Character, String> SIGNS =
      Map.of('+', "with", '-', "without", '−', "without", '–', "without");

  private final Branches branches;
  private final WordsViews views;

  WordsCommand(WordsViews views, WordsEdits edits) {
    this.views = views;
    branches = new Branches("words", (words, request) -> views.list(request));
    branches.put("show", views::show);
    branches.put("add", edits::add);
    branches.put("edit", edits::edit);
    branches.put("with", edits::with);
    branches.put("without", edits::without);
    branches.put("title", edits::title);
    branches.put("delete", edits::state);
    branches.put("history", views::history);
    branches.put("undo", edits::state);
    branches.put("reset", edits::state);
  }

  @Override
  public Branches branches() {
    return branches;
  }

  @Override
  public List<String> manual() {
    return List.of("words.help");
  }

  @Override
  public Right right() {
    return Right.EDITOR;
  }

  @Override
  public Reply run(CommandRequest request) {
    Operands words = Operands.of(request.words());
    return branches.run(branches.has(words.first()) ? words : ordered(words), request);
  }

  /** The words as {@link #branches} want them: people also begin with a sign, or with the list. */
  private Operands ordered(Operands words) {
    Optional<Operands> signed = signed(words);
    if (signed.isPresent()) {
      return signed.get();
    }
    Operands after = words.next();
    String list = WordsViews.bare(words.first());
    if (list.isEmpty() || views.isList(WordsViews.bare(after.first()))) {
      return words; // the name of a branch, misspelt
    }
    if (!views.isList(list)) {
      boolean slip = !Nearest.to(words.first(), branches.names()).isEmpty();
      return slip ? words : new Operands("show", list);
    }
    if (after.first().isEmpty()) {
      return new Operands("show", list);
    }
    if (branches.has(after.first())) {
      return new Operands(after.first(), (list + " " + after.rest()).strip());
    }
    Operands what = signed(after).orElse(new Operands("with", words.rest()));
    return new Operands(what.first(), list + " " + what.rest());
  }

  /** What a sign before the words means; empty if there is none. */
  private static Optional<Operands> signed(Operands words) {
    String all = (words.first() + " " + words.rest()).strip();
    for (Map.Entry<Character, String> sign : SIGNS.entrySet()) {
      if (!all.isEmpty() && all.charAt(0) == sign.getKey()) {
        return Optional.of(new Operands(sign.getValue(), all.substring(1).strip()));
      }
    }
    return Optional.empty();
  }
}
