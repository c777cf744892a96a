package org.didbon.command.chat;

import java.util.Optional;
import org.didbon.command.Command;
import org.didbon.command.CommandRequest;
import org.didbon.command.HelpSection;
import org.didbon.command.Reply;
import org.didbon.command.Right;
import org.didbon.phrase.Localizer;
import org.didbon.phrase.time.HoursReader;
import org.didbon.phrase.time.HoursReader.HoursTyped;

/** The hours in which a chat is not woken. */
final class QuietCommand implements Command {

  private final QuietHours hours;
  private final MuteCommand mute;

  /**
   * @param mute takes a span that somebody named instead of hours
   */
  QuietCommand(QuietHours hours, MuteCommand mute) {
    this.hours = hours;
    this.mute = mute;
  }

  @Override
  public String name() {
    return "quiet";
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
  public Optional<String> plainly(String said, Localizer localizer) {
    HoursTyped read = new HoursReader(localizer.typed()).read(said);
    if (!read.unclear().isEmpty() || read.quiet().isEmpty() || !read.asked()) {
      return Optional.empty();
    }
    return read.quiet().get().isNever() && !read.named() ? Optional.empty() : Optional.of(said);
  }

  @Override
  public boolean awaitsWords() {
    return true;
  }

  @Override
  public Reply run(CommandRequest request) {
    if (request.words().isEmpty()) {
      return hours.shown(request);
    }
    Optional<Reply> set = hours.set(request);
    return set.or(() -> mute.spanned(request)).orElseThrow(() -> hours.unclear(request));
  }
}
