package org.didbon.command;

import org.didbon.domain.ChatAddress;

/** All that is kept of a chat. Implementations are thread-safe. */
public interface KeptData {

  /**
   * How much is kept, beside subscriptions, settings and mutes, which are shown one by one.
   *
   * @param messages written for the chat, delivered ones included
   * @param gathered stories that wait for a digest, or that one told
   * @param complaints made from the chat
   */
  record Counts(int messages, int gathered, int complaints) {}

  Counts of(ChatAddress chat);

  /** Removes all of it, for good. */
  void forget(ChatAddress chat);
}
