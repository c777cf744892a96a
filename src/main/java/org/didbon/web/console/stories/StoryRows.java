package org.didbon.web.console.stories;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.didbon.command.StoryOverview.OverviewStory;
import org.didbon.domain.Subject;
import org.didbon.phrase.Localizer;
import org.didbon.phrase.Titles;
import org.didbon.text.ThreeLines;
import org.didbon.web.console.MenuEntry;
import org.didbon.web.console.stories.StoryListView.StoryRow;
import org.didbon.web.console.stories.StoryListView.SubjectTag;

/** Stories as lines of a list. Thread-safe. */
final class StoryRows {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

  private static final int OUTLETS = 4;
  private static final int SUBJECTS = 5;

  private final Titles titles;
  private final Clock clock;

  StoryRows(Titles titles, Clock clock) {
    this.titles = titles;
    this.clock = clock;
  }

  static String path(String story) {
    return MenuEntry.STORIES.path() + "/" + encoded(story);
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  StoryRow row(OverviewStory story, Localizer localizer) {
    return new StoryRow(
        path(story.id()),
        title(story.title(), localizer),
        facts(story, localizer),
        when(story.first(), story.last(), localizer),
        outlets(story),
        tags(story.subjects(), localizer));
  }

  static String title(String title, Localizer localizer) {
    return title.isBlank() ? localizer.say("item.untitled") : ThreeLines.of(title);
  }

  /** Reports, sources, languages. */
  static String facts(OverviewStory story, Localizer localizer) {
    List<String> facts = new ArrayList<>();
    facts.add(localizer.say("story.reports", Map.of("count", story.reports())));
    if (story.feeds().size() > 1) {
      facts.add(localizer.say("console.stories.sources", Map.of("count", story.feeds().size())));
    }
    if (!story.languages().isEmpty()) {
      facts.add(
          story.languages().stream().map(localizer::language).collect(Collectors.joining(", ")));
    }
    return String.join(" · ", facts);
  }

  /** From when to when; an hour of today says so where the other is of another day. */
  String when(Instant first, Instant last, Localizer localizer) {
    boolean oneDay = day(first, localizer).equals(day(last, localizer));
    String begun = oneDay ? moment(first, localizer) : dated(first, localizer);
    String ended = oneDay ? moment(last, localizer) : dated(last, localizer);
    return begun.equals(ended)
        ? begun
        : localizer.say("console.stories.span", Map.of("first", begun, "last", ended));
  }

  /** A moment, the day only where it is not today. */
  String moment(Instant moment, Localizer localizer) {
    LocalDate today = day(clock.instant(), localizer);
    return day(moment, localizer).equals(today)
        ? time(moment, localizer)
        : dated(moment, localizer);
  }

  private String dated(Instant moment, Localizer localizer) {
    LocalDate today = day(clock.instant(), localizer);
    return localizer.shortDate(day(moment, localizer), today) + " " + time(moment, localizer);
  }

  private static LocalDate day(Instant moment, Localizer localizer) {
    return LocalDate.ofInstant(moment, localizer.zone());
  }

  /** Each page says in which zone. */
  private static String time(Instant moment, Localizer localizer) {
    return TIME.format(moment.atZone(localizer.zone()));
  }

  private String outlets(OverviewStory story) {
    List<String> feeds = story.feeds();
    String some =
        feeds.stream().limit(OUTLETS).map(titles::ofFeed).collect(Collectors.joining(", "));
    return feeds.size() > OUTLETS ? some + " +" + (feeds.size() - OUTLETS) : some;
  }

  List<SubjectTag> tags(List<Subject> subjects, Localizer localizer) {
    return subjects.stream()
        .limit(SUBJECTS)
        .map(
            subject ->
                new SubjectTag(
                    titles.of(subject, localizer),
                    MenuEntry.STORIES.path() + "?subject=" + encoded(value(subject))))
        .toList();
  }

  /** As written in an address. */
  static String value(Subject subject) {
    return subject.kind().word() + ":" + subject.id();
  }
}
