package org.didbon.command;

import java.util.Optional;

/** Answers people, whatever network they are on. Implementations are thread-safe. */
public interface CommandHandler {

  /**
   * What to say to {@code incoming}; empty if it was not meant for the bot. Faults of what was
   * typed are part of the answer; only a bug throws.
   */
  Optional<Reply> to(IncomingText incoming);

  /**
   * Whether the person who pressed a button in a group or channel has a say there, so that the
   * answer may be shown to all, or take the place of what they see.
   */
  default boolean hasSay(IncomingText incoming) {
    return true;
  }

  /**
   * Whether it changes nothing and shows one person what he wants to know, as {@code /why} does:
   * where many only read, an answer to one would be news to all.
   */
  default boolean onlyShows(IncomingText incoming) {
    return false;
  }

  /**
   * Whether it opens a menu, as {@code /more} does, of what can be done here by those who have a
   * say: where many read, it is no business of theirs.
   */
  default boolean opensMenu(IncomingText incoming) {
    return false;
  }

  /**
   * What to say alone to somebody, also one who {@link #hasSay has no say}; nobody else sees it.
   */
  default Aside aside(IncomingText incoming) {
    return Aside.of(to(incoming).map(reply -> reply.body().text().plain()).orElse(""));
  }

  /**
   * Whether a word, in lower case and without slash, names a command: people leave the slash out
   * where their network would take it for itself.
   */
  default boolean knows(String word) {
    return false;
  }
}
