package org.didbon.archive;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.search.IndexSearcher;

/** Entries of the index whose items are not recorded any more. */
final class GoneEntries {

  private static final int BATCH = 1_000;

  private GoneEntries() {}

  /**
   * Their numbers.
   *
   * @param before what happened later is not looked at
   */
  static List<Long> of(IndexSearcher searcher, long before, PastItems items) throws IOException {
    NewestFirst old =
        NewestFirst.of(
            searcher,
            LongPoint.newRangeQuery(DocumentFields.WHEN, Long.MIN_VALUE, before),
            Long.MIN_VALUE,
            ReadPosition.NEWEST);
    List<Long> gone = new ArrayList<>();
    List<Long> batch = new ArrayList<>(BATCH);
    while (!old.isAtEnd()) {
      batch.add(old.next().number());
      if (batch.size() == BATCH || old.isAtEnd()) {
        Set<Long> known = items.known(batch);
        batch.stream().filter(number -> !known.contains(number)).forEach(gone::add);
        batch.clear();
      }
    }
    return gone;
  }
}
