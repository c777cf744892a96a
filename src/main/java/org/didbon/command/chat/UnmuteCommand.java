package org.didbon.command.chat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.didbon.command.Command;
import org.didbon.command.CommandRequest;
import org.didbon.command.HelpSection;
import org.didbon.command.Operands;
import org.didbon.command.Reply;
import org.didbon.command.Right;
import org.didbon.command.SubjectSign;
import org.didbon.command.Subjects;
import org.didbon.domain.Body;
import org.didbon.domain.Mute;
import org.didbon.domain.RichText;
import org.didbon.domain.Subject;

/** Ends a silence. */
final class UnmuteCommand implements Command {

  private static final String EVERYTHING = SubjectSign.of(Subject.EVERYTHING);

  private final Subjects subjects;
  private final MuteList muted;

  UnmuteCommand(Subjects subjects, MuteList muted) {
    this.subjects = subjects;
    this.muted = muted;
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
    String words = request.words();
    if (words.isEmpty()) {
      return muted.show(request);
    }
    Operands first = Operands.of(words);
    if (request.localizer().typed().is("word.story", first.first()) && !first.rest().isEmpty()) {
      return story(first.rest(), request);
    }
    Subject subject = subjects.any(words, request);
    RichText title = RichText.bold(muted.watchlist().of(subject, request.localizer()));
    if (subject.equals(Subject.EVERYTHING)) {
      return everything(words, title, request);
    }
    return end(MuteCommand.kind(subject), subject.id(), title, request);
  }

  /** All silences; by a button, that of all alerts alone. */
  private Reply everything(String words, RichText title, CommandRequest request) {
    boolean alone = words.equals(MuteList.OF_ALL) || words.equals(EVERYTHING);
    List<Mute> all = muted.now(request.chat());
    if (alone && all.stream().anyMatch(mute -> mute.kind() == Mute.Kind.ALL)) {
      return end(Mute.Kind.ALL, "", title, request);
    }
    if (all.isEmpty()) {
      return muted.show(request);
    }
    String titles =
        all.stream()
            .map(mute -> muted.title(mute, request.localizer()))
            .collect(Collectors.joining(", "));
    muted.mutes().unmuteAll(request.chat());
    return done(RichText.bold(titles), request);
  }

  private Reply story(String asked, CommandRequest request) {
    String id = muted.news().storyNow(asked, request.chat()).orElse(asked);
    String title = request.localizer().say("why.story", Map.of("story", id));
    return end(Mute.Kind.STORY, id, RichText.bold(title), request);
  }

  private Reply end(Mute.Kind kind, String id, RichText title, CommandRequest request) {
    if (!muted.mutes().unmute(request.chat(), kind, id)) {
      throw request.wrong("unmute.absent", Map.of("title", title.plain()));
    }
    return done(title, request);
  }

  /** With what is still muted: whoever ends one silence may want to end the others. */
  private Reply done(RichText title, CommandRequest request) {
    RichText text = request.localizer().rich("unmute.done", Map.of("title", title));
    return Reply.of(new Body(text, muted.buttons(request))).inPlaceOf(request.incoming());
  }
}
