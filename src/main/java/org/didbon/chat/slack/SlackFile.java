package org.didbon.chat.slack;

import java.util.Optional;
import org.didbon.chat.slack.SlackEvent.SharedFile;
import org.didbon.command.SentFile;

/** A file that somebody sent the bot. */
record SlackFile(SlackClient client, SharedFile shared) implements SentFile {

  @Override
  public long size() {
    return shared.size();
  }

  @Override
  public Optional<byte[]> bytes() {
    return size() > LARGEST ? Optional.empty() : client.download(shared.url(), LARGEST);
  }
}
