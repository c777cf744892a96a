package org.didbon.web.console;

import java.net.URI;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.didbon.chart.MentionsChart.Week;
import org.didbon.command.Coverage;
import org.didbon.command.Coverage.Slice;
import org.didbon.command.Coverage.StoryLine;
import org.didbon.command.PersonWords;
import org.didbon.command.news.Mentions;
import org.didbon.domain.Actor;
import org.didbon.domain.Subject;
import org.didbon.phrase.Localizer;
import org.didbon.rule.WatchlistView;
import org.didbon.text.ThreeLines;
import org.didbon.web.console.CardFace.CardPost;
import org.didbon.web.console.CardMonth.CardDay;
import org.didbon.web.console.CardMonth.MonthLink;

/** Reads the card and the timeline of a person, as {@code /actor} and {@code /timeline} tell. */
public final class CardReader {

  private static final int PAGE = 30;
  private static final int LEAST_WEEKS = 12;

  private final Coverage coverage;
  private final WatchlistView watchlist;
  private final Clock clock;

  public CardReader(Coverage coverage, WatchlistView watchlist, Clock clock) {
    this.coverage = coverage;
    this.watchlist = watchlist;
    this.clock = clock;
  }

  /** Who it is, and how often in the news. */
  public CardFace face(Actor actor, Localizer localizer) {
    return face(actor, mentions(actor, localizer), localizer);
  }

  /** Likewise, of mentions that were read before. */
  public CardFace face(Actor actor, Mentions mentions, Localizer localizer) {
    LocalDate today = today(localizer);
    String name = actor.nameIn(localizer.readable());
    boolean silent = mentions.total() == 0;
    return new CardFace(
        name,
        actor.country().isEmpty() ? "" : localizer.country(actor.country()),
        actor.born().isEmpty()
            ? ""
            : localizer.say("actor.born", Map.of("date", localizer.date(actor.born()))),
        PersonWords.about(actor, localizer).orElse(""),
        posts(actor, role -> PersonWords.isHeld(role, today), localizer),
        posts(actor, role -> !PersonWords.isHeld(role, today), localizer),
        silent ? localizer.say("actor.silent") : mentions.often(today, localizer),
        silent ? Optional.empty() : Optional.of(bars(name, mentions, today, localizer)));
  }

  /** A bar a week, from the first that was watched; a few at least, lest they grow too broad. */
  private static BarChart bars(
      String name, Mentions mentions, LocalDate today, Localizer localizer) {
    List<Week> all = mentions.weeks();
    long watched = all.stream().filter(Week::watched).count();
    List<Week> weeks =
        all.subList(
            all.size() - (int) Math.min(all.size(), Math.max(watched, LEAST_WEEKS)), all.size());
    boolean current = mentions.isCurrent(today);
    return BarChart.of(
        localizer.say("card.chart", Map.of("title", name)),
        localizer.say("console.people.week"),
        weeks.stream()
            .map(
                week ->
                    current
                        ? localizer.shortDate(week.monday(), today)
                        : localizer.shortMonth(week.monday()))
            .toList(),
        weeks.stream().map(week -> (long) week.mentions()).toList());
  }

  /** Half a year of mentions. */
  public Mentions mentions(Actor actor, Localizer localizer) {
    return Mentions.of(actor.subject(), coverage, clock.instant(), localizer.zone());
  }

  private List<CardPost> posts(Actor actor, Predicate<Actor.Role> which, Localizer localizer) {
    List<CardPost> posts = new ArrayList<>();
    for (Actor.Role role : actor.roles()) {
      if (which.test(role)) {
        posts.add(
            0,
            new CardPost(
                PersonWords.title(role, localizer),
                PersonWords.span(role, today(localizer), localizer)));
      }
    }
    return posts;
  }

  /**
   * A month of stories.
   *
   * @param written as {@code 2026-11}; anything else is the last month with a story
   * @param page from 1
   */
  public CardMonth month(Subject subject, String written, int page, Localizer localizer) {
    ZoneId zone = localizer.zone();
    YearMonth month = read(written).orElseGet(() -> last(subject, zone));
    Instant from = start(month, zone);
    Instant to = start(month.plusMonths(1), zone);
    int skip = (Math.max(1, page) - 1) * PAGE;
    List<StoryLine> lines = coverage.between(subject, from, to, new Slice(skip, PAGE + 1));
    Map<LocalDate, List<CardStory>> days = new LinkedHashMap<>();
    for (StoryLine line : lines.subList(0, Math.min(PAGE, lines.size()))) {
      days.computeIfAbsent(LocalDate.ofInstant(line.when(), zone), day -> new ArrayList<>())
          .add(story(line, "", localizer));
    }
    List<CardDay> told = new ArrayList<>();
    days.forEach((day, stories) -> told.add(new CardDay(localizer.date(day), stories)));
    return new CardMonth(
        month.toString(),
        localizer.date(month.toString()),
        told,
        link("timeline.before", coverage.lastBefore(subject, from), localizer),
        link("timeline.after", coverage.firstFrom(subject, to), localizer),
        Math.max(1, page),
        lines.size() > PAGE);
  }

  /** Stories one after another, each with its day. */
  public List<CardStory> stories(List<StoryLine> lines, Localizer localizer) {
    LocalDate today = today(localizer);
    return lines.stream()
        .map(
            line ->
                story(
                    line,
                    localizer.shortDate(LocalDate.ofInstant(line.when(), localizer.zone()), today),
                    localizer))
        .toList();
  }

  private CardStory story(StoryLine line, String day, Localizer localizer) {
    return new CardStory(
        line.id(),
        line.title().isEmpty() ? localizer.say("item.untitled") : ThreeLines.of(line.title()),
        followable(line.link()),
        watchlist.ofFeed(line.feed()),
        day,
        line.reports() < 2 ? "" : localizer.say("story.reports", Map.of("count", line.reports())));
  }

  /** The link of a feed, if it leads to a page; feeds may say anything. */
  static String followable(String link) {
    try {
      String scheme = URI.create(link).getScheme();
      boolean web = scheme != null && scheme.toLowerCase(Locale.ROOT).matches("https?");
      return web ? link : "";
    } catch (IllegalArgumentException e) {
      return "";
    }
  }

  private static MonthLink link(String key, Optional<Instant> when, Localizer localizer) {
    return when.map(
            moment -> {
              String month = YearMonth.from(moment.atZone(localizer.zone())).toString();
              String label = localizer.say(key, Map.of("month", localizer.date(month)));
              return new MonthLink(month, label);
            })
        .orElse(MonthLink.NONE);
  }

  private YearMonth last(Subject subject, ZoneId zone) {
    Instant now = clock.instant();
    Instant last = coverage.lastBefore(subject, now.plusMillis(1)).orElse(now);
    return YearMonth.from(last.atZone(zone));
  }

  private static Optional<YearMonth> read(String written) {
    try {
      return written.matches("\\d{4}-\\d{2}")
          ? Optional.of(YearMonth.parse(written))
          : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Instant start(YearMonth month, ZoneId zone) {
    return month.atDay(1).atStartOfDay(zone).toInstant();
  }

  private LocalDate today(Localizer localizer) {
    return LocalDate.ofInstant(clock.instant(), localizer.zone());
  }
}
