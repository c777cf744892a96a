package org.didbon.outbox;

import org.didbon.domain.ChatAddress;

/**
 * Hears what becomes of chats, the moment their network tells. Implementations are thread-safe; the
 * same may be told twice.
 */
public interface ChatChanges {

  /**
   * The bot was blocked or thrown out, or the chat was archived or deleted.
   *
   * @param chat if it is no topic, all its topics are meant too
   * @param reason for people, in the network's words or ours
   */
  void gone(ChatAddress chat, String reason);

  /** A chat got another address, as a group of Telegram's does when it becomes a supergroup. */
  void moved(ChatAddress from, ChatAddress to);
}
