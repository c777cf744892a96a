package org.didbon.actor;

import org.didbon.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Words that were found to be nothing of what one looks for, as most words are: the next time one
 * look is enough, and none at their letters. Holds as many words as {@link Tokens} numbers and no
 * more. Thread-safe without locks: what gets lost in between is only found out again.
 */
final class RuledOut {

  private final @Nullable String[] words = new @Nullable String[Tokens.NUMBERS];

  boolean has(Tokens tokens, int at) {
    int number = tokens.number(at);
    String known = number < 0 ? null : words[number];
    return known != null && known.equals(tokens.word(at)); // mostly the very same string
  }

  void add(Tokens tokens, int at) {
    int number = tokens.number(at);
    if (number >= 0) {
      words[number] = tokens.word(at);
    }
  }
}
