package org.didbon.store;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.didbon.domain.Item;

/** Which outlets reported a story under which headlines, as it grows. Not thread-safe. */
final class Reported {

  private final FirstNames feeds = new FirstNames();
  private final FirstNames headlines = new FirstNames();
  private final Set<String> languages = new HashSet<>();
  private long last = Long.MIN_VALUE;
  private int rows;

  /** Adds what a row tells; the same again changes nothing. */
  void add(ReportRow row) {
    Appearance place = new Appearance(row.first(), row.number());
    feeds.add(row.feed(), place);
    headlines.add(row.title(), place);
    if (!row.language().equals(Item.UNKNOWN_LANGUAGE)) {
      languages.add(row.language());
    }
    last = Math.max(last, row.last());
    rows++;
  }

  /** The first one first. */
  List<String> feeds() {
    return feeds.list();
  }

  List<String> headlines() {
    return headlines.list();
  }

  Set<String> languages() {
    return Set.copyOf(languages);
  }

  long last() {
    return last;
  }

  /** How many rows were added. */
  int rows() {
    return rows;
  }

  private record Appearance(long when, long number) implements Comparable<Appearance> {

    @Override
    public int compareTo(Appearance other) {
      int order = Long.compare(when, other.when);
      return order != 0 ? order : Long.compare(number, other.number);
    }
  }

  private record FirstName(String name, Appearance place) {}

  /** Names in the order in which they came first. */
  private static final class FirstNames {

    private static final Comparator<FirstName> ORDER =
        Comparator.comparing(FirstName::place).thenComparing(FirstName::name);

    private final Map<String, FirstName> byName = new HashMap<>();
    private final List<FirstName> inOrder = new ArrayList<>();

    void add(String name, Appearance place) {
      FirstName before = byName.get(name);
      if (before != null) {
        if (before.place().compareTo(place) <= 0) {
          return;
        }
        inOrder.remove(Collections.binarySearch(inOrder, before, ORDER));
      }
      FirstName now = new FirstName(name, place);
      byName.put(name, now);
      inOrder.add(-1 - Collections.binarySearch(inOrder, now, ORDER), now);
    }

    List<String> list() {
      return inOrder.stream().map(FirstName::name).toList();
    }
  }
}
