package org.didbon.command.chat;

import java.util.List;
import java.util.Map;
import org.didbon.command.Command;
import org.didbon.command.CommandRequest;
import org.didbon.command.HelpSection;
import org.didbon.command.KeptData;
import org.didbon.command.Reply;
import org.didbon.command.Right;
import org.didbon.domain.Body;
import org.didbon.domain.Button;
import org.didbon.domain.RichText;

/** Removes all that is kept of this chat, once it is confirmed. */
final class ForgetMeCommand implements Command {

  private final KeptData kept;
  private final Stops stops;

  ForgetMeCommand(KeptData kept, Stops stops) {
    this.kept = kept;
    this.stops = stops;
  }

  @Override
  public String name() {
    return "forgetme";
  }

  @Override
  public HelpSection shelf() {
    return HelpSection.CHAT;
  }

  @Override
  public Right right() {
    return Right.CHAT_ADMIN;
  }

  /** What is kept of people is theirs alone. */
  @Override
  public boolean isForTarget() {
    return false;
  }

  @Override
  public Reply run(CommandRequest request) {
    if (!request.localizer().typed().is("word.yes", request.words())) {
      String ask = request.localizer().say("forgetme.ask");
      Button sure = new Button(request.localizer().say("forgetme.sure"), "/forgetme yes");
      return Reply.of(new Body(RichText.of(ask), List.of(List.of(sure))));
    }
    kept.forget(request.chat(), request.owner());
    stops.forget(request.chat());
    int changes = kept.of(request.chat(), request.owner()).changes();
    RichText.Builder done = RichText.builder().plain(request.localizer().say("forgetme.done"));
    if (changes > 0) {
      done.newLine().plain(request.localizer().say("forgetme.audit", Map.of("count", changes)));
    }
    return Reply.of(done.build()).inPlaceOf(request.incoming());
  }
}
