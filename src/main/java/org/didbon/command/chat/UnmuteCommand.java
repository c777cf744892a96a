package org.didbon.command.chat;

import java.util.Map;
import org.didbon.command.Command;
import org.didbon.command.CommandRequest;
import org.didbon.command.HelpSection;
import org.didbon.command.MuteBook;
import org.didbon.command.Operands;
import org.didbon.command.PastNews;
import org.didbon.command.Reply;
import org.didbon.command.Right;
import org.didbon.command.Subjects;
import org.didbon.domain.Mute;
import org.didbon.domain.RichText;
import org.didbon.domain.Subject;
import org.didbon.rule.WatchlistView;

/** Ends a silence. */
final class UnmuteCommand implements Command {

  private final Subjects subjects;
  private final MuteBook mutes;
  private final PastNews news;
  private final WatchlistView watchlist;

  UnmuteCommand(Subjects subjects, MuteBook mutes, PastNews news, WatchlistView watchlist) {
    this.subjects = subjects;
    this.mutes = mutes;
    this.news = news;
    this.watchlist = watchlist;
  }

  @Override
  public String name() {
    return "unmute";
  }

  @Override
  public HelpSection shelf() {
    return HelpSection.ALERTS;
  }

  @Override
  public Right right() {
    return Right.CHAT_ADMIN;
  }

  @Override
  public Reply run(CommandRequest request) {
    if (request.words().isEmpty()) {
      int ended = mutes.unmuteAll(request.chat());
      return Reply.of(RichText.of(request.localizer().say("unmute.all", Map.of("count", ended))));
    }
    Operands first = Operands.of(request.words());
    if (request.localizer().typed().is("word.story", first.first()) && !first.rest().isEmpty()) {
      return story(first.rest(), request);
    }
    Subject subject = subjects.any(request.words(), request);
    RichText title = RichText.bold(watchlist.of(subject, request.localizer()));
    if (!mutes.unmute(request.chat(), MuteCommand.kind(subject), subject.id())) {
      throw request.wrong("unmute.absent", Map.of("title", title.plain()));
    }
    return Reply.of(request.localizer().rich("unmute.done", Map.of("title", title)));
  }

  private Reply story(String asked, CommandRequest request) {
    String id = news.storyNow(asked, request.chat()).orElse(asked);
    String title = request.localizer().say("why.story", Map.of("story", id));
    if (!mutes.unmute(request.chat(), Mute.Kind.STORY, id)) {
      throw request.wrong("unmute.absent", Map.of("title", title));
    }
    return Reply.of(request.localizer().rich("unmute.done", Map.of("title", RichText.bold(title))));
  }
}
