package org.didbon.command;

import java.time.Instant;
import java.util.List;
import org.didbon.domain.ChatAddress;
import org.didbon.domain.Subject;

/**
 * Who wants to be told when something is far more in the news than usual. Implementations are
 * thread-safe.
 */
public interface SpikeBook {

  /**
   * A wish.
   *
   * @param since when the chat said so
   */
  record WantedSpikes(Subject subject, Instant since) {}

  /** Whether the chat did not want it before. */
  boolean want(ChatAddress chat, Subject subject, Instant now);

  /** Whether the chat wanted it. */
  boolean unwant(ChatAddress chat, Subject subject);

  /** What the chat wants, the oldest wish first. */
  List<WantedSpikes> wanted(ChatAddress chat);
}
