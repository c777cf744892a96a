package org.didbon.command.edit;

import org.didbon.command.Command;
import org.didbon.command.CommandRequest;
import org.didbon.command.HelpSection;
import org.didbon.command.Reply;
import org.didbon.command.Right;
import org.didbon.command.RuleViews;
import org.didbon.rule.RuleBook;

/** Who changed what, last first. */
final class AuditCommand implements Command {

  private static final int SHOWN = 15;
  private static final int MOST = 50;

  private final RuleBook book;

  AuditCommand(RuleBook book) {
    this.book = book;
  }

  @Override
  public String name() {
    return "audit";
  }

  @Override
  public Right right() {
    return Right.ADMIN;
  }

  @Override
  public HelpSection shelf() {
    return HelpSection.STAFF;
  }

  @Override
  public Reply run(CommandRequest request) {
    String wanted = request.words();
    int count = wanted.matches("[1-9]\\d{0,3}") ? Integer.parseInt(wanted) : SHOWN;
    return Reply.of(RuleViews.history(book.latest(Math.min(count, MOST)), request.localizer()));
  }
}
