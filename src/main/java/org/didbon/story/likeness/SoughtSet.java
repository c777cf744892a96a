package org.didbon.story.likeness;

/**
 * Some terms that many sets are compared with: most terms of those are none of these, and a look at
 * one bit tells that. Immutable.
 */
final class SoughtSet {

  /** A bit of these in ten is that of a term, in most reports. */
  private static final int BITS = 1 << 10;

  private final TermSet terms;
  private final long[] bits = new long[BITS / Long.SIZE];

  SoughtSet(TermSet terms) {
    this.terms = terms;
    terms.forEach(term -> bits[place(term)] |= bit(term));
  }

  private static int place(int term) {
    return (term & (BITS - 1)) / Long.SIZE;
  }

  private static long bit(int term) {
    return 1L << term;
  }

  /** Those that {@code other} has too. */
  TermSet shared(TermSet other) {
    return other.those(term -> (bits[place(term)] & bit(term)) != 0 && terms.contains(term));
  }
}
