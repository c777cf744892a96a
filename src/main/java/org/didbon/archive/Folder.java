package org.didbon.archive;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The folder of the index: opens it, and empties it where it cannot be used. */
final class Folder {

  private static final Logger log = LoggerFactory.getLogger(Folder.class);

  private static final double BUFFER_MB = 64;

  /** What Lucene writes; nothing else is ever removed from a folder that a person named. */
  private static final Pattern OURS =
      Pattern.compile("(pending_)?segments.*|" + IndexFileNames.CODEC_FILE_PATTERN.pattern());

  private static final Set<PosixFilePermission> OWNER =
      PosixFilePermissions.fromString("rwx------");

  private Folder() {}

  /** Makes it if it is missing, for the owner's eyes: it tells what the texts are about. */
  static Directory open(Path path) throws IOException {
    if (!Files.isDirectory(path)) {
      if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
        Files.createDirectories(path, PosixFilePermissions.asFileAttribute(OWNER));
      } else {
        Files.createDirectories(path);
      }
    }
    return FSDirectory.open(path);
  }

  /** What is wrong with it, for a person. */
  static String reason(IOException fault) {
    if (fault instanceof AccessDeniedException) {
      return "permission denied";
    }
    return fault instanceof FileAlreadyExistsException
        ? "it is a file"
        : String.valueOf(fault.getMessage());
  }

  /**
   * The index, empty if there was none, or one that is broken or of another version.
   *
   * @throws org.apache.lucene.store.LockObtainFailedException if another process writes to it
   */
  static IndexWriter write(Directory directory, String version) throws IOException {
    boolean usable;
    try (Lock lock = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
      usable = isOf(version, directory);
      if (!usable) {
        empty(directory);
      }
      lock.ensureValid();
    }
    IndexWriterConfig config =
        new IndexWriterConfig()
            .setOpenMode(usable ? OpenMode.APPEND : OpenMode.CREATE)
            .setIndexSort(DocumentFields.ORDER)
            .setRAMBufferSizeMB(BUFFER_MB)
            .setCommitOnClose(false);
    IndexWriter writer = new IndexWriter(directory, config);
    if (!usable) {
      commit(writer, IndexPosition.NONE, version);
    }
    return writer;
  }

  static void commit(IndexWriter writer, IndexPosition position, String version)
      throws IOException {
    writer.setLiveCommitData(position.written(version).entrySet());
    writer.commit();
  }

  /** The mark of the last commit. */
  static IndexPosition mark(IndexWriter writer) {
    Map<String, String> commit = new HashMap<>();
    Iterable<Map.Entry<String, String>> live = writer.getLiveCommitData();
    live.forEach(entry -> commit.put(entry.getKey(), entry.getValue()));
    return IndexPosition.of(commit);
  }

  /** Whether there is an index of this version that can be read. */
  static boolean isOf(String version, Directory directory) throws IOException {
    if (!DirectoryReader.indexExists(directory)) {
      return false;
    }
    try (DirectoryReader reader = DirectoryReader.open(directory)) {
      boolean same = IndexPosition.isOf(version, reader.getIndexCommit().getUserData());
      if (!same) {
        log.info("archive of another version, built anew");
      }
      return same;
    } catch (IOException | IllegalArgumentException e) {
      log.warn("archive broken, built anew reason={}", e.toString());
      return false;
    }
  }

  private static void empty(Directory directory) throws IOException {
    for (String file : directory.listAll()) {
      if (OURS.matcher(file).matches()) {
        directory.deleteFile(file);
      }
    }
  }
}
