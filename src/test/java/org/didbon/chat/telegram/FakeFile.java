package org.didbon.chat.telegram;

import java.util.Optional;
import org.didbon.command.SentFile;

/** A document that nobody fetches. */
record FakeFile(String id, long size) implements SentFile {

  FakeFile(String id, Long size) {
    this(id, size.longValue());
  }

  @Override
  public Optional<byte[]> bytes() {
    return Optional.empty();
  }
}
