package org.didbon.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.didbon.domain.DatabaseAway;
import org.didbon.pipeline.NewsStore.EndedVisit;

/**
 * Writes down visits that brought nothing: those that end while others are being written go down
 * together, in one transaction, as each has the disk to wait for. Who calls waits till its own is
 * there. Thread-safe.
 */
final class EndedVisits {

  private final NewsStore store;
  private final Object lock = new Object();
  private List<WaitingVisit> waiting = new ArrayList<>();
  private boolean writing;

  EndedVisits(NewsStore store) {
    this.store = store;
  }

  /**
   * One that waits.
   *
   * @param turn comes when it was written (true), or when it is to write what waits (false)
   */
  private record WaitingVisit(EndedVisit visit, CompletableFuture<Boolean> turn) {}

  /**
   * Writes one down.
   *
   * @throws DatabaseAway if the database is not there; nothing was written then
   */
  void write(EndedVisit visit) {
    WaitingVisit own = new WaitingVisit(visit, new CompletableFuture<>());
    synchronized (lock) {
      waiting.add(own);
      if (!writing) {
        writing = true;
        own.turn().complete(false);
      }
    }
    if (!came(own)) {
      writeAll(own);
    }
  }

  /** How many wait for their turn. */
  int waiting() {
    synchronized (lock) {
      return waiting.size();
    }
  }

  private static boolean came(WaitingVisit own) {
    try {
      return own.turn().join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  private void writeAll(WaitingVisit own) {
    List<WaitingVisit> all;
    synchronized (lock) {
      all = waiting;
      waiting = new ArrayList<>();
    }
    List<WaitingVisit> others = new ArrayList<>(all);
    others.remove(own);
    try {
      store.ended(all.stream().map(WaitingVisit::visit).toList());
      others.forEach(one -> one.turn().complete(true));
    } catch (DatabaseAway e) {
      others.forEach(one -> one.turn().completeExceptionally(e));
      throw e;
    } catch (RuntimeException e) {
      // what is wrong with one is no fault of the others
      others.forEach(this::writeAlone);
      store.ended(List.of(own.visit()));
    } finally {
      // nobody waits for one that is lost
      others.forEach(
          one -> one.turn().completeExceptionally(new IllegalStateException("visit not written")));
      handOver();
    }
  }

  private void writeAlone(WaitingVisit one) {
    try {
      store.ended(List.of(one.visit()));
      one.turn().complete(true);
    } catch (RuntimeException e) {
      one.turn().completeExceptionally(e);
    }
  }

  /** The first of those that came meanwhile writes next. */
  private void handOver() {
    synchronized (lock) {
      if (waiting.isEmpty()) {
        writing = false;
      } else {
        waiting.get(0).turn().complete(false);
      }
    }
  }
}
