package org.didbon.archive;

import java.io.IOException;
import java.util.Comparator;
import java.util.PriorityQueue;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/**
 * Walks through what a query finds, newest first, and looks no further than it is asked to: every
 * segment is in that order, so they only have to be merged. One thread.
 */
final class NewestFirst {

  private final PriorityQueue<Segment> segments =
      new PriorityQueue<>(
          Comparator.<Segment>comparingLong(segment -> segment.when)
              .thenComparingLong(segment -> segment.number)
              .reversed());

  private NewestFirst() {}

  /**
   * What {@code query} finds of the time from {@code first} on that comes after {@code position}.
   */
  static NewestFirst of(IndexSearcher searcher, Query query, long first, ReadPosition position)
      throws IOException {
    Query wanted =
        first == Long.MIN_VALUE && position.equals(ReadPosition.NEWEST)
            ? query
            : new BooleanQuery.Builder()
                .add(query, Occur.FILTER)
                .add(
                    LongPoint.newRangeQuery(DocumentFields.WHEN, first, position.when()),
                    Occur.FILTER)
                .build();
    Weight weight =
        searcher.createWeight(searcher.rewrite(wanted), ScoreMode.COMPLETE_NO_SCORES, 1);
    NewestFirst newest = new NewestFirst();
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      Scorer scorer = weight.scorer(leaf);
      if (scorer != null) {
        Segment segment = new Segment(leaf.reader(), scorer.iterator());
        boolean more = segment.next();
        while (more && !position.isBefore(segment.when, segment.number)) {
          more = segment.next();
        }
        if (more) {
          newest.segments.add(segment);
        }
      }
    }
    return newest;
  }

  boolean isAtEnd() {
    return segments.isEmpty();
  }

  /**
   * The next one.
   *
   * @throws java.util.NoSuchElementException if {@link #isAtEnd()}
   */
  ReadPosition next() throws IOException {
    Segment newest = segments.remove();
    ReadPosition position = new ReadPosition(newest.when, newest.number);
    if (newest.next()) {
      segments.add(newest);
    }
    return position;
  }

  /** A part of the index, and the item it has come to. */
  private static final class Segment {

    private final DocIdSetIterator found;
    private final NumericDocValues whens;
    private final NumericDocValues numbers;
    private final @Nullable Bits live;
    private long when;
    private long number;

    Segment(LeafReader reader, DocIdSetIterator found) throws IOException {
      this.found = found;
      this.whens = reader.getNumericDocValues(DocumentFields.WHEN);
      this.numbers = reader.getNumericDocValues(DocumentFields.NUMBER);
      this.live = reader.getLiveDocs();
    }

    boolean next() throws IOException {
      int entry = found.nextDoc();
      while (entry != DocIdSetIterator.NO_MORE_DOCS && live != null && !live.get(entry)) {
        entry = found.nextDoc();
      }
      if (entry == DocIdSetIterator.NO_MORE_DOCS) {
        return false;
      }
      if (!whens.advanceExact(entry) || !numbers.advanceExact(entry)) {
        throw new IOException("an entry of the archive has neither time nor number");
      }
      when = whens.longValue();
      number = numbers.longValue();
      return true;
    }
  }
}
