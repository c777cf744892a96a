package org.didbon.web.console.settings;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.didbon.domain.BadInput;
import org.didbon.domain.DaemonThreads;
import org.didbon.web.console.settings.BackupView.BackupStage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes a copy of the database and hands it over: one at a time, by a thread of its own, so that no
 * request waits for it. The copy is gone once it was handed over as a whole, after {@link #KEPT},
 * or with the program. Thread-safe.
 */
public final class BackupDesk implements AutoCloseable {

  /** How long a copy waits to be fetched. */
  static final Duration KEPT = Duration.ofHours(1);

  private static final Logger log = LoggerFactory.getLogger(BackupDesk.class);
  private static final String PREFIX = "didbon-backup";
  private static final String NAME = "backup.db";

  /** Whoever left a folder longer ago does not come back for it. */
  private static final Duration LEFT = Duration.ofHours(12);

  /** Writes the copy. */
  public interface BackupWriting {

    /**
     * Writes it to a file that is not there yet.
     *
     * @throws BadInput if it cannot be written; its message is shown to owners
     */
    void to(Path file);
  }

  /**
   * How it stands.
   *
   * @param since when that began
   * @param bytes of the copy that is ready; 0 for none
   * @param fault why the last one could not be made; {@code ""} if it could
   */
  record BackupState(BackupStage stage, Instant since, long bytes, String fault) {}

  private final Path base;
  private final BackupWriting writing;
  private final Clock clock;
  private final ScheduledThreadPoolExecutor thread =
      new ScheduledThreadPoolExecutor(1, DaemonThreads.named("console-backup"));
  private final Object lock = new Object();
  private BackupState state;
  private @Nullable Path folder;
  private boolean handingOver;

  /**
   * Without one.
   *
   * @param base the folder in which copies lie meanwhile
   */
  public BackupDesk(Path base, BackupWriting writing, Clock clock) {
    this.base = base;
    this.writing = writing;
    this.clock = clock;
    this.state = new BackupState(BackupStage.NONE, Instant.EPOCH, 0, "");
    thread.setRemoveOnCancelPolicy(true);
  }

  BackupState state() {
    synchronized (lock) {
      return state;
    }
  }

  /** Begins to make one, in the place of one that lies here; false if that cannot be now. */
  boolean begin() {
    synchronized (lock) {
      if (!drop()) {
        return false;
      }
      state = new BackupState(BackupStage.MAKING, clock.instant(), 0, "");
      thread.execute(this::make);
      return true;
    }
  }

  private void make() {
    Instant begun = clock.instant();
    try {
      sweep();
      Path made = Files.createTempDirectory(base, PREFIX);
      synchronized (lock) {
        folder = made;
      }
      writing.to(made.resolve(NAME));
      long bytes = Files.size(made.resolve(NAME));
      end(new BackupState(BackupStage.READY, clock.instant(), bytes, ""));
      Future<?> unused =
          thread.schedule(this::removeOld, KEPT.plusSeconds(1).toMillis(), TimeUnit.MILLISECONDS);
      log.info(
          "backup made bytes={} seconds={}",
          bytes,
          Duration.between(begun, clock.instant()).toSeconds());
    } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
      log.warn("a backup could not be made", e);
      String told = e instanceof BadInput ? e.getMessage() : null;
      String why = Objects.requireNonNullElse(told, e.getClass().getSimpleName());
      remove();
      end(new BackupState(BackupStage.NONE, clock.instant(), 0, why));
    }
  }

  private void end(BackupState now) {
    synchronized (lock) {
      state = now;
    }
  }

  /** What a process left that was killed meanwhile. */
  private void sweep() throws IOException {
    try (DirectoryStream<Path> left = Files.newDirectoryStream(base, PREFIX + "*")) {
      for (Path one : left) {
        Instant made = Files.getLastModifiedTime(one).toInstant();
        if (Files.isDirectory(one) && made.plus(LEFT).isBefore(clock.instant())) {
          delete(one);
        }
      }
    }
  }

  private void removeOld() {
    synchronized (lock) {
      boolean old = !clock.instant().isBefore(state.since().plus(KEPT));
      if (old && state.stage() == BackupStage.READY) {
        drop();
      }
    }
  }

  /** Removes the copy that lies here; false if it is being made or handed over. */
  boolean drop() {
    synchronized (lock) {
      if (state.stage() == BackupStage.MAKING || handingOver) {
        return false;
      }
      remove();
      state = new BackupState(BackupStage.NONE, clock.instant(), 0, "");
      return true;
    }
  }

  /**
   * Takes the copy, for one alone; it has to be given back.
   *
   * @return null if there is none, or somebody has it
   */
  @Nullable Path take() {
    synchronized (lock) {
      if (state.stage() != BackupStage.READY || handingOver || folder == null) {
        return null;
      }
      handingOver = true;
      return folder.resolve(NAME);
    }
  }

  /**
   * Gives it back.
   *
   * @param whole whether it was handed over; else it waits for another try
   */
  void giveBack(boolean whole) {
    synchronized (lock) {
      handingOver = false;
      if (whole) {
        drop();
      } else {
        removeOld();
      }
    }
  }

  private void remove() {
    synchronized (lock) {
      Path made = folder;
      folder = null;
      if (made != null) {
        delete(made);
      }
    }
  }

  private static void delete(Path made) {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(made)) {
      for (Path file : files) {
        Files.deleteIfExists(file);
      }
      Files.deleteIfExists(made);
    } catch (IOException e) {
      log.warn("a backup could not be removed, remove it by hand folder={}", made, e);
    }
  }

  @Override
  public void close() {
    thread.shutdownNow();
    remove();
  }
}
