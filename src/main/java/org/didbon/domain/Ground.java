package org.didbon.domain;

import java.util.Locale;

/** Why an item counts as being about its subject; from the strongest to the weakest. */
public enum Ground {
  /** Given name and surname, with or without a patronymic. */
  FULL_NAME,
  /** Initials and surname. */
  INITIALS,
  /** A post that only this person held on the day. */
  POST,
  /** The surname, where the item names the person in full elsewhere. */
  SURNAME_BY_NAME,
  /** The given name as a relative's, «его сын Дмитрий», where the item names the surname. */
  GIVEN_BY_KINSHIP,
  /** The surname, where the item names the person's post. */
  SURNAME_BY_POST,
  /** The surname alone, where nothing speaks for a namesake. */
  SURNAME_ALONE,
  /** The given name alone, of one whom the press calls so, where the item is of politics. */
  GIVEN_ALONE,
  /** A name that several who are watched have, where nothing decides which of them is meant. */
  ONE_OF,
  /** The words of a rule. */
  QUERY;

  /** As written in JSON and in the database, such as {@code full_name}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Ground of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
