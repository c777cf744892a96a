package org.didbon.archive;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.didbon.archive.HitPage.Hit;

/**
 * How many items answer a query on each day.
 *
 * @param items by day, every day that was asked for, 0 where there is none
 * @param newest the newest of them, as many as were asked for
 * @param complete false if there were so many to read that the earliest were left out
 */
public record Days(SortedMap<LocalDate, Integer> items, List<Hit> newest, boolean complete) {

  public Days {
    newest = List.copyOf(newest);
    items = Collections.unmodifiableSortedMap(new TreeMap<>(items));
  }

  /** Of all days together. */
  public int total() {
    return items.values().stream().mapToInt(Integer::intValue).sum();
  }
}
