package org.didbon.story;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.didbon.domain.Item;

/**
 * The latest reports of one story, and the latest with each address and headline: thousands tell of
 * one event, and of the next only a few are asked. Not thread-safe.
 */
final class StoryReports {

  /** So many are known of each kind; as many as the database recalls of a story. */
  static final int MOST = 40;

  private final ArrayDeque<Item> latest = new ArrayDeque<>();
  private final Map<String, ArrayList<Item>> byKey = new HashMap<>();

  /**
   * Those of a story that was there before.
   *
   * @param before the latest first
   */
  static StoryReports of(List<Item> before) {
    StoryReports reports = new StoryReports();
    for (int at = before.size() - 1; at >= 0; at--) {
      reports.add(before.get(at));
    }
    return reports;
  }

  /** Adds one, under its own keys. */
  void add(Item item) {
    keep(item);
    Set<String> all = new HashSet<>(StoryKeys.of(item));
    all.add(StoryKeys.ofHeadline(item));
    all.forEach(key -> put(key, List.of(item)));
  }

  /** Adds those of a story that turned out to be this one. */
  void addAll(StoryReports others) {
    others.latest.forEach(this::keep);
    others.byKey.forEach(this::put);
  }

  private void keep(Item item) {
    latest.add(item);
    if (latest.size() > MOST) {
      latest.remove();
    }
  }

  private void put(String key, List<Item> items) {
    ArrayList<Item> some = byKey.computeIfAbsent(key, none -> new ArrayList<>(1));
    some.addAll(items);
    if (some.size() > MOST) {
      some.subList(0, some.size() - MOST).clear();
    }
  }

  /** The latest reports, the latest last. */
  Collection<Item> latest() {
    return latest;
  }

  /** The latest with a key, see {@link StoryKeys}, the latest last; empty if none is known. */
  List<Item> with(String key) {
    return byKey.getOrDefault(key, new ArrayList<>(0));
  }
}
