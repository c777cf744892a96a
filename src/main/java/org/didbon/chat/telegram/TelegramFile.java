package org.didbon.chat.telegram;

import java.util.Optional;
import org.didbon.command.SentFile;

/**
 * A document that somebody sent the bot.
 *
 * @param id Telegram's file_id of it
 */
record TelegramFile(TelegramApi api, String id, long size) implements SentFile {

  @Override
  public Optional<byte[]> bytes() {
    return size > LARGEST ? Optional.empty() : api.download(id, LARGEST);
  }
}
