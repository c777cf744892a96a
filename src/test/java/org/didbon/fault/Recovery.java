package org.didbon.fault;

import java.util.Locale;

/**
 * How long it took until each chat heard of something published after a fault had ended, in seconds
 * from there on, and how far it was when.
 *
 * @param started until a process of the program was ready; 0 if one was all the time
 * @param visited until the feed was asked
 * @param told until a chat heard of it
 * @param all until every chat did
 */
record Recovery(double started, double visited, double told, double all) {

  /** Nothing to recover from. */
  static final Recovery NONE = new Recovery(0, 0, 0, 0);

  /** Without the start of the program, which a fault does not make longer or shorter. */
  double net() {
    return all - started;
  }

  /** The one that took longer. */
  Recovery orSlower(Recovery other) {
    return other.net() > net() ? other : this;
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "ready after %.1f s, feed asked after %.1f, first chat told after %.1f, all after %.1f",
        started,
        visited,
        told,
        all);
  }
}
