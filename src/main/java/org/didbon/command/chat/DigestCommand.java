package org.didbon.command.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.didbon.command.Buttons;
import org.didbon.command.Choice;
import org.didbon.command.Command;
import org.didbon.command.CommandRequest;
import org.didbon.command.HelpSection;
import org.didbon.command.Reply;
import org.didbon.command.Right;
import org.didbon.command.SubjectSign;
import org.didbon.command.Subjects;
import org.didbon.command.SubscriptionLookup;
import org.didbon.domain.BadInput;
import org.didbon.domain.Body;
import org.didbon.domain.Button;
import org.didbon.domain.RichText;
import org.didbon.domain.Schedule;
import org.didbon.domain.Subject;
import org.didbon.domain.Subscription;
import org.didbon.phrase.Localizer;
import org.didbon.phrase.Wishes;
import org.didbon.phrase.time.ScheduleReader;
import org.didbon.text.PlainLetters;

/**
 * When a chat hears of something it asked for: at once, or in a digest. A time without a name is
 * for all it asked for; what had another time before can be given that back by a button.
 */
final class DigestCommand implements Command {

  private static final List<String> OFFERED =
      List.of("now", "hourly", "daily 09:00", "weekly mon 09:00");

  private static final int MOST_BUTTONS = 10;

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
  public Optional<String> plainly(String said, Localizer localizer) {
    Optional<String> best = BestCommand.plainly(said, localizer.typed());
    if (best.isPresent()) {
      return best;
    }
    ScheduleReader reader = new ScheduleReader(localizer.typed());
    boolean sure = isSure(said, reader, localizer);
    return sure || reader.isOnlyOther(said) ? Optional.of(said) : sent(said, reader, localizer);
  }

  /** «присылай каждый день в полдевятого»: the time alone is a digest's. */
  private static Optional<String> sent(String said, ScheduleReader reader, Localizer localizer) {
    String when =
        new Wishes(localizer.typed(), "word.said.digest", "digest.words", "word.news").off(said);
    boolean time = !when.isEmpty() && (reader.isOnlyOther(when) || isSure(when, reader, localizer));
    return time ? Optional.of(when) : Optional.empty();
  }

  /** A no such as «не то» is about something else, though it ends a digest that was named. */
  private static boolean isSure(String said, ScheduleReader reader, Localizer localizer) {
    return reader
        .sure(said)
        .filter(wish -> wish.subject().isEmpty())
        .filter(wish -> !wish.schedule().equals(Schedule.NOW) || saysNow(said, localizer))
        .isPresent();
  }

  private static boolean saysNow(String said, Localizer localizer) {
    String letters = PlainLetters.of(said);
    return localizer.typed().of("word.when.now").stream()
        .anyMatch(now -> letters.contains(PlainLetters.of(now)));
  }

  @Override
  public Reply run(CommandRequest request) {
    DigestWish wish = DigestWish.of(lookup.named(request), subjects, request);
    if (!wish.unclear().isEmpty()) {
      throw unclear(wish, request);
    }
    Schedule schedule = wish.schedule();
    if (schedule == null ? wish.always() : wish.always() && !isDaily(schedule)) {
      throw request.wrong(
          "digest.wrong", Map.of("example", request.localizer().say("digest.example")));
    }
    if (schedule != null && isForAll(wish.subject(), request)) {
      return all(schedule, wish.always(), request);
    }
    Subject subject = subjects.any(wish.subject(), request);
    return schedule == null ? ask(subject, request) : set(subject, schedule, wish, request);
  }

  /** {@code /digest all 8:00} is for all there is, unless the chat asked for everything. */
  private boolean isForAll(String subject, CommandRequest request) {
    boolean all = subject.isEmpty() || request.localizer().typed().is("word.all", subject);
    return all
        && (subject.isEmpty()
            || lookup.subscriptions().of(request.chat()).stream()
                .noneMatch(one -> one.subject().equals(Subject.EVERYTHING)));
  }

  private Choice unclear(DigestWish wish, CommandRequest request) {
    Localizer localizer = request.localizer();
    boolean named = !wish.subject().isEmpty();
    List<Button> times =
        named
            ? ScheduleText.usual(subjects.any(wish.subject(), request), localizer)
            : ScheduleText.usual(localizer);
    String told =
        wish.other()
            ? localizer.say("digest.other")
            : localizer.say("digest.unclear", Map.of("words", wish.unclear()));
    return new Choice(told, new Buttons().rows(times, 1).build());
  }

  private Reply ask(Subject subject, CommandRequest request) {
    Localizer localizer = request.localizer();
    RichText title = lookup.title(subject, request);
    Schedule had = lookup.of(subject, title, request).terms().schedule();
    return Reply.of(
        new Body(describe("digest.ask", had, title, localizer), offers(subject, localizer)));
  }

  private Reply set(Subject subject, Schedule schedule, DigestWish wish, CommandRequest request) {
    Localizer localizer = request.localizer();
    RichText title = lookup.title(subject, request);
    Subscription had = lookup.of(subject, title, request);
    lookup.change(subject, had.terms().with(schedule, wish.always()), request);
    if (wish.always()) {
      return Reply.of(localizer.rich("digest.always", Map.of("title", title)))
          .inPlaceOf(request.incoming());
    }
    RichText done = describe("digest.done", schedule, title, localizer);
    return Reply.of(
            new Body(done, isDaily(schedule) ? offer(subject, schedule, localizer) : List.of()))
        .inPlaceOf(request.incoming());
  }

  private Reply all(Schedule schedule, boolean always, CommandRequest request) {
    List<Subscription> all = lookup.subscriptions().of(request.chat());
    if (all.isEmpty()) {
      throw none(request);
    }
    if (all.size() == 1) {
      DigestWish wish = new DigestWish("", schedule, always, "");
      return set(all.get(0).subject(), schedule, wish, request);
    }
    all.forEach(one -> lookup.change(one.subject(), one.terms().with(schedule, always), request));
    Localizer localizer = request.localizer();
    RichText done =
        localizer.rich(
            "digest.all",
            Map.of("count", all.size(), "when", ScheduleText.describe(schedule, localizer)));
    return Reply.of(new Body(done, back(all, schedule, request))).inPlaceOf(request.incoming());
  }

  /** A button for each that had another time, which brings that back. */
  private List<List<Button>> back(List<Subscription> before, Schedule now, CommandRequest request) {
    Localizer localizer = request.localizer();
    List<Button> buttons = new ArrayList<>();
    for (Subscription one : before) {
      Schedule had = one.terms().schedule();
      if (!had.equals(now) && buttons.size() < MOST_BUTTONS) {
        String label =
            localizer.say(
                "digest.back",
                Map.of(
                    "title", lookup.title(one.subject(), request).plain(),
                    "when", ScheduleText.brief(had, localizer)));
        buttons.add(new Button(label, "/digest " + SubjectSign.of(one.subject()) + " " + had));
      }
    }
    return new Buttons().rows(buttons, 1).build();
  }

  private static BadInput none(CommandRequest request) {
    String example = request.localizer().say("subscribe.example");
    return request.wrong("subscriptions.none", Map.of("command", example));
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
        key, Map.of("title", title, "when", ScheduleText.describe(schedule, localizer)));
  }

  private static List<List<Button>> offers(Subject subject, Localizer localizer) {
    String name = SubjectSign.of(subject);
    return new Buttons()
        .rows(ScheduleText.buttons(OFFERED, name, localizer), 1)
        .row(new Button(localizer.say("only.button"), "/only " + name))
        .build();
  }
}
