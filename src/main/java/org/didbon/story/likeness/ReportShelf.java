package org.didbon.story.likeness;

import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Set;

/**
 * Reports by consecutive numbers, all in a few tables of numbers: as they are used they would take
 * five times the room. Moments are kept to the millisecond. Not thread-safe.
 */
final class ReportShelf {

  private static final int FIRST_SIZE = 1 << 10;
  private static final int KEY_DIGITS = 12;
  private static final int[] NONE = {};

  /** So many reports, one after the other, stand in one row of terms. */
  private static final int ROW = 1 << 6;

  /** A new row has room for so many reports like the first. */
  private static final int FIRST_OF_ROW = 1 << 4;

  private final CountedNames feeds = new CountedNames();
  private final CountedNames stories = new CountedNames();
  private final CountedNames languages = new CountedNames();

  // what stands for a report, at its number modulo their length
  private long[] keys = new long[FIRST_SIZE];
  private long[] moments = new long[FIRST_SIZE];
  private int[] ofFeed = new int[FIRST_SIZE];
  private int[] ofStory = new int[FIRST_SIZE];
  private int[] ofLanguage = new int[FIRST_SIZE];

  /** Where its traits begin in its row. */
  private int[] begins = new int[FIRST_SIZE];

  /** The rows, at the number of their first report divided by ROW, modulo their count. */
  private int[][] rows = emptyRows(FIRST_SIZE / ROW);

  /** How much of the last row is in use. */
  private int lastUsed;

  private int first;
  private int size;

  int size() {
    return size;
  }

  /** Puts a report behind the last. */
  void add(int number, OpenReport report) {
    if (size == 0) {
      first = number;
    }
    // one free place, so that the first and the last row are never one
    if (size + ROW > keys.length) {
      grow();
    }
    size++;
    int at = at(number);
    keys[at] = Long.parseLong(report.key(), 16);
    moments[at] = report.at().toEpochMilli();
    ofFeed[at] = feeds.take(report.feed());
    ofStory[at] = stories.take(report.story());
    ofLanguage[at] = languages.take(report.traits().language());
    begins[at] = write(number, PackedTraits.of(report.traits()));
  }

  private int write(int number, int[] traits) {
    int index = row(number);
    int[] row = rows[index];
    if (row.length == 0 || number % ROW == 0) {
      closeRow(row(number - 1));
      row = new int[FIRST_OF_ROW * traits.length];
      lastUsed = 0;
    }
    if (lastUsed + traits.length > row.length) {
      row = Arrays.copyOf(row, lastUsed + lastUsed / 2 + traits.length);
    }
    rows[index] = row;
    System.arraycopy(traits, 0, row, lastUsed, traits.length);
    int begin = lastUsed;
    lastUsed += traits.length;
    return begin;
  }

  /** A row to which nothing is added any more takes no more room than it needs. */
  private void closeRow(int index) {
    int[] row = rows[index];
    if (lastUsed < row.length) {
      rows[index] = Arrays.copyOf(row, lastUsed);
    }
  }

  void removeFirst() {
    release(first);
    if ((first + 1) % ROW == 0 || size == 1) {
      rows[row(first)] = NONE;
    }
    first++;
    size--;
  }

  void removeLast() {
    int last = first + size - 1;
    release(last);
    lastUsed = begins[at(last)];
    size--;
    if (last % ROW == 0 || size == 0) {
      rows[row(last)] = NONE;
      lastUsed = size == 0 ? 0 : rows[row(last - 1)].length;
    }
  }

  private void release(int number) {
    int at = at(number);
    feeds.release(ofFeed[at]);
    stories.release(ofStory[at]);
    languages.release(ofLanguage[at]);
  }

  /** A report that is held. */
  OpenReport get(int number) {
    int at = at(number);
    return new OpenReport(
        key(number),
        feeds.name(ofFeed[at]),
        story(number),
        Instant.ofEpochMilli(moments[at]),
        traits(number));
  }

  Traits traits(int number) {
    int at = at(number);
    return PackedTraits.read(rows[row(number)], begins[at], languages.name(ofLanguage[at]));
  }

  String key(int number) {
    return HexFormat.of().toHexDigits(keys[at(number)], KEY_DIGITS);
  }

  String story(int number) {
    return stories.name(ofStory[at(number)]);
  }

  /** In milliseconds since 1970. */
  long moment(int number) {
    return moments[at(number)];
  }

  /** How many reports are of a story. */
  int sizeOf(String story) {
    int number = stories.find(story);
    return number == CountedNames.NONE ? 0 : stories.count(number);
  }

  /** Puts a report into another story. */
  void move(int number, String story) {
    int before = ofStory[at(number)];
    ofStory[at(number)] = stories.take(story);
    stories.release(before);
  }

  /** Whether a number is that of a report that is held. */
  boolean has(int number) {
    return number - first >= 0 && number - first < size;
  }

  /**
   * Whether one is of a feed or of some stories.
   *
   * @param feed see {@link #feed}
   */
  boolean isOf(int number, int feed, Set<String> some) {
    int at = at(number);
    return ofFeed[at] == feed || (!some.isEmpty() && some.contains(stories.name(ofStory[at])));
  }

  /** What a feed is known as while nothing is added or removed. */
  int feed(String id) {
    return feeds.find(id);
  }

  private int at(int number) {
    return number & (keys.length - 1);
  }

  private int row(int number) {
    return Math.floorDiv(number, ROW) & (rows.length - 1);
  }

  private void grow() {
    int old = keys.length;
    int[][] oldRows = rows;
    keys = Arrays.copyOf(keys, 2 * old);
    moments = Arrays.copyOf(moments, 2 * old);
    ofFeed = Arrays.copyOf(ofFeed, 2 * old);
    ofStory = Arrays.copyOf(ofStory, 2 * old);
    ofLanguage = Arrays.copyOf(ofLanguage, 2 * old);
    begins = Arrays.copyOf(begins, 2 * old);
    for (int number = first; number < first + size; number++) {
      int from = number & (old - 1);
      int to = at(number);
      keys[to] = keys[from];
      moments[to] = moments[from];
      ofFeed[to] = ofFeed[from];
      ofStory[to] = ofStory[from];
      ofLanguage[to] = ofLanguage[from];
      begins[to] = begins[from];
    }
    rows = emptyRows(2 * oldRows.length);
    for (int number = first; number < first + size; number++) {
      rows[row(number)] = oldRows[Math.floorDiv(number, ROW) & (oldRows.length - 1)];
    }
  }

  private static int[][] emptyRows(int count) {
    int[][] rows = new int[count][];
    Arrays.fill(rows, NONE);
    return rows;
  }
}
