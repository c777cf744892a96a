package org.didbon.archive;

/**
 * Where in the archive, newest first, a reader is.
 *
 * @param when of the last item read, epoch milliseconds
 * @param number of that item
 */
public record ReadPosition(long when, long number) {

  /** Before the newest item. */
  public static final ReadPosition NEWEST = new ReadPosition(Long.MAX_VALUE, Long.MAX_VALUE);

  /** Whether an item of this moment and number comes after this place. */
  boolean isBefore(long itemWhen, long itemNumber) {
    return itemWhen != when ? itemWhen < when : itemNumber < number;
  }
}
