package org.didbon.command.chat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.didbon.command.Command;
import org.didbon.command.CommandRequest;
import org.didbon.command.HelpSection;
import org.didbon.command.MuteBook;
import org.didbon.command.Operands;
import org.didbon.command.PastNews;
import org.didbon.command.Reply;
import org.didbon.command.Right;
import org.didbon.command.Subjects;
import org.didbon.command.chat.SpanParser.Spanned;
import org.didbon.domain.BadInput;
import org.didbon.domain.Mute;
import org.didbon.domain.RichText;
import org.didbon.domain.Subject;
import org.didbon.phrase.Localizer;
import org.didbon.phrase.TypedWords;
import org.didbon.rule.WatchlistView;

/** Silence for a while: of everything, a story, a person or topic, or an outlet. */
final class MuteCommand implements Command {

  /** A story is over by then. */
  private static final Duration OF_A_STORY = Duration.ofDays(30);

  private static final Duration BY_DEFAULT = Duration.ofDays(7);

  private final Subjects subjects;
  private final MuteBook mutes;
  private final PastNews news;
  private final WatchlistView watchlist;
  private final Clock clock;

  MuteCommand(
      Subjects subjects, MuteBook mutes, PastNews news, WatchlistView watchlist, Clock clock) {
    this.subjects = subjects;
    this.mutes = mutes;
    this.news = news;
    this.watchlist = watchlist;
    this.clock = clock;
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
      return list(request);
    }
    Instant now = clock.instant();
    Mute mute = mute(request, now);
    mutes.mute(mute, now);
    Localizer localizer = request.localizer();
    RichText what = RichText.bold(what(mute, localizer));
    return Reply.of(
        localizer.rich("mute.done", Map.of("what", what, "until", localizer.moment(mute.until()))));
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

  private Reply list(CommandRequest request) {
    Localizer localizer = request.localizer();
    List<Mute> all = mutes.of(request.chat(), clock.instant());
    if (all.isEmpty()) {
      return Reply.of(
          localizer.rich(
              "mute.none", Map.of("example", RichText.code(localizer.say("mute.example")))));
    }
    RichText.Builder list = RichText.builder().plain(localizer.say("mute.list")).newLine();
    for (Mute mute : all) {
      list.plain("• ")
          .bold(what(mute, localizer))
          .plain(" — " + localizer.moment(mute.until()))
          .newLine();
    }
    return Reply.of(list.build());
  }

  private String what(Mute mute, Localizer localizer) {
    return switch (mute.kind()) {
      case ALL -> localizer.say("everything");
      case STORY ->
          news.story(mute.id(), mute.chat()).stream()
              .findFirst()
              .map(recorded -> recorded.item().title())
              .orElse(mute.id());
      case FEED -> watchlist.ofFeed(mute.id());
      case ACTOR -> watchlist.of(Subject.actor(mute.id()), localizer);
      case RULE -> watchlist.of(Subject.rule(mute.id()), localizer);
      case QUERY -> watchlist.of(Subject.query(mute.id()), localizer);
    };
  }
}
