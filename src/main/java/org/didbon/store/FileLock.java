package org.didbon.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.didbon.domain.BadInput;

/** Keeps a second process from one SQLite file, for as long as this one lives. */
final class FileLock implements AutoCloseable {

  private final FileChannel channel;

  private FileLock(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Takes the lock beside {@code database}.
   *
   * @throws BadInput if another process has it
   */
  static FileLock take(Path database) {
    Path file = database.resolveSibling(database.getFileName() + ".lock");
    try {
      OwnFiles.make(file);
      FileChannel channel =
          FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
      if (tryLock(channel) == null) {
        channel.close();
        throw new BadInput(
            ("%s is in use by another Didbon%s; stop that one first, or give this one a database of"
                    + " its own (database.path in didbon.yaml, or DATABASE_URL)")
                .formatted(database, holder(file)));
      }
      channel.truncate(0);
      String pid = Long.toString(ProcessHandle.current().pid());
      channel.write(ByteBuffer.wrap(pid.getBytes(StandardCharsets.US_ASCII)));
      return new FileLock(channel);
    } catch (IOException e) {
      throw new BadInput(
          "the file %s cannot be written (%s); make its folder writable, or set database.path in"
                  .formatted(file, OwnFiles.reason(e))
              + " didbon.yaml");
    }
  }

  private static java.nio.channels.@org.jspecify.annotations.Nullable FileLock tryLock(
      FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  private static String holder(Path file) throws IOException {
    String pid = Files.readString(file, StandardCharsets.US_ASCII).strip();
    return pid.isEmpty() ? "" : " (process " + pid + ")";
  }

  /** The file stays: to delete it would let two processes lock two files of one name. */
  @Override
  public void close() throws IOException {
    channel.close();
  }
}
