package org.didbon.actor;

import org.didbon.actor.NameCandidate.Kind;
import org.didbon.actor.NameIndex.SurnameSense;

/**
 * Where a text has a surname.
 *
 * @param sense whose, and in which cases
 * @param first index of its first word, be it a particle or the half before a hyphen
 * @param at index of its last word
 */
record SurnamePlace(SurnameSense sense, int first, int at) {

  Name name() {
    return sense.name();
  }

  int cases() {
    return sense.cases();
  }

  /** A name that is the surname and nothing more. */
  NameCandidate alone(Kind kind) {
    return named(kind, first, at);
  }

  /** A name that begins before the surname, with the word at {@code start}. */
  NameCandidate from(int start, Kind kind) {
    return named(kind, start, at);
  }

  /** A name that goes on after the surname, up to the word at {@code last}. */
  NameCandidate upTo(int last, Kind kind) {
    return named(kind, first, last);
  }

  private NameCandidate named(Kind kind, int start, int last) {
    return new NameCandidate(kind, name(), cases(), at, start, last);
  }
}
