package org.didbon.match;

import org.didbon.domain.Field;

/** The part of an item that a query is asked of, and whether it is asked to be absent there. */
enum Scope {
  ITEM,
  TITLE,
  TEXT,
  /** What the title and the text have in common. */
  NOWHERE,
  NOT_ITEM,
  NOT_TITLE,
  NOT_TEXT;

  /** The part of this that lies in {@code field}. */
  Scope in(Field field) {
    boolean title = field == Field.TITLE;
    return switch (this) {
      case ITEM -> title ? TITLE : TEXT;
      case NOT_ITEM -> title ? NOT_TITLE : NOT_TEXT;
      case TITLE, NOT_TITLE -> title ? this : NOWHERE;
      case TEXT, NOT_TEXT -> title ? NOWHERE : this;
      case NOWHERE -> NOWHERE;
    };
  }

  /** The same part, for what is asked to be absent if this is present, and the other way round. */
  Scope opposite() {
    return switch (this) {
      case ITEM -> NOT_ITEM;
      case TITLE -> NOT_TITLE;
      case TEXT -> NOT_TEXT;
      case NOWHERE -> NOWHERE;
      case NOT_ITEM -> ITEM;
      case NOT_TITLE -> TITLE;
      case NOT_TEXT -> TEXT;
    };
  }

  /** Whether what is asked must be absent. */
  boolean excluded() {
    return switch (this) {
      case NOT_ITEM, NOT_TITLE, NOT_TEXT -> true;
      case ITEM, TITLE, TEXT, NOWHERE -> false;
    };
  }

  /** Whether the title is no part of it. */
  boolean isText() {
    return this == TEXT || this == NOT_TEXT;
  }
}
