package org.didbon.command;

import org.didbon.domain.ChatAddress;
import org.jspecify.annotations.Nullable;

/**
 * Something a person said to the bot, as any network hands it over.
 *
 * @param chat where it was said, and where the answer goes
 * @param person who said it, {@code network:id} as in {@link ChatAddress}; {@code ""} where a
 *     network does not tell, as in a Telegram channel
 * @param shared whether others read this chat too: a group or a channel, not a private chat
 * @param language of the person's client, BCP 47; {@code ""} if unknown
 * @param text the command line: typed, or the command of the pressed button
 * @param pressed whether a button was pressed, so that the answer may take the place of its message
 * @param file sent with it; null if there is none
 * @param aside whether it may be said to others, as an answer to a message of the bot in a group:
 *     what makes no sense to the bot is none of its business then
 */
public record IncomingText(
    ChatAddress chat,
    String person,
    boolean shared,
    String language,
    String text,
    boolean pressed,
    @Nullable SentFile file,
    boolean aside) {

  /** What is said to the bot and nobody else. */
  public IncomingText(
      ChatAddress chat,
      String person,
      boolean shared,
      String language,
      String text,
      boolean pressed,
      @Nullable SentFile file) {
    this(chat, person, shared, language, text, pressed, file, false);
  }

  /** Likewise, without a file. */
  public IncomingText(
      ChatAddress chat,
      String person,
      boolean shared,
      String language,
      String text,
      boolean pressed) {
    this(chat, person, shared, language, text, pressed, null);
  }

  /** The same person saying something else. */
  IncomingText saying(String other) {
    return new IncomingText(chat, person, shared, language, other, pressed, file, aside);
  }
}
