package org.didbon.rule;

import java.util.Locale;

/** What became of a change that waited for a second yes. */
public enum WaitingEnd {
  /** A second admin said yes: it was made. */
  APPROVED,
  /** An admin said no. */
  REFUSED,
  /** Its author took it back. */
  WITHDRAWN,
  /** Its author asked for another change of the same. */
  REPLACED,
  /** Somebody changed the same meanwhile. */
  OVERTAKEN;

  /** As written in the database and in keys of phrases. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static WaitingEnd of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
