package org.didbon.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;
import org.didbon.archive.PastItems.KeptItem;
import org.didbon.domain.DaemonThreads;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the items that changed into the index. What is not committed when the process dies is read
 * once more: the mark is committed with the entries. Thread-safe; one call reads at a time.
 */
final class Indexer implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(Indexer.class);

  /** Items read at once. */
  static final int BATCH = 1_000;

  /** Fewer are not worth a second thread. */
  private static final int SHARED = 100;

  private static final int THREADS = Math.min(2, Runtime.getRuntime().availableProcessors());
  private static final int TOLD_EACH = 50_000;

  /** So many at most are read once more after a crash: the database is what lasts. */
  private static final int COMMITTED_EACH = 20_000;

  /** What is not committed is found all the same, from memory. */
  private static final long COMMITTED_WITHIN = Duration.ofMinutes(1).toNanos();

  private final IndexWriter writer;
  private final PastItems items;
  private final String version;
  private final DocumentFields entry = new DocumentFields(new WordKeys());
  private final ReentrantLock reading = new ReentrantLock();
  private final ExecutorService readers;
  private IndexPosition position;
  private int uncommitted;
  private int untold;
  private long committed = System.nanoTime();
  private volatile boolean behind = true;

  Indexer(IndexWriter writer, PastItems items, String version) throws IOException {
    this.writer = writer;
    this.items = items;
    this.version = version;
    this.position = Folder.mark(writer);
    if (!position.fits(items)) {
      log.info("archive of another database, built anew");
      writer.deleteAll();
      position = IndexPosition.NONE;
      Folder.commit(writer, position, version);
    }
    this.readers = Executors.newFixedThreadPool(THREADS, DaemonThreads.numbered("archive"));
  }

  IndexWriter writer() {
    return writer;
  }

  /** How many items were read, committed or not. */
  int entries() {
    return writer.isOpen() ? writer.getDocStats().numDocs : 0;
  }

  /** Whether there may be items that were not read yet. */
  boolean isBehind() {
    return behind;
  }

  /** Reads a batch of what changed; how many items that were. Waits for another call to end. */
  int catchUp() {
    reading.lock();
    try {
      return readBatch();
    } finally {
      reading.unlock();
    }
  }

  /** Likewise, unless another call reads. */
  void catchUpIfFree() {
    if (reading.tryLock()) {
      try {
        readBatch();
      } finally {
        reading.unlock();
      }
    }
  }

  private int readBatch() {
    if (!writer.isOpen()) {
      return 0;
    }
    List<KeptItem> changes = items.changedAfter(position.turn(), position.number(), BATCH);
    behind = changes.size() == BATCH;
    try {
      if (!changes.isEmpty()) {
        read(changes);
      }
      boolean due = System.nanoTime() - committed > COMMITTED_WITHIN;
      if (uncommitted >= COMMITTED_EACH || (uncommitted > 0 && due)) {
        commit();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the archive cannot be written", e);
    }
    return changes.size();
  }

  private void read(List<KeptItem> changes) throws IOException {
    long greatest = position.greatest();
    position =
        position.beginning(changes); // what fails half way is replaced, not added, when read again
    if (changes.size() < SHARED) {
      add(changes, greatest);
    } else {
      share(changes, greatest);
    }
    position = position.after(changes);
    uncommitted += changes.size();
    untold += changes.size();
    if (untold >= TOLD_EACH) {
      untold = 0;
      log.info("archive reading items done={} of={}", writer.getDocStats().numDocs, items.items());
    }
  }

  private void share(List<KeptItem> changes, long greatest) throws IOException {
    List<Future<?>> parts = new ArrayList<>();
    int size = (changes.size() + THREADS - 1) / THREADS;
    for (int from = 0; from < changes.size(); from += size) {
      List<KeptItem> part = changes.subList(from, Math.min(changes.size(), from + size));
      Callable<Boolean> work =
          () -> {
            add(part, greatest);
            return true;
          };
      parts.add(readers.submit(work));
    }
    for (Future<?> part : parts) {
      await(part);
    }
  }

  private static void await(Future<?> part) throws IOException {
    try {
      part.get();
    } catch (ExecutionException e) {
      throw new IOException("items could not be read into the archive", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while reading items into the archive", e);
    }
  }

  private void add(List<KeptItem> changes, long greatest) throws IOException {
    for (KeptItem kept : changes) {
      if (kept.number() > greatest) {
        writer.addDocument(entry.of(kept));
      } else {
        writer.updateDocument(DocumentFields.id(kept.number()), entry.of(kept));
      }
    }
  }

  /** Drops the entries of items that are not recorded any more. */
  void forget(List<Long> numbers) {
    reading.lock();
    try {
      if (writer.isOpen() && !numbers.isEmpty()) {
        writer.deleteDocuments(numbers.stream().map(DocumentFields::id).toArray(Term[]::new));
        uncommitted += numbers.size();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the archive cannot be written", e);
    } finally {
      reading.unlock();
    }
  }

  private void commit() throws IOException {
    Folder.commit(writer, position, version);
    uncommitted = 0;
    committed = System.nanoTime();
  }

  /** Commits what was read, and lets the folder go in any case. */
  @Override
  public void close() throws IOException {
    reading.lock();
    try {
      readers.shutdown();
      if (writer.isOpen() && uncommitted > 0) {
        commit();
      }
    } finally {
      try {
        writer.close();
      } finally {
        reading.unlock();
      }
    }
  }
}
