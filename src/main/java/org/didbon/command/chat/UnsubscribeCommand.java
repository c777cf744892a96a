package org.didbon.command.chat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.didbon.command.Buttons;
import org.didbon.command.Choice;
import org.didbon.command.Command;
import org.didbon.command.CommandRequest;
import org.didbon.command.HelpSection;
import org.didbon.command.Operands;
import org.didbon.command.Reply;
import org.didbon.command.Right;
import org.didbon.command.SubjectSign;
import org.didbon.command.Subjects;
import org.didbon.command.SubscriptionLookup;
import org.didbon.command.chat.Stops.Stopped;
import org.didbon.domain.Body;
import org.didbon.domain.Button;
import org.didbon.domain.RichText;
import org.didbon.domain.Schedule;
import org.didbon.domain.Subject;
import org.didbon.domain.Subscription;
import org.didbon.phrase.Localizer;
import org.didbon.rule.WatchlistView;

/** Stops alerts: of one thing at once, of everything after a yes; both can be taken back. */
final class UnsubscribeCommand implements Command {

  /** More of them would push the question off the screen. */
  private static final int MOST_BUTTONS = 10;

  /** What only buttons say. */
  private static final String UNDO = "undo";

  private static final String ALONE = "alone";

  private final Subjects subjects;
  private final SubscriptionLookup lookup;
  private final Stops stops;
  private final WatchlistView watchlist;

  UnsubscribeCommand(
      Subjects subjects, SubscriptionLookup lookup, Stops stops, WatchlistView watchlist) {
    this.subjects = subjects;
    this.lookup = lookup;
    this.stops = stops;
    this.watchlist = watchlist;
  }

  @Override
  public String name() {
    return "unsubscribe";
  }

  @Override
  public Right right() {
    return Right.CHAT_ADMIN;
  }

  @Override
  public HelpSection shelf() {
    return HelpSection.ALERTS;
  }

  @Override
  public Reply run(CommandRequest request) {
    String words = request.words();
    if (words.isEmpty()) {
      return which(request);
    }
    Operands first = Operands.of(words);
    if (first.first().equals(UNDO) && !first.rest().isEmpty()) {
      return undo(first.rest(), request);
    }
    int blank = words.lastIndexOf(' ');
    String last = words.substring(blank + 1);
    String before = words.substring(0, Math.max(0, blank)).strip();
    if (isEverything(before) && request.localizer().typed().is("word.yes", last)) {
      return stopAll(request);
    }
    if (isEverything(before) && last.equals(ALONE)) {
      return stop(Subject.EVERYTHING, request);
    }
    return isEverything(words) ? ask(request) : stop(subjects.any(words, request), request);
  }

  private boolean isEverything(String words) {
    return !words.isEmpty() && subjects.called(words).equals(List.of(Subject.EVERYTHING));
  }

  private Reply stop(Subject subject, CommandRequest request) {
    RichText title = lookup.title(subject, request);
    Stopped stopped =
        stops.stop(request.chat(), subject).orElseThrow(() -> absent(subject, title, request));
    RichText done = request.localizer().rich("unsubscribe.done", Map.of("title", title));
    // never in the place of what was pressed: that may be an alert
    return Reply.of(new Body(done, undoing(stopped, request.localizer())));
  }

  /** Who hears of everything can still have less of one thing. */
  private Choice absent(Subject subject, RichText title, CommandRequest request) {
    Localizer localizer = request.localizer();
    Buttons buttons = new Buttons();
    boolean hears =
        stops.all(request.chat()).subscriptions().stream()
            .anyMatch(one -> one.subject().covers(subject));
    if (hears) {
      String label = localizer.say("mute.one", Map.of("what", title.plain()));
      buttons.row(new Button(label, "/mute " + SubjectSign.of(subject)));
      buttons.row(new Button(localizer.say("unsubscribe.everything"), "/unsubscribe all"));
    }
    String absent = localizer.say("unsubscribe.absent", Map.of("title", title.plain()));
    return new Choice(absent, buttons.build());
  }

  private Reply which(CommandRequest request) {
    Localizer localizer = request.localizer();
    List<Subscription> all = stops.all(request.chat()).subscriptions();
    if (stops.all(request.chat()).isNothing()) {
      throw nothing(request);
    }
    List<Button> each =
        all.stream().limit(MOST_BUTTONS).map(one -> button(one.subject(), localizer)).toList();
    Button everything = new Button(localizer.say("unsubscribe.everything"), "/unsubscribe all");
    return Reply.of(
        new Body(
            RichText.of(localizer.say("unsubscribe.which")),
            new Buttons().rows(each, 1).row(everything).build()));
  }

  private Button button(Subject subject, Localizer localizer) {
    return new Button(watchlist.of(subject, localizer), "/unsubscribe " + SubjectSign.of(subject));
  }

  private Reply ask(CommandRequest request) {
    Localizer localizer = request.localizer();
    Stopped all = stops.all(request.chat());
    if (all.isNothing()) {
      throw nothing(request);
    }
    Buttons buttons =
        new Buttons().row(new Button(localizer.say("unsubscribe.sure"), "/unsubscribe all yes"));
    boolean others = all.subscriptions().size() > 1;
    if (others
        && all.subscriptions().stream().anyMatch(one -> one.subject().equals(Subject.EVERYTHING))) {
      String label = localizer.say("unsubscribe.alone");
      buttons.row(new Button(label, "/unsubscribe all " + ALONE));
    }
    return Reply.of(new Body(list("unsubscribe.ask", all, localizer), buttons.build()));
  }

  private Reply stopAll(CommandRequest request) {
    Stopped stopped = stops.stopAll(request.chat());
    if (stopped.isNothing()) {
      throw nothing(request);
    }
    Localizer localizer = request.localizer();
    return Reply.of(
            new Body(list("unsubscribe.all", stopped, localizer), undoing(stopped, localizer)))
        .inPlaceOf(request.incoming());
  }

  private static RuntimeException nothing(CommandRequest request) {
    String example = request.localizer().say("subscribe.example");
    return request.wrong("subscriptions.none", Map.of("command", example));
  }

  private RichText list(String key, Stopped stopped, Localizer localizer) {
    RichText.Builder list = RichText.builder().plain(localizer.say(key)).newLine();
    for (Subscription one : stopped.subscriptions()) {
      list.plain("• ").bold(watchlist.of(one.subject(), localizer)).newLine();
    }
    for (Subject subject : stopped.spikes()) {
      String title = watchlist.of(subject, localizer);
      list.plain("• " + localizer.say("unsubscribe.spike", Map.of("title", title))).newLine();
    }
    stopped
        .best()
        .map(wish -> ScheduleText.describe(Schedule.daily(wish.at()), localizer))
        .ifPresent(
            when ->
                list.plain("• " + localizer.say("mydata.best", Map.of("when", when))).newLine());
    return list.build();
  }

  private static List<List<Button>> undoing(Stopped stopped, Localizer localizer) {
    String command = "/unsubscribe " + UNDO + " " + stopped.mark();
    return new Buttons().row(new Button(localizer.say("unsubscribe.undo"), command)).build();
  }

  private Reply undo(String mark, CommandRequest request) {
    Localizer localizer = request.localizer();
    Optional<List<Subject>> again = stops.undo(request.chat(), mark);
    if (again.isEmpty()) {
      throw request.wrong("unsubscribe.late", Map.of());
    }
    List<String> titles =
        again.get().stream().map(subject -> watchlist.of(subject, localizer)).toList();
    RichText done =
        titles.isEmpty()
            ? RichText.of(localizer.say("unsubscribe.undone"))
            : localizer.rich(
                "unmute.done", Map.of("title", RichText.bold(String.join(", ", titles))));
    return Reply.of(done).inPlaceOf(request.incoming());
  }
}
