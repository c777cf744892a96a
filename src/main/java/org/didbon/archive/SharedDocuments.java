package org.didbon.archive;

import java.io.IOException;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.FixedBitSet;

/**
 * Documents of a segment that several read, each at its own pace: read once, and no further than
 * who is ahead of all. One thread.
 */
final class SharedDocuments {

  private final DocIdSetIterator source;
  private final FixedBitSet known;

  /** All up to here are known; beyond the segment once all are. */
  private int last = -1;

  /**
   * @param source not read yet
   * @param most documents of the segment
   */
  SharedDocuments(DocIdSetIterator source, int most) {
    this.source = source;
    this.known = new FixedBitSet(Math.max(1, most));
  }

  DocIdSetIterator iterator() {
    return new SharedIterator();
  }

  /** The first from {@code target} on. */
  private int from(int target) throws IOException {
    if (target <= last) {
      return target < known.length() ? known.nextSetBit(target) : DocIdSetIterator.NO_MORE_DOCS;
    }
    while (last < target) {
      last = source.nextDoc();
      if (last != DocIdSetIterator.NO_MORE_DOCS) {
        known.set(last);
      }
    }
    return last;
  }

  private final class SharedIterator extends DocIdSetIterator {

    private int at = -1;

    @Override
    public int docID() {
      return at;
    }

    @Override
    public int nextDoc() throws IOException {
      return advance(at + 1);
    }

    @Override
    public int advance(int target) throws IOException {
      at = target == NO_MORE_DOCS ? NO_MORE_DOCS : from(target);
      return at;
    }

    @Override
    public long cost() {
      return source.cost();
    }
  }
}
