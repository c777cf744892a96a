package org.didbon.store;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;

/** Makes files and folders for their owner's eyes: what is in them may be about people at risk. */
final class OwnFiles {

  private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");
  private static final Set<PosixFilePermission> FOLDER =
      PosixFilePermissions.fromString("rwx------");

  private OwnFiles() {}

  /** Makes {@code folder} and those above it, as far as they are missing. */
  static void makeFolder(Path folder) throws IOException {
    Files.createDirectories(folder, only(folder, FOLDER));
  }

  /**
   * Makes an empty file. SQLite takes one for a new database, and gives the files beside it the
   * same permissions.
   *
   * @return whether it was made; false if it is there already
   */
  static boolean make(Path file) throws IOException {
    try {
      Files.createFile(file, only(file, FILE));
      return true;
    } catch (FileAlreadyExistsException e) {
      return false;
    }
  }

  /** Deletes what SQLite and we leave beside a file that nobody works on any more. */
  static void deleteBeside(Path file) throws IOException {
    for (String ending : List.of("-wal", "-shm", "-journal", ".lock")) {
      Files.deleteIfExists(file.resolveSibling(file.getFileName() + ending));
    }
  }

  /** What is wrong, without the name of the file. */
  static String reason(IOException fault) {
    if (fault instanceof AccessDeniedException) {
      return "permission denied";
    }
    if (fault instanceof NoSuchFileException) {
      return "there is no such folder";
    }
    String reason =
        fault instanceof FileSystemException file ? file.getReason() : fault.getMessage();
    return reason == null ? fault.getClass().getSimpleName() : reason;
  }

  private static FileAttribute<?>[] only(Path path, Set<PosixFilePermission> permissions) {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions)}
        : new FileAttribute<?>[0];
  }
}
