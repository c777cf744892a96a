package org.didbon.story.likeness;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reports by consecutive numbers, each packed into two small objects: as they are used they would
 * take three times the room. Moments are kept to the millisecond. Not thread-safe.
 */
final class ReportShelf {

  private static final int FIRST_SIZE = 1 << 10;
  private static final int SETS = 7;
  private static final int KEY_DIGITS = 12;
  private static final int BITS = 32;

  private @Nullable PackedReport[] places = new @Nullable PackedReport[FIRST_SIZE];
  private final Map<String, String> words = new HashMap<>();
  private int first;
  private int size;

  /**
   * A report.
   *
   * @param traits how many terms each set has, how many beginnings the headline has, then the terms
   *     of all sets, which of the words are of the headline, bit by bit, and the beginnings
   */
  @SuppressWarnings("ArrayRecordComponent") // there are a hundred thousand, and none is compared
  private record PackedReport(
      long key,
      String feed,
      String story,
      long at,
      String language,
      boolean hasText,
      int letters,
      int[] traits) {}

  int size() {
    return size;
  }

  /** Puts a report in the place of another, or behind the last. */
  void put(int number, OpenReport report) {
    if (size == 0) {
      first = number;
    }
    if (number - first == places.length) {
      grow();
    }
    size = Math.max(size, number - first + 1);
    places[number & (places.length - 1)] = packed(report);
  }

  /** Takes away the first or the last. */
  void remove(int number) {
    places[number & (places.length - 1)] = null;
    first += number == first ? 1 : 0;
    size--;
  }

  @Nullable OpenReport get(int number) {
    PackedReport packed = at(number);
    return packed == null ? null : unpacked(packed);
  }

  /** Whether there is one that belongs to a moment between two, or at one of them. */
  boolean isWithin(int number, Instant from, Instant to) {
    PackedReport packed = at(number);
    return packed != null && packed.at >= from.toEpochMilli() && packed.at <= to.toEpochMilli();
  }

  /** Whether one is of a feed or of some stories. */
  boolean isOf(int number, String feed, Set<String> stories) {
    PackedReport packed = at(number);
    return packed != null && (packed.feed.equals(feed) || stories.contains(packed.story));
  }

  private @Nullable PackedReport at(int number) {
    boolean held = number - first >= 0 && number - first < size;
    return held ? places[number & (places.length - 1)] : null;
  }

  private void grow() {
    @Nullable PackedReport[] old = places;
    places = new @Nullable PackedReport[2 * old.length];
    for (int number = first; number < first + size; number++) {
      places[number & (places.length - 1)] = old[number & (old.length - 1)];
    }
  }

  private String shared(String word) {
    String before = words.putIfAbsent(word, word);
    return before == null ? word : before;
  }

  private PackedReport packed(OpenReport report) {
    Traits traits = report.traits();
    TermSet[] sets = {
      traits.words(),
      traits.names(),
      traits.places(),
      traits.concepts(),
      traits.numbers(),
      traits.dates(),
      traits.quotes()
    };
    int[] beginnings = traits.opening().beginnings();
    int length = SETS + 1 + bits(traits.words().size()) + beginnings.length;
    for (TermSet set : sets) {
      length += set.size();
    }
    int[] packed = new int[length];
    int at = SETS + 1;
    for (int i = 0; i < SETS; i++) {
      packed[i] = sets[i].size();
      at = sets[i].copyTo(packed, at);
    }
    packed[SETS] = beginnings.length;
    for (int i = 0; i < traits.words().size(); i++) {
      if (traits.headline().contains(traits.words().get(i))) {
        packed[at + i / BITS] |= 1 << (i % BITS);
      }
    }
    at += bits(traits.words().size());
    System.arraycopy(beginnings, 0, packed, at, beginnings.length);
    return new PackedReport(
        Long.parseLong(report.key(), 16),
        shared(report.feed()),
        report.story(),
        report.at().toEpochMilli(),
        shared(traits.language()),
        traits.hasText(),
        traits.opening().letters(),
        packed);
  }

  private static int bits(int words) {
    return (words + BITS - 1) / BITS;
  }

  private static OpenReport unpacked(PackedReport report) {
    int[] packed = report.traits;
    TermSet[] sets = new TermSet[SETS];
    int at = SETS + 1;
    for (int i = 0; i < SETS; i++) {
      sets[i] = TermSet.ofSorted(packed, at, packed[i]);
      at += packed[i];
    }
    int[] headline = new int[packed[0]];
    int size = 0;
    for (int i = 0; i < packed[0]; i++) {
      if ((packed[at + i / BITS] & (1 << (i % BITS))) != 0) {
        headline[size++] = packed[SETS + 1 + i];
      }
    }
    at += bits(packed[0]);
    Traits traits =
        new Traits(
            TermSet.ofSorted(headline, 0, size),
            sets[0],
            sets[1],
            sets[2],
            sets[3],
            sets[4],
            sets[5],
            sets[6],
            new HeadlineStart(Arrays.copyOfRange(packed, at, at + packed[SETS]), report.letters),
            report.language,
            report.hasText);
    return new OpenReport(
        HexFormat.of().toHexDigits(report.key, KEY_DIGITS),
        report.feed,
        report.story,
        Instant.ofEpochMilli(report.at),
        traits);
  }
}
