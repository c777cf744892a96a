package org.didbon.story;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.didbon.domain.Item;
import org.didbon.story.claim.Claims;

/**
 * Tells a report that takes its story further from one that repeats it: another number of what was
 * counted before (three are dead, then eight), a later stage (who was detained is tried), a denial
 * of what was claimed, or other happenings in other words after a long silence, unless it only
 * explains them. Where that cannot be told, it repeats. Pure.
 */
public final class Development {

  /** What outlets say within half a day of each other is mostly one event in other words. */
  private static final Duration SILENCE = Duration.ofHours(12);

  private static final double MOSTLY_NEW = 0.5;

  private Development() {}

  /**
   * Whether a report says something new.
   *
   * @param headlines of the story so far; of an edited report, its former one among them
   * @param reports the latest of the story so far, none of them this one
   * @param last when the latest of those appeared
   */
  public static boolean isIn(
      Item report, Collection<String> headlines, List<Item> reports, Instant last) {
    if (!isAnother(report, headlines)) {
      return false;
    }
    return countsAnew(report, headlines)
        || Claims.countsOtherwise(
            headline(report), reports.stream().map(Development::headline).toList())
        || Stages.areLater(report, reports)
        || Claims.denies(report, reports)
        || (!report.when().isBefore(last.plus(SILENCE))
            && !Explainers.is(report)
            && isMostlyNew(report, headlines)
            && Stages.isOther(report, reports));
  }

  /**
   * Whether a report tells what somebody says to the event, by its headline.
   *
   * @param headlines of the story so far
   */
  public static boolean isReaction(Item report, Collection<String> headlines) {
    return isAnother(report, headlines) && Stages.isReaction(report);
  }

  /** The report without its text: what stands there may be of any day. */
  private static Item headline(Item report) {
    return report.withText("");
  }

  private static boolean isAnother(Item report, Collection<String> headlines) {
    return !headlines.isEmpty() && !headlines.contains(report.title()) && !report.title().isEmpty();
  }

  /** Thousands may tell of one event: their headlines are read only where this one counts. */
  private static boolean countsAnew(Item report, Collection<String> headlines) {
    Map<String, Set<Long>> now = Headline.counts(report.title(), report.language());
    if (now.isEmpty()) {
      return false;
    }
    Map<String, Set<Long>> known = new HashMap<>();
    for (String title : headlines) {
      Headline.counts(title, report.language())
          .forEach(
              (unit, counts) ->
                  known.computeIfAbsent(unit, none -> new HashSet<>()).addAll(counts));
    }
    return now.entrySet().stream()
        .anyMatch(
            count -> {
              Set<Long> before = known.getOrDefault(count.getKey(), Set.of());
              return !before.isEmpty() && !before.containsAll(count.getValue());
            });
  }

  private static boolean isMostlyNew(Item report, Collection<String> headlines) {
    Headline now = Headline.of(report.title(), report.language());
    return headlines.stream()
        .map(title -> Headline.of(title, report.language()))
        .allMatch(then -> now.sharedWith(then) < MOSTLY_NEW);
  }
}
