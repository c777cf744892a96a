package org.didbon.pipeline;

import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.didbon.domain.FeedState;

/**
 * The right to read one feed and to record what came of it. It can be taken back while nothing is
 * being written; what its holder finds out later is then recorded by nobody. Thread-safe.
 */
final class Claim {

  private enum Phase {
    READING,
    RECORDING,
    WRITING,
    OVER
  }

  private final FeedState before;
  private final AtomicReference<Phase> phase = new AtomicReference<>(Phase.READING);
  private final long claimed = System.nanoTime();
  private volatile long since = claimed;

  Claim(FeedState before) {
    this.before = before;
  }

  /** The feed as it was claimed. */
  FeedState before() {
    return before;
  }

  /** The feed has been read; false if the claim was taken back meanwhile. */
  boolean read() {
    since = System.nanoTime();
    return phase.compareAndSet(Phase.READING, Phase.RECORDING);
  }

  /**
   * Writes a part of what came of the visit.
   *
   * @throws CancellationException if the claim was taken back
   */
  boolean write(BooleanSupplier write) {
    if (!phase.compareAndSet(Phase.RECORDING, Phase.WRITING)) {
      throw new CancellationException("the claim was taken back feed=" + before.feed());
    }
    try {
      return write.getAsBoolean();
    } finally {
      since = System.nanoTime();
      phase.set(Phase.RECORDING);
    }
  }

  /** Takes it back; false if something is being written just now, or it is over. */
  boolean takeBack() {
    return phase.compareAndSet(Phase.READING, Phase.OVER)
        || phase.compareAndSet(Phase.RECORDING, Phase.OVER);
  }

  /** Whether it was taken back. */
  boolean isLost() {
    return phase.get() == Phase.OVER;
  }

  boolean isReading() {
    return phase.get() == Phase.READING;
  }

  /** Nanoseconds since it was read, or written of, or else claimed. */
  long still() {
    return System.nanoTime() - since;
  }

  /** Nanoseconds since it was claimed. */
  long age() {
    return System.nanoTime() - claimed;
  }
}
