package org.didbon.outbox;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Spaces the calls to one network. Whoever answers a person goes before the outbox, so that a large
 * fan-out never keeps a person waiting. Thread-safe.
 */
public final class Pace {

  private final long spacing;
  private long free = System.nanoTime();
  private int people;

  /**
   * @param spacing the least time between the starts of two calls
   */
  public Pace(Duration spacing) {
    this.spacing = spacing.toNanos();
  }

  /** Waits for a call that answers a person. */
  public synchronized void awaitReply() throws InterruptedException {
    people++;
    try {
      while (!take()) {
        rest();
      }
    } finally {
      people--;
      notifyAll();
    }
  }

  /** Waits for a call that delivers a message. */
  synchronized void awaitDelivery() throws InterruptedException {
    while (people > 0 || !take()) {
      rest();
    }
  }

  /** The whole network wants to be left alone for {@code span} from now. */
  public synchronized void pause(Duration span) {
    free = Math.max(free, System.nanoTime() + span.toNanos());
    notifyAll();
  }

  /** No catching up: the next call is counted from this one, not from when it could have been. */
  private boolean take() {
    long now = System.nanoTime();
    if (now - free < 0) {
      return false;
    }
    free = now + spacing;
    return true;
  }

  private void rest() throws InterruptedException {
    long left = free - System.nanoTime();
    TimeUnit.NANOSECONDS.timedWait(this, Math.max(left, TimeUnit.MILLISECONDS.toNanos(1)));
  }
}
