package org.didbon.command.edit;

import java.util.List;
import java.util.stream.Stream;
import org.didbon.command.Command;
import org.didbon.command.CommandRequest;
import org.didbon.command.HelpSection;
import org.didbon.command.PeopleNames;
import org.didbon.command.Reply;
import org.didbon.command.Right;
import org.didbon.command.RuleViews;
import org.didbon.command.StoryBook;
import org.didbon.command.StoryBook.StorySaying;
import org.didbon.domain.RichText;
import org.didbon.phrase.Localizer;
import org.didbon.rule.Editable;
import org.didbon.rule.Revision;
import org.didbon.rule.RuleBook;

/** Who changed what, last first. */
final class AuditCommand implements Command {

  private static final int SHOWN = 15;
  private static final int MOST = 50;

  private final RuleBook book;
  private final StoryBook stories;
  private final PeopleNames names;

  AuditCommand(RuleBook book, StoryBook stories, PeopleNames names) {
    this.names = names;
    this.stories = stories;
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
    int shown = Math.min(count, MOST);
    Localizer localizer = request.localizer();
    List<StorySaying> parted = stories.latest(shown);
    List<Revision> changes = book.latest(shown);
    PeopleNames.CalledNow named =
        names.of(
            Stream.concat(
                    changes.stream().flatMap(AuditCommand::people),
                    parted.stream().map(StorySaying::person))
                .toList());
    RichText.Builder list = RichText.builder();
    if (!changes.isEmpty() || parted.isEmpty()) {
      list.lines(RuleViews.history(changes, named::plain, localizer));
    }
    for (StorySaying one : parted) {
      String person = one.person().isEmpty() ? "" : named.plain(one.person()) + " · "; // forgotten
      list.plain(localizer.moment(one.at()) + " · " + person);
      list.plain(localizer.say(key(one)) + " ").bold(one.title()).newLine();
    }
    return Reply.of(list.build());
  }

  private static String key(StorySaying said) {
    return switch (said.kind()) {
      case SPLIT -> "audit.split";
      case BACK -> "audit.rejoin";
      case JOINED -> "audit.join";
    };
  }

  /** Who made it, and whose role it changed. */
  private static Stream<String> people(Revision change) {
    return change.kind() == Editable.ROLE
        ? Stream.of(change.author().person(), change.id())
        : Stream.of(change.author().person());
  }
}
