package org.didbon.query;

/**
 * A piece of a query's text.
 *
 * @param start UTF-16 offset of its first character
 * @param end UTF-16 offset after its last character
 * @param written what matters of it: the word or phrase without quotes, the id without its sign,
 *     the name of the field without the colon
 */
record Lexeme(Kind kind, int start, int end, String written) {

  enum Kind {
    WORD,
    /** Between quotes. */
    PHRASE,
    /** One sign or two before a word or phrase: exactly this form, and with these capitals. */
    EQUALS,
    ACTOR,
    RULE,
    /** Of words. */
    LIST,
    /** {@code title:}, {@code text:} or {@code twice:}. */
    FIELD,
    /** {@code source:}, {@code country:} or {@code lang:}; a {@link #VALUE} follows. */
    CONDITION,
    VALUE,
    OPEN,
    CLOSE,
    AND,
    OR,
    NOT,
    /** The sign before what must be absent. */
    MINUS,
    /** An operator with a slash, {@code NEAR/10} or {@code BEFORE/s}, as a whole. */
    NEAR,
    END
  }

  /** Whether an operand can begin here. */
  boolean opens() {
    return switch (kind) {
      case WORD, PHRASE, EQUALS, ACTOR, RULE, LIST, FIELD, CONDITION, OPEN, NOT, MINUS -> true;
      case VALUE, CLOSE, AND, OR, NEAR, END -> false;
    };
  }
}
