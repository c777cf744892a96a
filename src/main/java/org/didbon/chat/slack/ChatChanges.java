package org.didbon.chat.slack;

import org.didbon.domain.ChatAddress;

/** Hears what becomes of chats apart from what is said in them. Implementations are thread-safe. */
public interface ChatChanges {

  /**
   * The bot was removed from a channel, or the channel was archived or deleted.
   *
   * @param reason Slack's word for it
   */
  void gone(ChatAddress chat, String reason);

  /** Slack gave a channel another id. */
  void moved(ChatAddress from, ChatAddress to);
}
