package org.didbon.command;

import java.util.Optional;

/** Answers people, whatever network they are on. Implementations are thread-safe. */
public interface Answers {

  /**
   * What to say to {@code incoming}; empty if it was not meant for the bot. Faults of what was
   * typed are part of the answer; only a bug throws.
   */
  Optional<Reply> to(Incoming incoming);

  /**
   * Whether a word, in lower case and without slash, names a command: people leave the slash out
   * where their network would take it for itself.
   */
  default boolean knows(String word) {
    return false;
  }
}
