package org.didbon.domain;

import java.util.Locale;

/** The two places of an item that are read. */
public enum Field {
  TITLE,
  TEXT;

  /** As written in queries and in JSON: {@code title} or {@code text}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
