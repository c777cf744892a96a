package org.didbon.archive;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.didbon.domain.Item;

/** Recorded items in memory. Thread-safe. */
public final class FakeItems implements PastItems {

  private final Map<Long, KeptItem> byNumber = new TreeMap<>();
  private final Map<String, Long> byKey = new HashMap<>();
  private final AtomicInteger read = new AtomicInteger();
  private long turn;

  /** Records items, or gives those that have the id of one that was recorded other words. */
  public synchronized FakeItems record(List<Item> items) {
    turn++;
    for (Item item : items) {
      long next = byKey.size() + 1L;
      long number = byKey.computeIfAbsent(item.key(), key -> next);
      byNumber.put(number, new KeptItem(turn, number, item));
    }
    return this;
  }

  FakeItems record(Item... items) {
    return record(List.of(items));
  }

  /** As what is old goes at night. */
  synchronized void delete(long number) {
    byNumber.remove(number);
  }

  @Override
  public synchronized List<KeptItem> changedAfter(long afterTurn, long afterNumber, int limit) {
    return byNumber.values().stream()
        .sorted(Comparator.comparingLong(KeptItem::turn).thenComparingLong(KeptItem::number))
        .filter(
            kept ->
                kept.turn() > afterTurn
                    || (kept.turn() == afterTurn && kept.number() > afterNumber))
        .limit(limit)
        .toList();
  }

  @Override
  public synchronized List<KeptItem> recordedBefore(long number, int limit) {
    return byNumber.values().stream()
        .filter(kept -> kept.number() < number)
        .sorted(Comparator.comparingLong(KeptItem::number).reversed())
        .limit(limit)
        .toList();
  }

  @Override
  public synchronized List<KeptItem> numbered(List<Long> numbers) {
    List<KeptItem> found = new ArrayList<>();
    numbers.stream().flatMap(number -> Stream.ofNullable(byNumber.get(number))).forEach(found::add);
    read.addAndGet(found.size());
    return found;
  }

  @Override
  public synchronized long items() {
    return byNumber.size();
  }

  /** How many items were read by number. */
  int read() {
    return read.get();
  }

  synchronized List<KeptItem> newestFirst() {
    return byNumber.values().stream()
        .sorted(
            Comparator.<KeptItem>comparingLong(kept -> kept.item().when().toEpochMilli())
                .thenComparingLong(KeptItem::number)
                .reversed())
        .toList();
  }
}
