package org.didbon.text.name;

/** What a word is within a name; it decides how the word is declined. */
public enum NamePart {
  GIVEN,
  PATRONYMIC,
  SURNAME
}
