package org.didbon.command;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.didbon.domain.Mute;
import org.didbon.domain.RichText;
import org.didbon.domain.Subject;
import org.didbon.phrase.Localizer;

/** Silence for a while: of everything, a story, a person or topic, or an outlet. */
final class MuteCommand implements Command {

  /** A story is over by then. */
  private static final Duration OF_A_STORY = Duration.ofDays(30);

  private static final Duration BY_DEFAULT = Duration.ofDays(7);
  private static final List<String> STORY =
      List.of("story", "сюжет", "мавзуъ", "voqea", "окуя", "оқиға");

  private final Subjects subjects;
  private final MuteBook mutes;
  private final PastNews news;
  private final Watched watched;
  private final Clock clock;

  MuteCommand(Subjects subjects, MuteBook mutes, PastNews news, Watched watched, Clock clock) {
    this.subjects = subjects;
    this.mutes = mutes;
    this.news = news;
    this.watched = watched;
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
      return list(asked);
    }
    Instant now = clock.instant();
    Mute mute = mute(asked, now);
    mutes.mute(mute, now);
    Localizer localizer = asked.localizer();
    RichText what = RichText.bold(what(mute, localizer));
    return Reply.of(
        localizer.rich("mute.done", Map.of("what", what, "until", localizer.moment(mute.until()))));
  }

  private Mute mute(Asked asked, Instant now) {
    String[] parts = asked.words().split("\\s+", -1);
    Optional<Duration> span = Times.span(parts[parts.length - 1]);
    if (span.isEmpty() && Times.isSpan(parts[parts.length - 1])) {
      throw asked.wrong("mute.wrong", Map.of("example", asked.localizer().say("mute.example")));
    }
    if (parts.length == 1 && span.isPresent()) {
      return new Mute(asked.chat(), Mute.Kind.ALL, "", now.plus(span.get()));
    }
    if (STORY.contains(parts[0])) {
      String id = parts.length > 1 ? parts[1] : last(asked);
      if (news.story(id, asked.chat()).isEmpty()) {
        throw asked.wrong("why.unknown", Map.of("story", id));
      }
      return new Mute(asked.chat(), Mute.Kind.STORY, id, now.plus(OF_A_STORY));
    }
    String name =
        span.isPresent()
            ? asked.words().substring(0, asked.words().length() - parts[parts.length - 1].length())
            : asked.words();
    Subject subject = subjects.any(name.strip(), asked);
    return new Mute(asked.chat(), kind(subject), subject.id(), now.plus(span.orElse(BY_DEFAULT)));
  }

  private String last(Asked asked) {
    return news.lastAlerted(asked.chat()).orElseThrow(() -> asked.wrong("why.none", Map.of()));
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

  private Reply list(Asked asked) {
    Localizer localizer = asked.localizer();
    List<Mute> all = mutes.of(asked.chat(), clock.instant());
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
      case FEED -> watched.ofFeed(mute.id());
      case ACTOR -> watched.of(Subject.actor(mute.id()), localizer);
      case RULE -> watched.of(Subject.rule(mute.id()), localizer);
      case QUERY -> watched.of(Subject.query(mute.id()), localizer);
    };
  }
}
