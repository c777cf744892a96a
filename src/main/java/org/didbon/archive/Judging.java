package org.didbon.archive;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.didbon.archive.Page.Hit;
import org.didbon.archive.PastItems.Kept;
import org.didbon.domain.Item;
import org.didbon.domain.Span;

/** Reads the items that the index found, and keeps those that answer. One thread. */
final class Judging {

  /**
   * Items read for one page: the answer comes within a second or two also where words are
   * everywhere and what is asked of them is rare.
   */
  private static final int MOST = 10_000;

  /** Items read for one count: three counts of people, the slowest to judge, take a second. */
  private static final int MOST_COUNTED = 2_000;

  private static final int LARGEST_BATCH = 256;

  private final Judge judge;
  private final PastItems items;

  Judging(Judge judge, PastItems items) {
    this.judge = judge;
    this.items = items;
  }

  Page page(NewestFirst newest, Place after, int limit) throws IOException {
    List<Hit> hits = new ArrayList<>();
    Place end = after;
    int batch = Math.min(limit, LARGEST_BATCH);
    for (int read = 0; read < MOST && hits.size() < limit; read += batch) {
      batch = read == 0 ? batch : Math.min(LARGEST_BATCH, 2 * batch);
      List<Place> places = take(newest, batch);
      Map<Long, Item> found = items(places);
      for (Place place : places) {
        Item item = found.get(place.number());
        Optional<List<Span>> spans = item == null ? Optional.empty() : judge.match(item);
        if (item != null && spans.isPresent()) {
          hits.add(new Hit(place.number(), item, spans.get()));
        }
        end = place;
        if (hits.size() == limit) {
          boolean last = place.equals(places.get(places.size() - 1)) && newest.isAtEnd();
          return new Page(hits, end, last);
        }
      }
      if (newest.isAtEnd()) {
        return new Page(hits, end, true);
      }
    }
    return new Page(hits, end, newest.isAtEnd());
  }

  /**
   * Adds each item that answers to its day.
   *
   * @param exact whether all that the index found answer, so that none has to be read
   * @param hits takes the newest of them
   * @param most how many of those
   * @return whether all were counted
   */
  boolean count(
      NewestFirst newest,
      boolean exact,
      ZoneId zone,
      SortedMap<LocalDate, Integer> days,
      List<Hit> hits,
      int most)
      throws IOException {
    int read = 0;
    while (!newest.isAtEnd() && (exact || read < MOST_COUNTED)) {
      int missing = most - hits.size();
      int batch = exact && missing > 0 ? Math.min(missing, LARGEST_BATCH) : LARGEST_BATCH;
      List<Place> places = take(newest, batch);
      read += places.size();
      Map<Long, Item> found = exact && missing <= 0 ? Map.of() : items(places);
      for (Place place : places) {
        Item item = found.get(place.number());
        Optional<List<Span>> spans = item == null ? Optional.empty() : judge.match(item);
        if (item != null && spans.isPresent() && hits.size() < most) {
          hits.add(new Hit(place.number(), item, spans.get()));
        }
        if (exact || spans.isPresent()) {
          LocalDate day = LocalDate.ofInstant(Instant.ofEpochMilli(place.when()), zone);
          days.merge(day, 1, Integer::sum);
        }
      }
    }
    return newest.isAtEnd();
  }

  private static List<Place> take(NewestFirst newest, int most) throws IOException {
    List<Place> places = new ArrayList<>(most);
    while (places.size() < most && !newest.isAtEnd()) {
      places.add(newest.next());
    }
    return places;
  }

  private Map<Long, Item> items(List<Place> places) {
    Map<Long, Item> found = new HashMap<>();
    for (Kept kept : items.numbered(places.stream().map(Place::number).toList())) {
      found.put(kept.number(), kept.item());
    }
    return found;
  }
}
