package org.didbon.chat.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.didbon.command.SentFile;
import org.jspecify.annotations.Nullable;

/**
 * A file of this machine that is named behind a command: who types at the terminal may read it
 * anyway. Nobody else names paths.
 */
record ConsoleFile(Path path) implements SentFile {

  /** Null if no file is named. */
  static @Nullable ConsoleFile named(String line) {
    String typed = line.strip();
    int end = typed.indexOf(' ');
    if (!typed.startsWith("/") || end < 0) {
      return null;
    }
    try {
      Path path = Path.of(typed.substring(end).strip());
      return Files.isRegularFile(path) ? new ConsoleFile(path) : null;
    } catch (InvalidPathException e) {
      return null;
    }
  }

  @Override
  public long size() {
    try {
      return Files.size(path);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot be read: " + path, e);
    }
  }

  @Override
  public Optional<byte[]> bytes() {
    try {
      return size() > LARGEST ? Optional.empty() : Optional.of(Files.readAllBytes(path));
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
