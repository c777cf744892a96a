package org.didbon.rule;

import java.util.Locale;

/** What a person may change. */
public enum StaffRole {
  /** Rules and actors. */
  EDITOR,
  /** Everything but who the owners are. */
  ADMIN;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
