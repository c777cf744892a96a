package org.didbon.command.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.didbon.alert.AlertButtons;
import org.didbon.alert.ReportHeading;
import org.didbon.command.Buttons;
import org.didbon.command.Command;
import org.didbon.command.CommandRequest;
import org.didbon.command.HelpSection;
import org.didbon.command.PastNews;
import org.didbon.command.PastNews.Recorded;
import org.didbon.command.Reply;
import org.didbon.command.Right;
import org.didbon.command.SubjectSign;
import org.didbon.command.SubscriptionBook;
import org.didbon.domain.AlertMenu;
import org.didbon.domain.Body;
import org.didbon.domain.Button;
import org.didbon.domain.Item;
import org.didbon.domain.Match;
import org.didbon.domain.RichText;
import org.didbon.domain.Subject;
import org.didbon.domain.Subscription;
import org.didbon.phrase.Localizer;
import org.didbon.rule.WatchlistView;

/**
 * What can be done about an alert, in the place of its buttons: hear no more of what it came for,
 * be quiet for a while, open it. {@code /more STORY [RELATED] [stop|sources|back|apart]}.
 */
final class MoreCommand implements Command {

  /** More of them would push the alert off the screen. */
  private static final int MOST_BUTTONS = 8;

  private static final String STOP = "stop";
  private static final String SOURCES = "sources";
  private static final String BACK = "back";

  private static final Pattern ID = Pattern.compile("[0-9a-z]{1,20}");

  private final PastNews news;
  private final SubscriptionBook subscriptions;
  private final WatchlistView watchlist;

  MoreCommand(PastNews news, SubscriptionBook subscriptions, WatchlistView watchlist) {
    this.news = news;
    this.subscriptions = subscriptions;
    this.watchlist = watchlist;
  }

  /**
   * The story of an alert.
   *
   * @param related id of another story that the alert has a button of; {@code ""} if of none
   */
  private record AlertedStory(List<Recorded> reports, String related, Localizer localizer) {

    String story() {
      return reports.get(0).story(); // of a story that was merged, the other's
    }

    Item item() {
      return reports.get(0).item();
    }

    /** What leads to another page of the menu; to the first one by {@code ""}. */
    String menu(String page) {
      return Stream.of(AlertMenu.COMMAND.strip(), story(), related, page)
          .filter(word -> !word.isEmpty())
          .reduce((line, word) -> line + " " + word)
          .orElseThrow();
    }
  }

  @Override
  public String name() {
    return "more";
  }

  @Override
  public HelpSection shelf() {
    return HelpSection.ALERTS;
  }

  @Override
  public boolean isListed() {
    return false;
  }

  @Override
  public boolean isMenu() {
    return true;
  }

  @Override
  public Right right() {
    return Right.CHAT_ADMIN;
  }

  @Override
  public Reply run(CommandRequest request) {
    List<String> words = List.of(request.words().split("\\s+", -1));
    String page = words.get(words.size() - 1);
    AlertedStory told = told(words, request);
    if (page.equals(AlertMenu.APART)) {
      return Reply.of(new Body(headline(told), ofAlert(told, request)));
    }
    List<List<Button>> buttons =
        switch (page) {
          case STOP -> under(stops(told, request), told);
          case SOURCES -> under(sources(told), told);
          case BACK -> ofAlert(told, request);
          default -> menu(told, request);
        };
    return Reply.ofButtons(new Body(headline(told), buttons), request.incoming());
  }

  /** Seen where the alert itself is not: in a message of its own. */
  private static RichText headline(AlertedStory told) {
    RichText.Builder text =
        RichText.builder().bold(ReportHeading.title(told.item(), told.localizer())).newLine();
    return text.plain(told.localizer().say("more.ask")).build();
  }

  private List<List<Button>> ofAlert(AlertedStory told, CommandRequest request) {
    return AlertButtons.of(
        isOfPeople(told, request), told.story(), told.related(), told.localizer());
  }

  private AlertedStory told(List<String> words, CommandRequest request) {
    String asked =
        request.words().isEmpty()
            ? news.lastAlerted(request.chat())
                .orElseThrow(() -> request.wrong("why.none", Map.of()))
            : words.get(0);
    List<Recorded> reports = news.story(asked, request.chat());
    if (reports.isEmpty()) {
      throw request.wrong("story.unknown", Map.of("story", asked));
    }
    String related =
        words.stream()
            .skip(1)
            .filter(word -> ID.matcher(word).matches())
            .filter(word -> !List.of(STOP, SOURCES, BACK, AlertMenu.APART).contains(word))
            .findFirst()
            .orElse("");
    return new AlertedStory(reports, related, request.localizer());
  }

  private List<List<Button>> menu(AlertedStory told, CommandRequest request) {
    Localizer localizer = told.localizer();
    List<Button> stops = stops(told, request);
    List<Button> sources = sources(told);
    Buttons menu = new Buttons();
    menu.rows(stops.size() > 1 ? List.of(page("more.stops", STOP, told)) : stops, 1);
    menu.row(
        new Button(localizer.say("more.hour"), "/mute 1h"),
        new Button(localizer.say("more.today"), "/mute today"));
    menu.row(
        new Button(localizer.say("button.mute"), "/mute story " + told.story()),
        sources.size() > 1 ? page("more.sources", SOURCES, told) : sources.get(0));
    menu.rows(opening(told), 2);
    menu.rows(further(told), 2);
    return menu.row(page("more.back", BACK, told)).build();
  }

  /** What else can be done with a story: a line here is a button of the menu. */
  private static List<Button> further(AlertedStory told) {
    Localizer localizer = told.localizer();
    return List.of(
        new Button(localizer.say("more.keep"), "/keep " + told.story()),
        new Button(localizer.say("more.share"), "/share " + told.story()));
  }

  private static List<Button> opening(AlertedStory told) {
    Localizer localizer = told.localizer();
    Button story = new Button(localizer.say("button.more"), "/story " + told.story());
    return Stream.concat(
            Button.link(localizer.say("more.open"), told.item().link()).stream(), Stream.of(story))
        .toList();
  }

  private static Button page(String key, String page, AlertedStory told) {
    return new Button(told.localizer().say(key), told.menu(page));
  }

  /** A page under the menu, and the way back to it. */
  private static List<List<Button>> under(List<Button> choices, AlertedStory told) {
    return new Buttons().rows(choices, 1).row(page("more.back", "", told)).build();
  }

  /** To hear no more of what the alert came for. */
  private List<Button> stops(AlertedStory told, CommandRequest request) {
    Localizer localizer = told.localizer();
    List<Button> stops = new ArrayList<>();
    for (Subject asked : asked(told, request)) {
      Map<String, String> what = Map.of("what", watchlist.of(asked, localizer));
      if (asked.equals(Subject.EVERYTHING)) {
        about(told)
            .forEach(
                subject -> stops.add(mute(watchlist.of(subject, localizer), subject, localizer)));
      }
      String command = "/unsubscribe " + SubjectSign.of(asked);
      stops.add(new Button(localizer.say("more.stop", what), command));
    }
    return stops;
  }

  private static Button mute(String title, Subject subject, Localizer localizer) {
    String label = localizer.say("mute.one", Map.of("what", title));
    return new Button(label, "/mute " + SubjectSign.of(subject));
  }

  /** What the story is about, for a chat that asked for everything: it may want less of one. */
  private static Stream<Subject> about(AlertedStory told) {
    return told.reports().stream()
        .flatMap(report -> report.matches().stream())
        .map(Match::subject)
        .filter(Subject.EVERYTHING::covers)
        .distinct()
        .limit(MOST_BUTTONS);
  }

  private List<Subject> asked(AlertedStory told, CommandRequest request) {
    return subscriptions.of(request.chat()).stream()
        .map(Subscription::subject)
        .filter(asked -> told.reports().stream().anyMatch(report -> isFor(asked, report)))
        .limit(MOST_BUTTONS)
        .toList();
  }

  private static boolean isFor(Subject asked, Recorded report) {
    return asked.equals(Subject.feed(report.item().feed()))
        || report.matches().stream().anyMatch(match -> asked.covers(match.subject()));
  }

  private boolean isOfPeople(AlertedStory told, CommandRequest request) {
    List<Subject> asked = asked(told, request);
    return told.reports().stream()
        .limit(1)
        .flatMap(report -> report.matches().stream())
        .map(Match::subject)
        .filter(subject -> asked.stream().anyMatch(one -> one.covers(subject)))
        .allMatch(subject -> subject.kind() == Subject.Kind.ACTOR);
  }

  private List<Button> sources(AlertedStory told) {
    return told.reports().stream()
        .map(report -> report.item().feed())
        .distinct()
        .limit(MOST_BUTTONS)
        .map(feed -> mute(watchlist.ofFeed(feed), Subject.feed(feed), told.localizer()))
        .toList();
  }
}
