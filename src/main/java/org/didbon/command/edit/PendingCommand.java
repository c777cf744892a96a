package org.didbon.command.edit;

import java.util.List;
import java.util.Map;
import org.didbon.command.Buttons;
import org.didbon.command.CommandRequest;
import org.didbon.command.Differences;
import org.didbon.command.Operands;
import org.didbon.command.PeopleNames;
import org.didbon.command.Permissions;
import org.didbon.command.Reply;
import org.didbon.command.Right;
import org.didbon.domain.Body;
import org.didbon.domain.Button;
import org.didbon.domain.RichText;
import org.didbon.phrase.Localizer;
import org.didbon.rule.Author;
import org.didbon.rule.Refused;
import org.didbon.rule.RuleBook;
import org.didbon.rule.WaitingChange;

/** Changes of guarded rules that wait for the yes of a second admin; buttons say it. */
final class PendingCommand implements BranchedCommand {

  private static final int SHOWN = 10;

  private final RuleBook book;
  private final Permissions permissions;
  private final PeopleNames names;
  private final Branches branches;

  PendingCommand(RuleBook book, Permissions permissions, PeopleNames names) {
    this.book = book;
    this.permissions = permissions;
    this.names = names;
    branches = new Branches("pending", (words, request) -> list(request));
    branches.put("yes", this::yes);
    branches.put("no", this::no);
  }

  @Override
  public Branches branches() {
    return branches;
  }

  @Override
  public Right right() {
    return Right.EDITOR;
  }

  private Reply list(CommandRequest request) {
    Localizer localizer = request.localizer();
    List<WaitingChange> waiting = book.waiting(SHOWN);
    if (waiting.isEmpty()) {
      return Reply.of(RichText.of(localizer.say("pending.none")));
    }
    PeopleNames.CalledNow named =
        names.of(waiting.stream().map(change -> change.author().person()).toList());
    RichText.Builder text = RichText.builder().plain(localizer.say("pending.list")).newLine();
    Buttons buttons = new Buttons();
    String person = request.incoming().person();
    for (WaitingChange change : waiting) {
      text.lines(WaitingNotice.describe(change, named.plain(change.author().person()), localizer));
      buttons.row(buttons(change, person, localizer).toArray(Button[]::new));
    }
    return Reply.of(new Body(text.build(), buttons.build()));
  }

  private List<Button> buttons(WaitingChange change, String person, Localizer localizer) {
    Button yes = numbered(WaitingNotice.yes(change, localizer), change);
    boolean own = change.author().person().equals(person);
    if (!own) {
      return permissions.allows(Right.ADMIN, person)
          ? List.of(yes, numbered(WaitingNotice.no(change, localizer), change))
          : List.of();
    }
    Button back = numbered(WaitingNotice.back(change, localizer), change);
    return book.isAlone(person) ? List.of(yes, back) : List.of(back);
  }

  /** Several stand under one list. */
  private static Button numbered(Button button, WaitingChange change) {
    return new Button(change.number() + ". " + button.label(), button.command());
  }

  private Reply yes(Operands words, CommandRequest request) {
    Localizer localizer = request.localizer();
    permissions.check(Right.ADMIN, request.incoming(), localizer);
    WaitingChange change = asked(words, request);
    try {
      book.yes(change.number(), author(request));
    } catch (Refused e) {
      throw e.reason() == Refused.RefusalReason.OVERTAKEN ? overtaken(change, e, request) : e;
    }
    RichText text =
        RichText.builder()
            .lines(localizer.rich("pending.made", Map.of("what", what(change))))
            .lines(WaitingNotice.difference(change, localizer))
            .build();
    return Reply.of(text);
  }

  /** Not made, as the thing is another by now: what was asked for, and what it would do today. */
  private RuntimeException overtaken(
      WaitingChange change, Refused refused, CommandRequest request) {
    Localizer localizer = request.localizer();
    return request.wrong(
        "pending.overtaken",
        Map.of(
            "what", what(change),
            "since", since(change, refused, localizer)));
  }

  /** What came between. */
  private RichText since(WaitingChange change, Refused refused, Localizer localizer) {
    return refused.other() == null
        ? Differences.between(
            change.change().kind(),
            change.before(),
            book.now().entry(change.change().kind(), change.change().id()).content(),
            localizer)
        : Differences.describe(refused.other(), localizer);
  }

  private Reply no(Operands words, CommandRequest request) {
    WaitingChange change = asked(words, request);
    boolean own = change.author().person().equals(request.incoming().person());
    if (!own) {
      permissions.check(Right.ADMIN, request.incoming(), request.localizer());
    }
    book.no(change.number(), author(request));
    String key = own ? "pending.taken_back" : "pending.refused";
    return Reply.of(request.localizer().rich(key, Map.of("what", what(change))));
  }

  private WaitingChange asked(Operands words, CommandRequest request) {
    String typed = words.next().first();
    if (!typed.matches("\\d{1,9}")) {
      throw request.wrong("pending.which", Map.of());
    }
    return book.waitingFor(Long.parseLong(typed));
  }

  private static Author author(CommandRequest request) {
    return new Author(request.incoming().person(), request.chat());
  }

  private static RichText what(WaitingChange change) {
    return RichText.bold(Differences.sign(change.change().kind(), change.change().id()));
  }
}
