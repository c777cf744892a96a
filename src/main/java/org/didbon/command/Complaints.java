package org.didbon.command;

import java.time.Instant;
import java.util.Set;
import org.didbon.domain.ChatAddress;
import org.didbon.domain.Subject;

/** What people said was not what they had asked for. Implementations are thread-safe. */
public interface Complaints {

  /**
   * Keeps that {@code story} was wrongly told as being about {@code subjects}; said twice, it
   * counts once.
   *
   * @param person who says so, {@code network:id}, or {@code ""} where the network does not tell
   */
  void add(ChatAddress chat, String person, String story, Set<Subject> subjects, Instant now);

  /** Takes back what {@link #add} kept. */
  void withdraw(ChatAddress chat, String story, Set<Subject> subjects);

  /** How many were made about {@code subject}. */
  int about(Subject subject);
}
