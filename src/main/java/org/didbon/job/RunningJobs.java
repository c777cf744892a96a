package org.didbon.job;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Which jobs run just now, and the end of them all. Quartz itself can wait for them, but does so
 * for ever where a thread of its pool was given a job at the moment it was told to end: it leaves,
 * and the job neither runs nor ends. Thread-safe.
 */
final class RunningJobs {

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition ended = lock.newCondition();
  private final List<String> running = new ArrayList<>();
  private boolean closed;

  /**
   * Counts a job in.
   *
   * @return false if none may begin any more
   */
  boolean begin(String job) {
    lock.lock();
    try {
      return !closed && running.add(job);
    } finally {
      lock.unlock();
    }
  }

  /** Counts out what {@link #begin} let in. */
  void end(String job) {
    lock.lock();
    try {
      running.remove(job);
      ended.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /**
   * Lets none begin any more and waits for those that run.
   *
   * @return names of those that still run after {@code patience}, or when this thread was
   *     interrupted; empty is the rule
   */
  List<String> close(Duration patience) {
    lock.lock();
    try {
      closed = true;
      long left = TimeUnit.NANOSECONDS.convert(patience);
      while (!running.isEmpty() && left > 0) {
        left = ended.awaitNanos(left);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      lock.unlock();
    }
    return stillRunning();
  }

  private List<String> stillRunning() {
    lock.lock();
    try {
      return List.copyOf(running);
    } finally {
      lock.unlock();
    }
  }
}
