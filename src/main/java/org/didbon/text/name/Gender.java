package org.didbon.text.name;

/** What a name tells of its bearer. */
public enum Gender {
  MALE,
  FEMALE,
  UNKNOWN;

  /** Whether a person of this gender may bear a name of the other one. */
  public boolean fits(Gender other) {
    return this == UNKNOWN || other == UNKNOWN || this == other;
  }
}
