package org.didbon.outbox;

import org.didbon.domain.VerdictReason;

/** Hears what became of messages. Implementations are thread-safe, and quick. */
@FunctionalInterface
public interface OutboxJournal {

  /**
   * A message was settled, or has to wait on.
   *
   * @param message its key; the chat, where all that waits for that is meant
   * @param detail what the network said, or {@code ""}
   */
  void settled(VerdictReason reason, String message, String detail);
}
