package org.didbon.archive;

/**
 * How far the archive has read the recorded items.
 *
 * @param done items that can be found
 * @param all items there are
 */
public record IndexProgress(long done, long all) {

  /** Whether all can be found. */
  public boolean complete() {
    return done >= all;
  }

  /** In hundredths, rounded down. */
  public int percent() {
    return all == 0 ? 100 : (int) Math.min(100, 100 * done / all);
  }
}
