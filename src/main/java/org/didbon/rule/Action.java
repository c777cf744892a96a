package org.didbon.rule;

import java.util.Locale;

/** What somebody did. */
public enum Action {
  ADD,
  EDIT,
  DISABLE,
  ENABLE,
  DELETE,
  /** Back to what was before the last change. */
  UNDO,
  /** Back to what the file says. */
  RESET;

  /** As written in the database and in keys of phrases. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Action of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
