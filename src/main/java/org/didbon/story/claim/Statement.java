package org.didbon.story.claim;

import org.jspecify.annotations.Nullable;

/**
 * What one report says otherwise than another one of its story.
 *
 * @param feed id of the feed that has it, of several the one that had it first
 * @param speaker who says so, as written there; {@code ""} if that is not sure, or if the quote
 *     tells it itself
 * @param quote a whole clause as written; {@code ""} of a number
 * @param counted whose number it is; null unless it is a number
 * @param number how many; 0 unless it is a number
 * @param least whether it may be more ("at least 3")
 */
public record Statement(
    Kind kind,
    String feed,
    String speaker,
    String quote,
    @Nullable Counted counted,
    long number,
    boolean least) {

  /** What is done by saying so. */
  public enum Kind {
    SAYS,
    DENIES,
    COUNTS
  }
}
