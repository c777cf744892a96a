package org.didbon.story;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.didbon.domain.Item;

/**
 * Tells a report that takes its story further from one that repeats it, by their headlines: either
 * another number of what was counted before (three are dead, then eight), or other words after a
 * long silence. Where that cannot be told, it repeats. Pure.
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
   * @param last when the latest of those appeared
   */
  public static boolean isIn(Item report, Collection<String> headlines, Instant last) {
    if (headlines.isEmpty() || headlines.contains(report.title()) || report.title().isEmpty()) {
      return false;
    }
    Headline now = Headline.of(report.title(), report.language());
    List<Headline> before =
        headlines.stream().map(title -> Headline.of(title, report.language())).toList();
    return countsAnew(now, before)
        || (!report.when().isBefore(last.plus(SILENCE))
            && before.stream().allMatch(then -> now.sharedWith(then) < MOSTLY_NEW));
  }

  private static boolean countsAnew(Headline now, List<Headline> before) {
    for (Map.Entry<String, Set<Long>> count : now.counts().entrySet()) {
      Set<Long> known = new HashSet<>();
      before.forEach(then -> known.addAll(then.counts().getOrDefault(count.getKey(), Set.of())));
      if (!known.isEmpty() && !known.containsAll(count.getValue())) {
        return true;
      }
    }
    return false;
  }
}
