package org.didbon.command.chat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.didbon.command.Buttons;
import org.didbon.command.Command;
import org.didbon.command.CommandRequest;
import org.didbon.command.HelpSection;
import org.didbon.command.Reply;
import org.didbon.command.Right;
import org.didbon.command.SubjectSign;
import org.didbon.command.Subjects;
import org.didbon.command.SubscriptionLookup;
import org.didbon.command.chat.ScheduleParser.Scheduled;
import org.didbon.domain.Body;
import org.didbon.domain.Button;
import org.didbon.domain.RichText;
import org.didbon.domain.Schedule;
import org.didbon.domain.Subject;
import org.didbon.domain.Subscription;
import org.didbon.phrase.Localizer;
import org.didbon.phrase.TypedWords;

/** When a chat hears of something it asked for: at once, or in a digest. */
final class DigestCommand implements Command {

  private static final List<String> OFFERED =
      List.of("now", "hourly", "daily 09:00", "weekly mon 09:00");

  private final Subjects subjects;
  private final SubscriptionLookup lookup;

  DigestCommand(Subjects subjects, SubscriptionLookup lookup) {
    this.subjects = subjects;
    this.lookup = lookup;
  }

  @Override
  public String name() {
    return "digest";
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
    Localizer localizer = request.localizer();
    TypedWords known = localizer.typed();
    ScheduleParser parser = new ScheduleParser(known);
    String typed = lookup.named(request);
    int blank = typed.lastIndexOf(' ');
    String last = typed.substring(blank + 1);
    boolean always = known.is("word.always", last);
    boolean off = known.is("word.off", last);
    String words = always || off ? typed.substring(0, Math.max(0, blank)).strip() : typed;
    Scheduled wish =
        off ? new Scheduled(words, Schedule.NOW) : wish(words, parser, request).orElse(null);
    if (wish == null ? always || parser.tellsWhen(words) : always && !isDaily(wish.schedule())) {
      throw request.wrong("digest.wrong", Map.of("example", localizer.say("digest.example")));
    }
    Subject subject =
        wish == null
            ? subjects.any(words, request)
            : wish.subject().isEmpty()
                ? lookup.only(wish.schedule() + (always ? " always" : ""), request)
                : subjects.any(wish.subject(), request);
    RichText title = lookup.title(subject, request);
    Subscription had = lookup.of(subject, title, request);
    if (wish == null) {
      return Reply.of(
          new Body(
              describe("digest.ask", had.terms().schedule(), title, localizer),
              offers(subject, localizer)));
    }
    Schedule schedule = wish.schedule();
    lookup.change(subject, had.terms().with(schedule, always), request);
    if (always) {
      return Reply.of(localizer.rich("digest.always", Map.of("title", title)))
          .inPlaceOf(request.incoming());
    }
    RichText done = describe("digest.done", schedule, title, localizer);
    return Reply.of(
            new Body(done, isDaily(schedule) ? offer(subject, schedule, localizer) : List.of()))
        .inPlaceOf(request.incoming());
  }

  /** A weekday without a word that says how often is one, unless it belongs to a name. */
  private Optional<Scheduled> wish(String words, ScheduleParser parser, CommandRequest request) {
    Optional<Scheduled> read = parser.scheduled(words);
    String name = read.map(Scheduled::subject).orElse(words);
    boolean daily = read.map(one -> one.schedule().kind() == Schedule.Kind.DAILY).orElse(true);
    return name.isEmpty() || !daily || subjects.isCalled(name, request)
        ? read
        : parser.onDay(words).or(() -> read);
  }

  /** Whether it comes rarely enough for a message that there is nothing. */
  private static boolean isDaily(Schedule schedule) {
    return schedule.kind() == Schedule.Kind.DAILY || schedule.kind() == Schedule.Kind.WEEKLY;
  }

  private static List<List<Button>> offer(Subject subject, Schedule schedule, Localizer localizer) {
    String command = "/digest " + SubjectSign.of(subject) + " " + schedule + " always";
    return List.of(List.of(new Button(localizer.say("digest.offer"), command)));
  }

  private static RichText describe(
      String key, Schedule schedule, RichText title, Localizer localizer) {
    return localizer.rich(
        key, Map.of("title", title, "when", ScheduleParser.describe(schedule, localizer)));
  }

  private static List<List<Button>> offers(Subject subject, Localizer localizer) {
    String name = SubjectSign.of(subject);
    List<Button> times =
        OFFERED.stream()
            .map(
                offered ->
                    new Button(
                        ScheduleParser.describe(
                            Schedule.of(offered).orElse(Schedule.NOW), localizer),
                        "/digest " + name + " " + offered))
            .toList();
    return new Buttons()
        .rows(times, 1)
        .row(new Button(localizer.say("only.button"), "/only " + name))
        .build();
  }
}
