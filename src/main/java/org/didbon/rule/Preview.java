package org.didbon.rule;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.didbon.archive.Days;
import org.didbon.archive.HitPage.Hit;
import org.jspecify.annotations.Nullable;

/**
 * What a rule would have brought in the last 30 days.
 *
 * @param items by day
 * @param stories that they belong to; an estimate where there are very many
 * @param alertsADay how many alerts a chat would have had on a day, from the first that had one
 * @param chats how many chats hear of it
 * @param samples the latest items
 * @param edit how that differs from before; null for a new rule
 */
public record Preview(
    Days items,
    int stories,
    double alertsADay,
    int chats,
    List<Hit> samples,
    @Nullable Difference edit) {

  /** The items that come in by an edit, and those that go. */
  public record Difference(Side gained, Side lost) {}

  /**
   * Some items of many.
   *
   * @param complete false if there are more than could be counted
   * @param days how many on each day that was looked at; nothing where that was not asked
   */
  public record Side(
      int items, boolean complete, List<Hit> samples, SortedMap<LocalDate, Integer> days) {

    public Side {
      samples = List.copyOf(samples);
      days = Collections.unmodifiableSortedMap(new TreeMap<>(days));
    }

    public Side(int items, boolean complete, List<Hit> samples) {
      this(items, complete, samples, new TreeMap<>());
    }
  }

  public Preview {
    samples = List.copyOf(samples);
  }
}
