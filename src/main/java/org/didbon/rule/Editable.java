package org.didbon.rule;

import java.util.Locale;

/** What can be edited. */
public enum Editable {
  RULE,
  /** Words that rules share. */
  WORDS,
  ACTOR,
  FEED,
  /** What a person may do; its id is the person, {@code network:id}. */
  ROLE;

  /** As written in the database and in keys of phrases. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Editable of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
