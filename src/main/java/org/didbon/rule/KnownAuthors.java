package org.didbon.rule;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Who has made changes. They are kept for good and numbered without gaps, so that of a long history
 * only what came since is looked at. Thread-safe.
 */
final class KnownAuthors {

  private final RevisionStore store;
  private final SortedSet<String> people = new TreeSet<>();
  private long known;
  private final Object lock = new Object();

  KnownAuthors(RevisionStore store) {
    this.store = store;
  }

  /** The first of them, {@code network:id}, in their order. */
  List<String> first(int limit) {
    synchronized (lock) {
      long last = store.number();
      if (last > known) {
        people.addAll(store.authors(known, last));
        known = last;
      }
      return people.stream().limit(limit).toList();
    }
  }
}
