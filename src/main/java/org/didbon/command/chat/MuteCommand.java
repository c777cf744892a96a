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
import org.didbon.command.PastNews;
import org.didbon.command.Reply;
import org.didbon.command.Right;
import org.didbon.command.Subjects;
import org.didbon.domain.Mute;
import org.didbon.domain.RichText;
import org.didbon.domain.Subject;
import org.didbon.phrase.Localizer;
import org.didbon.rule.WatchlistView;

/** Silence for a while: of everything, a story, a person or topic, or an outlet. */
public final class MuteCommand implements Command {

  /** A story is over by then. */
  private static final Duration OF_A_STORY = Duration.ofDays(30);

  private static final Duration BY_DEFAULT = Duration.ofDays(7);
  private static final List<String> STORY =
      List.of("story", "сюжет", "мавзуъ", "voqea", "окуя", "оқиға");

  private final Subjects subjects;
  private final MuteBook mutes;
  private final PastNews news;
  private final WatchlistView watchlist;
  private final Clock clock;

  public MuteCommand(
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
  public List<String> words() {
    return List.of("тише", "заглушить");
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
    String[] parts = request.words().split("\\s+", -1);
    Optional<Duration> span = ScheduleParser.span(parts[parts.length - 1]);
    if (span.isEmpty() && ScheduleParser.isSpan(parts[parts.length - 1])) {
      throw request.wrong("mute.wrong", Map.of("example", request.localizer().say("mute.example")));
    }
    if (parts.length == 1 && span.isPresent()) {
      return new Mute(request.chat(), Mute.Kind.ALL, "", now.plus(span.get()));
    }
    if (STORY.contains(parts[0])) {
      String id = parts.length > 1 ? parts[1] : last(request);
      if (news.story(id, request.chat()).isEmpty()) {
        throw request.wrong("why.unknown", Map.of("story", id));
      }
      return new Mute(request.chat(), Mute.Kind.STORY, id, now.plus(OF_A_STORY));
    }
    String name =
        span.isPresent()
            ? request
                .words()
                .substring(0, request.words().length() - parts[parts.length - 1].length())
            : request.words();
    Subject subject = subjects.any(name.strip(), request);
    return new Mute(request.chat(), kind(subject), subject.id(), now.plus(span.orElse(BY_DEFAULT)));
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
