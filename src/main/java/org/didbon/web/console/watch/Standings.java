package org.didbon.web.console.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.didbon.alarm.Outage;
import org.didbon.command.FeedHealth;
import org.didbon.command.Health;
import org.didbon.domain.Feed;
import org.didbon.domain.FeedState;
import org.didbon.domain.Subject;
import org.didbon.outbox.OutboxFigures.QueueState;
import org.didbon.outbox.OutboxFigures.Queued;
import org.didbon.phrase.Localizer;
import org.didbon.web.console.Caller;
import org.didbon.web.console.ConsoleParts;
import org.didbon.web.console.ConsolePaths;
import org.didbon.web.console.MenuEntry;
import org.didbon.web.console.watch.WatchView.FigureCard;
import org.didbon.web.console.watch.WatchView.NetworkLine;
import org.didbon.web.console.watch.WatchView.SilentTopic;
import org.didbon.web.console.watch.WatchView.TroubledFeed;

/** How feeds, networks and the program do. Thread-safe. */
final class Standings {

  private static final int FEEDS = 8;
  private static final int SILENT = 12;
  private static final long BYTES_A_MEGABYTE = 1_000_000;

  /** What chats alone asked for is named to nobody else. */
  private static final String OWN = "own--";

  private final ConsoleParts parts;
  private final ProgramState state;

  Standings(ConsoleParts parts, ProgramState state) {
    this.parts = parts;
    this.state = state;
  }

  /** All of it at one moment. */
  record Outlook(
      List<String> troubles,
      String standing,
      List<FigureCard> figures,
      List<TroubledFeed> failing,
      List<SilentTopic> silent,
      List<NetworkLine> networks) {}

  /**
   * Looks.
   *
   * @param alerts of the last 24 hours
   */
  Outlook look(Caller caller, Instant now, long alerts) {
    Localizer localizer = caller.localizer();
    Health health = parts.health();
    Health.Counters report = health.report();
    List<Feed> feeds = parts.watchlist().feeds();
    List<FeedState> failing = failing(feeds);
    List<Outage> silent =
        parts.feeds().silent().stream().filter(outage -> !outage.id().startsWith(OWN)).toList();
    boolean admin = caller.may(MenuEntry.OUTBOX.right());
    List<FigureCard> figures = new ArrayList<>();
    figures.add(feedCard(feeds.size(), failing.size(), localizer));
    figures.add(
        new FigureCard(
            localizer.say("console.watch.silent"),
            localizer.number(silent.size()),
            "",
            "#silent",
            silent.isEmpty() ? "" : "bad"));
    figures.add(
        new FigureCard(
            localizer.say("console.watch.alerts"),
            localizer.number(alerts),
            localizer.say("console.watch.day"),
            "#told",
            ""));
    figures.addAll(messageCards(admin, localizer));
    figures.addAll(storeCards(caller, report, now));
    return new Outlook(
        state.troubles(),
        localizer.say(
            "status.up", Map.of("span", localizer.span(Duration.between(report.started(), now)))),
        figures,
        failing.stream().limit(FEEDS).map(feed -> troubled(feed, localizer)).toList(),
        silent.stream().limit(SILENT).map(outage -> silent(outage, now, caller)).toList(),
        networks(report, health.rivals(), admin, localizer));
  }

  /** The longest first. */
  private List<FeedState> failing(List<Feed> feeds) {
    Set<String> known = new HashSet<>();
    feeds.forEach(feed -> known.add(feed.id()));
    return parts.feeds().states().stream()
        .filter(one -> one.failing() && known.contains(one.feed()))
        .sorted(
            Comparator.comparing(
                    (FeedState one) -> one.failure().since(),
                    Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(FeedState::feed))
        .toList();
  }

  private FigureCard feedCard(int all, int failing, Localizer localizer) {
    long late = state.feeds().late();
    String note = localizer.say("console.watch.of_feeds", Map.of("count", all));
    return new FigureCard(
        localizer.say("console.watch.failing"),
        localizer.number(failing),
        late == 0
            ? note
            : note
                + " · "
                + localizer.say(
                    "console.watch.late",
                    Map.of("count", late, "span", localizer.span(state.feeds().lateness()))),
        MenuEntry.FEEDS.path() + "?state=failing",
        failing > 0 || late > 0 ? "bad" : "");
  }

  private TroubledFeed troubled(FeedState feed, Localizer localizer) {
    return new TroubledFeed(
        parts.watchlist().ofFeed(feed.feed()),
        ConsolePaths.feed(feed.feed()),
        FeedHealth.describe(feed, localizer));
  }

  private SilentTopic silent(Outage outage, Instant now, Caller caller) {
    Localizer localizer = caller.localizer();
    String title =
        switch (outage.kind()) {
          case FEED, FAILING -> parts.watchlist().ofFeed(outage.id());
          case RULE -> parts.watchlist().of(Subject.rule(outage.id()), localizer);
          case OUTBOX -> outage.id();
          case BOT -> "";
        };
    String path =
        switch (outage.kind()) {
          case FEED, FAILING -> ConsolePaths.feed(outage.id());
          case RULE -> ConsolePaths.subject(Subject.rule(outage.id()));
          case OUTBOX ->
              caller.may(MenuEntry.OUTBOX.right())
                  ? ConsolePaths.outbox("waiting") + "&network=" + outage.id()
                  : "";
          case BOT -> MenuEntry.FEEDS.path();
        };
    String span = localizer.span(Duration.between(outage.since(), now));
    return new SilentTopic(
        localizer.say(
            "console.watch.silence." + outage.kind().word(), Map.of("title", title, "span", span)),
        path);
  }

  private List<FigureCard> messageCards(boolean admin, Localizer localizer) {
    List<FigureCard> cards = new ArrayList<>();
    for (QueueState one : QueueState.values()) {
      List<Queued> queues = of(state.messages().queues(), one);
      long messages = queues.stream().mapToLong(Queued::messages).sum();
      Duration oldest = oldest(queues);
      cards.add(
          new FigureCard(
              localizer.say("console.outbox.state." + word(one)),
              localizer.number(messages),
              oldest.isZero()
                  ? ""
                  : localizer.say("console.watch.oldest", Map.of("span", localizer.span(oldest))),
              admin ? ConsolePaths.outbox(word(one)) : "",
              messages > 0 && one != QueueState.WAITING ? "bad" : ""));
    }
    return cards;
  }

  private List<FigureCard> storeCards(Caller caller, Health.Counters report, Instant now) {
    Localizer localizer = caller.localizer();
    List<FigureCard> cards = new ArrayList<>();
    long unread = state.unread();
    cards.add(
        new FigureCard(
            localizer.say("console.watch.unread"),
            localizer.number(unread),
            localizer.say("console.watch.unread.note"),
            MenuEntry.WHY.path(),
            ""));
    report
        .storage()
        .size()
        .ifPresent(
            size -> {
              long growth = Math.round(10.0 * size.bytesADay() / BYTES_A_MEGABYTE);
              long days =
                  size.since().map(since -> Duration.between(since, now).toDays()).orElse(0L);
              cards.add(
                  new FigureCard(
                      localizer.say("console.watch.storage"),
                      localizer.say(
                          "console.watch.megabytes",
                          Map.of("size", localizer.number(size.bytes() / BYTES_A_MEGABYTE))),
                      growth > 0
                          ? localizer.say(
                              "console.watch.growth",
                              Map.of("growth", localizer.number(growth / 10.0)))
                          : localizer.say("console.watch.days", Map.of("days", days)),
                      caller.may(MenuEntry.SETTINGS.right()) ? MenuEntry.SETTINGS.path() : "",
                      ""));
            });
    return cards;
  }

  private List<NetworkLine> networks(
      Health.Counters report, Set<String> rivals, boolean admin, Localizer localizer) {
    Map<String, List<Queued>> queues = new HashMap<>();
    state
        .messages()
        .queues()
        .forEach(one -> queues.computeIfAbsent(one.network(), n -> new ArrayList<>()).add(one));
    Set<String> names = new TreeSet<>(queues.keySet());
    names.addAll(report.troubles().keySet());
    names.addAll(rivals);
    return names.stream()
        .map(
            name -> {
              List<Queued> own = queues.getOrDefault(name, List.of());
              Duration oldest = oldest(own);
              return new NetworkLine(
                  name,
                  report.troubles().getOrDefault(name, ""),
                  rivals.contains(name),
                  count(own, QueueState.WAITING, localizer),
                  count(own, QueueState.RETRYING, localizer),
                  oldest.isZero() ? "" : localizer.span(oldest),
                  count(own, QueueState.GIVEN_UP, localizer),
                  admin ? MenuEntry.OUTBOX.path() + "?network=" + name : "");
            })
        .toList();
  }

  private static String count(List<Queued> queues, QueueState one, Localizer localizer) {
    return localizer.number(of(queues, one).stream().mapToLong(Queued::messages).sum());
  }

  private static List<Queued> of(List<Queued> queues, QueueState one) {
    return queues.stream().filter(queue -> queue.state() == one).toList();
  }

  private static Duration oldest(List<Queued> queues) {
    return queues.stream().map(Queued::oldest).max(Comparator.naturalOrder()).orElse(Duration.ZERO);
  }

  private static String word(QueueState one) {
    return switch (one) {
      case WAITING -> "waiting";
      case RETRYING -> "retrying";
      case GIVEN_UP -> "given_up";
    };
  }
}
