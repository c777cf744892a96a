package org.didbon.command.chat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.didbon.command.Buttons;
import org.didbon.command.ChatSettings;
import org.didbon.command.Choice;
import org.didbon.command.Command;
import org.didbon.command.CommandRequest;
import org.didbon.command.HelpSection;
import org.didbon.command.Operands;
import org.didbon.command.PastNews;
import org.didbon.command.Reply;
import org.didbon.command.Right;
import org.didbon.command.SubjectSign;
import org.didbon.command.Subjects;
import org.didbon.domain.BadInput;
import org.didbon.domain.Body;
import org.didbon.domain.Button;
import org.didbon.domain.Mute;
import org.didbon.domain.Preferences;
import org.didbon.domain.RichText;
import org.didbon.domain.Subject;
import org.didbon.phrase.Localizer;
import org.didbon.phrase.TypedWords;
import org.didbon.phrase.Wishes;
import org.didbon.phrase.time.SpanReader;
import org.didbon.phrase.time.SpanReader.Spanned;

/** Silence for a while: of everything, a story, a person or topic, or an outlet. */
final class MuteCommand implements Command {

  /** A story is over by then. */
  private static final Duration OF_A_STORY = Duration.ofDays(30);

  private static final SpanReader.End WEEK =
      (now, zone, quiet) -> Optional.of(now.plus(Duration.ofDays(7)));

  private static final Map<String, Duration> OFFERED =
      new TreeMap<>(
          Map.of("1h", Duration.ofHours(1), "24h", Duration.ofDays(1), "7d", Duration.ofDays(7)));

  private final Subjects subjects;
  private final MuteList muted;
  private final PastNews news;
  private final ChatSettings settings;
  private final QuietHours hours;
  private final Clock clock;

  /**
   * @param hours takes hours that somebody named instead of a span
   */
  MuteCommand(Subjects subjects, MuteList muted, ChatSettings settings, QuietHours hours) {
    this.subjects = subjects;
    this.muted = muted;
    this.news = muted.news();
    this.settings = settings;
    this.hours = hours;
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
  public Optional<String> plainly(String said, Localizer localizer) {
    return new SpanReader(localizer.typed())
        .read(said)
        .map(Spanned::subject)
        .filter(beside -> !beside.isEmpty())
        .flatMap(beside -> asked(said, beside, localizer));
  }

  /** «не пиши про Патрушева три дня»: what is left without those who ask, if it is a name. */
  private Optional<String> asked(String said, String beside, Localizer localizer) {
    String left = new Wishes(localizer.typed(), "word.said.mute", "mute.words").off(beside);
    String name = Prepositions.off(left, localizer.typed());
    boolean known = left.isEmpty() || subjects.fitting(name).size() == 1;
    boolean mute =
        Wishes.parts(beside).size() > Wishes.parts(left).size()
            && !new Wishes(localizer.typed()).areAll(Wishes.parts(beside));
    return known && mute && said.contains(beside)
        ? Optional.of(said.replace(beside, name).strip())
        : Optional.empty();
  }

  @Override
  public boolean awaitsWords() {
    return true;
  }

  @Override
  public Reply run(CommandRequest request) {
    if (request.words().isEmpty()) {
      return muted.show(request);
    }
    if (!isOfAStory(request)) {
      Optional<Reply> quiet = hours.range(request);
      if (quiet.isPresent()) {
        return quiet.get();
      }
    }
    return done(mute(request, clock.instant()), request);
  }

  /** Silence for the span that was typed; empty if it is none. */
  Optional<Reply> spanned(CommandRequest request) {
    return new SpanReader(request.localizer().typed())
        .read(request.words())
        .map(spanned -> done(mute(request, clock.instant()), request));
  }

  private Reply done(Mute mute, CommandRequest request) {
    muted.mutes().mute(mute, clock.instant());
    Localizer localizer = request.localizer();
    RichText what = RichText.bold(muted.title(mute, localizer));
    return Reply.of(
        new Body(
            localizer.rich(
                "mute.done", Map.of("what", what, "until", localizer.moment(mute.until()))),
            new Buttons().row(MuteList.unmute(mute, localizer)).build()));
  }

  private static boolean isOfAStory(CommandRequest request) {
    return request.localizer().typed().is("word.story", Operands.of(request.words()).first());
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
        new SpanReader(typed)
            .read(request.words())
            .orElseGet(() -> new Spanned(request.words(), WEEK));
    Preferences chat = settings.of(request.chat());
    Instant until =
        words
            .end()
            .after(now, request.localizer().zone(), chat.quiet())
            .orElseThrow(() -> wrong(request));
    boolean all = words.subject().isEmpty();
    if (all) {
      return new Mute(request.chat(), Mute.Kind.ALL, "", until);
    }
    Subject subject = subject(words.subject(), request);
    return new Mute(request.chat(), kind(subject), subject.id(), until);
  }

  /** Whom a silence is of; what stands behind a name and is no span is named. */
  private Subject subject(String typed, CommandRequest request) {
    String name = Prepositions.off(typed, request.localizer().typed());
    for (int end = name.lastIndexOf(' '); end > 0; end = name.lastIndexOf(' ', end - 1)) {
      String known = name.substring(0, end);
      if (subjects.fitting(name).isEmpty() && subjects.fitting(known).size() == 1) {
        throw unclear(subjects.fitting(known).get(0), name.substring(end).strip(), request);
      }
    }
    return subjects.any(name, request);
  }

  private static Choice unclear(Subject subject, String words, CommandRequest request) {
    Localizer localizer = request.localizer();
    List<Button> spans =
        OFFERED.entrySet().stream()
            .map(
                span ->
                    new Button(
                        localizer.span(span.getValue()),
                        "/mute " + SubjectSign.of(subject) + " " + span.getKey()))
            .toList();
    return new Choice(
        localizer.say("mute.unclear", Map.of("words", words)),
        new Buttons().rows(spans, spans.size()).build());
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
}
