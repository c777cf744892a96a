package org.didbon.rule;

import java.time.Instant;

/**
 * A change of what is guarded, which waits for the yes of a second admin.
 *
 * @param number 1 for the first of all; 0 for one that was not written down yet
 * @param before how the thing stood as its author saw it
 * @param seen the number of the last revision of the thing then; 0 if there was none
 * @param until from then on nobody can say yes any more
 */
public record WaitingChange(
    long number,
    Change change,
    Status before,
    long seen,
    Author author,
    Instant made,
    Instant until) {

  /** Whether the thing is still as its author saw it. */
  public boolean isOn(Overlay overlay) {
    return overlay.number() == seen && overlay.content().equals(before);
  }
}
