package org.didbon.chat.telegram;

import org.didbon.command.IncomingText;
import org.didbon.domain.ChatAddress;

/** What an update says, of all that updates can say, that concerns the bot. */
sealed interface TelegramEvent {

  /** The chat in which it happened. */
  ChatAddress chat();

  /**
   * Somebody talked to the bot.
   *
   * @param messageId of what was typed, or of the message whose button was pressed; {@code ""} if
   *     there is none, as when the bot was added to a chat
   * @param editable whether that message is the bot's own and has text that can be replaced
   * @param press Telegram's id of the press of a button; {@code ""} if none was pressed
   * @param question id of the message that the pressed one answers, if the same person wrote it;
   *     {@code ""} otherwise
   * @param inChannel whether it is a channel, where the others only read
   */
  record TelegramInput(
      IncomingText incoming,
      String messageId,
      boolean editable,
      String press,
      String question,
      boolean inChannel)
      implements TelegramEvent {

    /** Not in a channel. */
    TelegramInput(
        IncomingText incoming, String messageId, boolean editable, String press, String question) {
      this(incoming, messageId, editable, press, question, false);
    }

    /** Typed, not pressed. */
    TelegramInput(IncomingText incoming, String messageId, boolean editable) {
      this(incoming, messageId, editable, "", "");
    }

    /** Whether somebody pressed what stands there for others too, not in answer to his question. */
    boolean isPressAmongOthers() {
      return !press.isEmpty() && incoming.shared() && question.isEmpty();
    }

    @Override
    public ChatAddress chat() {
      return incoming.chat();
    }
  }

  /** The bot was blocked, or thrown out of a chat and all its topics. */
  record BotRemoved(ChatAddress chat) implements TelegramEvent {}

  /** The chat has another address now. */
  record ChatMoved(ChatAddress chat, ChatAddress to) implements TelegramEvent {}
}
