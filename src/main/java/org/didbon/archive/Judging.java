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
import org.didbon.archive.HitPage.Hit;
import org.didbon.archive.PastItems.KeptItem;
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

  HitPage page(NewestFirst newest, ReadPosition after, int limit) throws IOException {
    List<Hit> hits = new ArrayList<>();
    ReadPosition end = after;
    int batch = Math.min(limit, LARGEST_BATCH);
    for (int read = 0; read < MOST && hits.size() < limit; read += batch) {
      batch = read == 0 ? batch : Math.min(LARGEST_BATCH, 2 * batch);
      List<ReadPosition> places = take(newest, batch);
      Map<Long, Item> found = items(places);
      for (ReadPosition position : places) {
        Item item = found.get(position.number());
        Optional<List<Span>> spans = item == null ? Optional.empty() : judge.match(item);
        if (item != null && spans.isPresent()) {
          hits.add(new Hit(position.number(), item, spans.get()));
        }
        end = position;
        if (hits.size() == limit) {
          boolean last = position.equals(places.get(places.size() - 1)) && newest.isAtEnd();
          return new HitPage(hits, end, last);
        }
      }
      if (newest.isAtEnd()) {
        return new HitPage(hits, end, true);
      }
    }
    return new HitPage(hits, end, newest.isAtEnd());
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
      List<ReadPosition> places = take(newest, batch);
      read += places.size();
      Map<Long, Item> found = exact && missing <= 0 ? Map.of() : items(places);
      for (ReadPosition position : places) {
        Item item = found.get(position.number());
        Optional<List<Span>> spans = item == null ? Optional.empty() : judge.match(item);
        if (item != null && spans.isPresent() && hits.size() < most) {
          hits.add(new Hit(position.number(), item, spans.get()));
        }
        if (exact || spans.isPresent()) {
          LocalDate day = LocalDate.ofInstant(Instant.ofEpochMilli(position.when()), zone);
          days.merge(day, 1, Integer::sum);
        }
      }
    }
    return newest.isAtEnd();
  }

  private static List<ReadPosition> take(NewestFirst newest, int most) throws IOException {
    List<ReadPosition> places = new ArrayList<>(most);
    while (places.size() < most && !newest.isAtEnd()) {
      places.add(newest.next());
    }
    return places;
  }

  private Map<Long, Item> items(List<ReadPosition> places) {
    Map<Long, Item> found = new HashMap<>();
    for (KeptItem kept : items.numbered(places.stream().map(ReadPosition::number).toList())) {
      found.put(kept.number(), kept.item());
    }
    return found;
  }
}
