package org.didbon.store;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.sql.SQLException;
import org.didbon.domain.BadInput;

/**
 * A file that has its name only once it is whole: who finds one that a kill, or a machine without
 * power, broke off would take it for a backup.
 */
final class BackupFile {

  private BackupFile() {}

  /** What fills the file. */
  interface FileFilling {

    /** Writes to {@code part}, which is there and empty. */
    void to(Path part) throws IOException, SQLException;
  }

  /**
   * Writes {@code file}, for the owner's eyes, under another name in the same folder.
   *
   * @throws BadInput if it is there already, or cannot be written
   */
  static void write(Path file, FileFilling filling) throws SQLException {
    try {
      if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
        throw new FileAlreadyExistsException(file.toString());
      }
      // a name of its own: another process may write a file of the same name
      Path part =
          file.resolveSibling(
              "%s.%d.part".formatted(file.getFileName(), ProcessHandle.current().pid()));
      Files.deleteIfExists(part);
      OwnFiles.make(part);
      part.toFile().deleteOnExit(); // a signal lets no block end
      try {
        filling.to(part);
        OwnFiles.deleteBeside(part);
        Files.move(part, file);
      } finally {
        OwnFiles.deleteBeside(part);
        Files.deleteIfExists(part);
      }
    } catch (FileAlreadyExistsException e) {
      throw new BadInput("%s is there already; name a file that is not".formatted(file));
    } catch (IOException e) {
      throw new BadInput(
          "%s cannot be written (%s); name a file in a folder that can"
              .formatted(file, OwnFiles.reason(e)));
    }
  }
}
