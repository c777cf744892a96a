package org.didbon.chat.telegram;

import org.didbon.domain.ChatAddress;

/**
 * Hears what becomes of chats, the moment Telegram tells. Implementations are thread-safe; the same
 * may be told twice.
 */
public interface ChatChanges {

  /**
   * The bot was blocked or thrown out, or the chat is no more.
   *
   * @param chat if it is no topic, all its topics are meant too
   * @param reason for people, in Telegram's words or ours
   */
  void gone(ChatAddress chat, String reason);

  /** A group got another address, as it does when it becomes a supergroup. */
  void moved(ChatAddress from, ChatAddress to);
}
