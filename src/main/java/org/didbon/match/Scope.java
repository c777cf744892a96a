package org.didbon.match;

import org.didbon.domain.Field;

/** The part of an item that a query is asked of. */
enum Scope {
  ITEM,
  TITLE,
  TEXT,
  /** What the title and the text have in common. */
  NOWHERE;

  /** The part of this that lies in {@code field}. */
  Scope in(Field field) {
    Scope asked = field == Field.TITLE ? TITLE : TEXT;
    return this == ITEM || this == asked ? asked : NOWHERE;
  }
}
