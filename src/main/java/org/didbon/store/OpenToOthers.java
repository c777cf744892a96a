package org.didbon.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Warns, once at the start, of data that other people of this machine can read. */
public final class OpenToOthers {

  private static final Logger log = LoggerFactory.getLogger(OpenToOthers.class);

  private static final Set<PosixFilePermission> OTHERS =
      Set.of(
          PosixFilePermission.GROUP_READ,
          PosixFilePermission.GROUP_WRITE,
          PosixFilePermission.OTHERS_READ,
          PosixFilePermission.OTHERS_WRITE);

  private OpenToOthers() {}

  /**
   * Looks at what this run keeps.
   *
   * @param database the SQLite file, with those beside it
   * @param archive the folder of the index
   */
  public static void warn(Path database, Path archive) {
    List<Path> open =
        List.of(
                database,
                Path.of(database + "-wal"),
                Path.of(database + "-shm"),
                Path.of(database + ".lock"),
                archive)
            .stream()
            .filter(OpenToOthers::isOpen)
            .toList();
    if (!open.isEmpty()) {
      log.warn(
          "others on this machine can read what is kept here: chmod go-rwx {}",
          open.stream().map(Path::toString).collect(Collectors.joining(" ")));
    }
  }

  private static boolean isOpen(Path path) {
    try {
      return Files.exists(path)
          && path.getFileSystem().supportedFileAttributeViews().contains("posix")
          && Files.getPosixFilePermissions(path).stream().anyMatch(OTHERS::contains);
    } catch (IOException e) {
      return false; // what cannot be looked at is no worse than what is not there
    }
  }
}
