package org.didbon.story.claim;

/**
 * How many people, as one report has it.
 *
 * @param number from 1
 * @param least whether it may be more
 */
record Toll(long number, boolean least) {

  /** Whether both cannot be true. */
  boolean contradicts(Toll other) {
    if (least) {
      return !other.least && other.number < number;
    }
    return other.least ? number < other.number : number != other.number;
  }
}
