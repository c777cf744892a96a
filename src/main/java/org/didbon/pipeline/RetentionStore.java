package org.didbon.pipeline;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Deletes what is old, a small portion at a time, so that whoever works meanwhile hardly waits.
 * Implementations are thread-safe.
 */
public interface RetentionStore {

  /**
   * Where a portion ended.
   *
   * @param moment of the last row that was looked at, in milliseconds
   * @param number of that row
   */
  record AgePlace(long moment, long number) {

    /** Before all. */
    public static final AgePlace START = new AgePlace(Long.MIN_VALUE, 0);
  }

  /**
   * What became of a portion.
   *
   * @param gone how many rows were deleted or emptied
   * @param end where the next one begins
   * @param last whether there is no next one
   */
  record DropPortion(int gone, AgePlace end, boolean last) {}

  /**
   * What may go.
   *
   * @param before what was seen or settled earlier is old
   * @param open stories with a report since then go on, and stay
   */
  record Age(Instant before, Instant open) {}

  /**
   * Takes on the work of a night.
   *
   * @param rest empty answers if it was taken on less than this before {@code now}
   * @return whether it is ours; false as well when nobody ever did it: then it begins with this
   *     moment, so that no start of the program pays for the past
   */
  boolean begin(Instant now, Duration rest);

  /** When it was taken on last; {@link Instant#EPOCH} if it never was. */
  Instant begun();

  /** It is taken on again as soon as it is due at {@code when}. */
  void postpone(Instant when);

  /**
   * Takes the texts out of old reports; those of stories that go on, wait to be told or are kept by
   * a chat stay.
   *
   * @param limit reports to look at
   */
  DropPortion dropTexts(AgePlace after, Age age, int limit);

  /** Likewise, deletes old reports with all that was noted of them. */
  DropPortion dropItems(AgePlace after, Age age, int limit);

  /** Likewise, deletes messages that wait no more. */
  DropPortion dropMessages(AgePlace after, Age age, int limit);

  /**
   * Gives free room back to the disk, as far as the database can.
   *
   * @return whether there is more to give back
   */
  boolean giveBack();

  /** Notes how much there is at the end of a day. */
  void note(LocalDate day);
}
