package org.didbon.command;

import java.util.List;
import java.util.Map;
import org.didbon.domain.RichText;
import org.didbon.domain.Subject;

/** Ends a silence. */
final class UnmuteCommand implements Command {

  private final Subjects subjects;
  private final MuteBook mutes;
  private final Watched watched;

  UnmuteCommand(Subjects subjects, MuteBook mutes, Watched watched) {
    this.subjects = subjects;
    this.mutes = mutes;
    this.watched = watched;
  }

  @Override
  public String name() {
    return "unmute";
  }

  @Override
  public List<String> words() {
    return List.of("громче", "слышать");
  }

  @Override
  public Shelf shelf() {
    return Shelf.ALERTS;
  }

  @Override
  public Right right() {
    return Right.CHAT_ADMIN;
  }

  @Override
  public Reply run(Asked asked) {
    if (asked.words().isEmpty()) {
      int ended = mutes.unmuteAll(asked.chat());
      return Reply.of(RichText.of(asked.localizer().say("unmute.all", Map.of("count", ended))));
    }
    Subject subject = subjects.any(asked.words(), asked);
    RichText title = RichText.bold(watched.of(subject, asked.localizer()));
    if (!mutes.unmute(asked.chat(), MuteCommand.kind(subject), subject.id())) {
      throw asked.wrong("unmute.absent", Map.of("title", title.plain()));
    }
    return Reply.of(asked.localizer().rich("unmute.done", Map.of("title", title)));
  }
}
