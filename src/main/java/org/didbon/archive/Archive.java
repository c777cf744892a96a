package org.didbon.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.LockObtainFailedException;
import org.didbon.archive.HitPage.Hit;
import org.didbon.domain.BadInput;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All recorded items, found by query, newest first. The index only finds items that may answer;
 * each is then read from the database and judged as a new item would be. Thread-safe.
 */
public final class Archive implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(Archive.class);

  /** Folders to try before giving up. */
  private static final int MOST_FOLDERS = 9;

  static {
    IndexSearcher.setMaxClauseCount(
        Integer.MAX_VALUE); // the language of queries has its own limits
  }

  private final Directory directory;
  private final SearcherManager searchers;
  private final PastItems items;

  /** Null where another process writes. */
  private final @Nullable Indexer indexer;

  private Archive(
      Directory directory, SearcherManager searchers, PastItems items, @Nullable Indexer indexer) {
    this.directory = directory;
    this.searchers = searchers;
    this.items = items;
    this.indexer = indexer;
  }

  /**
   * Opens the index in {@code folder} to keep it up to date with {@link #catchUp}; where another
   * process has it, one of our own in a folder beside it.
   *
   * @param folder made if it is missing
   * @throws BadInput if there is no folder to be had, with what to do about it
   */
  public static Archive open(Path folder, PastItems items) {
    for (int number = 1; ; number++) {
      Path own = number == 1 ? folder : Path.of(folder + "-" + number);
      try {
        Archive archive = writing(own, items);
        if (number > 1) {
          log.warn("archive in use by another Didbon folder={} using={}", folder, own);
        }
        return archive;
      } catch (LockObtainFailedException e) {
        if (number == MOST_FOLDERS) {
          throw inUse(folder);
        }
      } catch (IOException e) {
        throw unusable(own, e);
      }
    }
  }

  /**
   * Opens the index in {@code folder} for some questions: where another process keeps it up to
   * date, only to read what that has committed.
   *
   * @throws BadInput if it cannot be used, with what to do about it
   */
  public static Archive beside(Path folder, PastItems items) {
    try {
      return writing(folder, items);
    } catch (LockObtainFailedException e) {
      return reading(folder, items);
    } catch (IOException e) {
      throw unusable(folder, e);
    }
  }

  private static Archive writing(Path folder, PastItems items) throws IOException {
    Directory directory = Folder.open(folder);
    try {
      return writing(directory, items);
    } catch (IOException | RuntimeException e) {
      directory.close();
      throw e;
    }
  }

  static Archive writing(Directory directory, PastItems items) throws IOException {
    String version = IndexVersion.ours();
    Indexer indexer = new Indexer(Folder.write(directory, version), items, version);
    return new Archive(directory, new SearcherManager(indexer.writer(), null), items, indexer);
  }

  private static Archive reading(Path folder, PastItems items) {
    try {
      Directory directory = Folder.open(folder);
      if (Folder.isOf(IndexVersion.ours(), directory)) {
        return new Archive(directory, new SearcherManager(directory, null), items, null);
      }
      directory.close();
      throw inUse(folder);
    } catch (IOException e) {
      throw unusable(folder, e);
    }
  }

  private static BadInput inUse(Path folder) {
    return new BadInput(
        "the archive %s is in use by another Didbon; stop that one, or set archive.path in didbon.yaml"
            .formatted(folder));
  }

  private static BadInput unusable(Path folder, IOException e) {
    return new BadInput(
        "the archive %s cannot be used (%s); make that folder writable, or set archive.path in"
                .formatted(folder, Folder.reason(e))
            + " didbon.yaml");
  }

  /**
   * Reads some of the items that changed since the last call, so that they are found.
   *
   * @return how many; 0 if there are none, or another process reads them
   */
  public int catchUp() {
    return indexer == null ? 0 : indexer.catchUp();
  }

  /**
   * Forgets the items of before a moment that are not recorded any more; does nothing where another
   * process writes. Takes seconds where there are millions.
   *
   * @return how many
   */
  public int forgetGone(Instant before) {
    if (indexer == null) {
      return 0;
    }
    List<Long> gone = asked(searcher -> GoneEntries.of(searcher, before.toEpochMilli(), items));
    indexer.forget(gone);
    return gone.size();
  }

  /** How far it has read. */
  public IndexProgress progress() {
    return asked(searcher -> new IndexProgress(searcher.getIndexReader().numDocs(), items.items()));
  }

  /** How many recorded items are not read yet; 0 where another process reads them. */
  public long behind() {
    return indexer == null ? 0 : Math.max(0, items.items() - indexer.entries());
  }

  /** Whether all recorded items are found, but for those of the last moment. */
  public boolean isUpToDate() {
    catchUpALittle();
    return indexer == null ? progress().complete() : !indexer.isBehind();
  }

  /**
   * The newest items that answer.
   *
   * @param after {@link ReadPosition#NEWEST}, or the {@link HitPage#end()} of the page before
   * @param limit hits at most; there may be fewer, and more on the next page, where very many items
   *     had to be read for them
   */
  public HitPage search(Judge judge, ReadPosition after, int limit) {
    catchUpALittle();
    Candidates.CandidateQuery wanted = Candidates.of(judge);
    return asked(
        searcher ->
            new Judging(judge, items)
                .page(
                    NewestFirst.of(searcher, wanted.query(), Long.MIN_VALUE, after), after, limit));
  }

  /**
   * How many items answer on each day, and the newest of them, in one pass.
   *
   * @param last the last day, not before {@code first}
   * @param zone whose days
   * @param newest how many of them to show
   */
  public Days perDay(Judge judge, LocalDate first, LocalDate last, ZoneId zone, int newest) {
    catchUpALittle();
    SortedMap<LocalDate, Integer> days = new TreeMap<>();
    first.datesUntil(last.plusDays(1)).forEach(day -> days.put(day, 0));
    long from = first.atStartOfDay(zone).toInstant().toEpochMilli();
    ReadPosition after =
        new ReadPosition(last.plusDays(1).atStartOfDay(zone).toInstant().toEpochMilli(), 0);
    Candidates.CandidateQuery wanted = Candidates.of(judge);
    return asked(
        searcher -> {
          NewestFirst found = NewestFirst.of(searcher, wanted.query(), from, after);
          List<Hit> hits = new ArrayList<>();
          boolean complete =
              new Judging(judge, items).count(found, wanted.exact(), zone, days, hits, newest);
          return new Days(days, hits, complete);
        });
  }

  private void catchUpALittle() {
    if (indexer != null) {
      indexer.catchUpIfFree();
    }
  }

  /** A question to the index. */
  private interface Question<T> {
    T ask(IndexSearcher searcher) throws IOException;
  }

  private <T> T asked(Question<T> question) {
    try {
      searchers.maybeRefreshBlocking();
      IndexSearcher searcher = searchers.acquire();
      try {
        return question.ask(searcher);
      } finally {
        searchers.release(searcher);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the archive cannot be read: " + directory, e);
    }
  }

  @Override
  public void close() throws IOException {
    try {
      searchers.close();
      if (indexer != null) {
        indexer.close();
      }
    } finally {
      directory.close();
    }
  }
}
