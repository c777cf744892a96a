package org.didbon.command.chat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.didbon.command.Buttons;
import org.didbon.command.Command;
import org.didbon.command.CommandRequest;
import org.didbon.command.HelpSection;
import org.didbon.command.Operands;
import org.didbon.command.PastNews;
import org.didbon.command.Reply;
import org.didbon.command.Right;
import org.didbon.command.Subjects;
import org.didbon.command.chat.SpanParser.Spanned;
import org.didbon.domain.BadInput;
import org.didbon.domain.Body;
import org.didbon.domain.Mute;
import org.didbon.domain.RichText;
import org.didbon.domain.Subject;
import org.didbon.phrase.Localizer;
import org.didbon.phrase.TypedWords;

/** Silence for a while: of everything, a story, a person or topic, or an outlet. */
final class MuteCommand implements Command {

  /** A story is over by then. */
  private static final Duration OF_A_STORY = Duration.ofDays(30);

  private static final Duration BY_DEFAULT = Duration.ofDays(7);

  private final Subjects subjects;
  private final MuteList muted;
  private final PastNews news;
  private final Clock clock;

  MuteCommand(Subjects subjects, MuteList muted) {
    this.subjects = subjects;
    this.muted = muted;
    this.news = muted.news();
    this.clock = muted.clock();
  }

  @Override
  public String name() {
    return "mute";
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
      return muted.show(request);
    }
    Instant now = clock.instant();
    Mute mute = mute(request, now);
    muted.mutes().mute(mute, now);
    Localizer localizer = request.localizer();
    RichText what = RichText.bold(muted.title(mute, localizer));
    return Reply.of(
        new Body(
            localizer.rich(
                "mute.done", Map.of("what", what, "until", localizer.moment(mute.until()))),
            new Buttons().row(MuteList.unmute(mute, localizer)).build()));
  }

  private Mute mute(CommandRequest request, Instant now) {
    TypedWords typed = request.localizer().typed();
    Operands first = Operands.of(request.words());
    if (typed.is("word.story", first.first())) {
      String asked = first.rest().isEmpty() ? last(request) : first.next().first();
      String id =
          news.storyNow(asked, request.chat())
              .orElseThrow(() -> request.wrong("why.unknown", Map.of("story", asked)));
      return new Mute(request.chat(), Mute.Kind.STORY, id, now.plus(OF_A_STORY));
    }
    Spanned words =
        new SpanParser(typed)
            .spanned(request.words())
            .or(() -> untilMidnight(request, now))
            .orElse(new Spanned(request.words(), Optional.of(BY_DEFAULT)));
    Instant until = now.plus(words.span().orElseThrow(() -> wrong(request)));
    if (words.before().isEmpty()) {
      return new Mute(request.chat(), Mute.Kind.ALL, "", until);
    }
    Subject subject = subjects.any(words.before(), request);
    return new Mute(request.chat(), kind(subject), subject.id(), until);
  }

  private static BadInput wrong(CommandRequest request) {
    return request.wrong("mute.wrong", Map.of("example", request.localizer().say("mute.example")));
  }

  private String last(CommandRequest request) {
    return news.lastAlerted(request.chat()).orElseThrow(() -> request.wrong("why.none", Map.of()));
  }

  static Mute.Kind kind(Subject subject) {
    return switch (subject.kind()) {
      case ACTOR -> Mute.Kind.ACTOR;
      case RULE -> Mute.Kind.RULE;
      case FEED -> Mute.Kind.FEED;
      case QUERY -> Mute.Kind.QUERY;
      case EVERYTHING -> Mute.Kind.ALL;
    };
  }

  /** {@code today} at the end: the day of the chat's own zone. */
  private static Optional<Spanned> untilMidnight(CommandRequest request, Instant now) {
    String words = request.words();
    int blank = words.lastIndexOf(' ');
    if (!request.localizer().typed().is("word.today", words.substring(blank + 1))) {
      return Optional.empty();
    }
    ZoneId zone = request.localizer().zone();
    Instant midnight = now.atZone(zone).toLocalDate().plusDays(1).atStartOfDay(zone).toInstant();
    String before = words.substring(0, Math.max(0, blank)).strip();
    return Optional.of(new Spanned(before, Optional.of(Duration.between(now, midnight))));
  }
}
