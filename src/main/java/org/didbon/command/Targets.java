package org.didbon.command;

import java.util.Optional;
import org.didbon.domain.ChatAddress;

/**
 * The shared chats that people settle things for from their own talk with the bot. Implementations
 * are thread-safe.
 */
public interface Targets {

  /** A shared chat, and what people call it, such as {@code @channel}. */
  record Target(ChatAddress chat, String name) {}

  /** Of the private chat {@code own}; empty if it settles things for itself. */
  Optional<Target> of(ChatAddress own);

  void set(ChatAddress own, Target target);

  /** From now on it settles things for itself. */
  void clear(ChatAddress own);
}
