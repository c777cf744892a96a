package org.didbon.command.keep;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.didbon.command.Buttons;
import org.didbon.command.Command;
import org.didbon.command.CommandRequest;
import org.didbon.command.KeepBook;
import org.didbon.command.KeepBook.KeptStory;
import org.didbon.command.Operands;
import org.didbon.command.Paging;
import org.didbon.command.Reply;
import org.didbon.command.Right;
import org.didbon.domain.Body;
import org.didbon.domain.Button;
import org.didbon.domain.RichText;
import org.didbon.phrase.Localizer;
import org.didbon.phrase.TypedWords;

/** {@code /kept remove}: keeps a story no more, the one named or one of those that are offered. */
final class UnkeepCommand implements Command {

  private static final int PAGE = 8;

  /** Characters of a headline on a button. */
  private static final int LABEL = 40;

  private final KeepBook book;
  private final TypedWords typed;

  UnkeepCommand(KeepBook book, TypedWords typed) {
    this.book = book;
    this.typed = typed;
  }

  @Override
  public String name() {
    return "kept";
  }

  @Override
  public boolean isMeant(String command, Operands words) {
    return command.equals(name()) && typed.is("word.remove", words.first());
  }

  @Override
  public Right right() {
    return Right.CHAT_ADMIN;
  }

  @Override
  public Reply run(CommandRequest request) {
    Localizer localizer = request.localizer();
    String words = Operands.of(request.words()).rest();
    if (words.isEmpty()) {
      return offer(localizer.say("kept.which"), 1, request);
    }
    if (book.remove(request.chat(), words)) {
      return offer(localizer.say("kept.removed"), 1, request);
    }
    Paging.Page page = Paging.of(words);
    if (page.of().isEmpty()) {
      return offer(localizer.say("kept.which"), page.number(), request);
    }
    throw request.wrong("kept.unknown", Map.of("story", words));
  }

  /** What is kept, each on a button that removes it. */
  private Reply offer(String text, int page, CommandRequest request) {
    Localizer localizer = request.localizer();
    List<KeptStory> found = book.of(request.chat(), (page - 1) * PAGE, PAGE + 1);
    String told = found.isEmpty() && page == 1 ? localizer.say("kept.none") : text;
    List<Button> each = new ArrayList<>();
    found.stream()
        .limit(PAGE)
        .map(
            one ->
                new Button(
                    "✕ " + shortened(KeptPage.title(one, localizer)),
                    "/kept remove " + one.story()))
        .forEach(each::add);
    Buttons buttons = new Buttons().rows(each, 1);
    if (found.size() > PAGE) {
      buttons.row(new Button(localizer.say("page.more"), "/kept remove " + (page + 1)));
    }
    return Reply.of(new Body(RichText.of(told), buttons.build())).inPlaceOf(request.incoming());
  }

  private static String shortened(String title) {
    return title.codePointCount(0, title.length()) <= LABEL
        ? title
        : title.substring(0, title.offsetByCodePoints(0, LABEL)) + "…";
  }
}
