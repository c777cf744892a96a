package org.didbon.domain;

import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Makes threads with names that a dump of them can be read by, none of which keeps the program from
 * ending. Thread-safe.
 */
public final class DaemonThreads implements ThreadFactory {

  private final String name;
  private final boolean numbered;
  private final AtomicInteger number = new AtomicInteger();

  private DaemonThreads(String name, boolean numbered) {
    this.name = name;
    this.numbered = numbered;
  }

  /** Threads {@code name-1}, {@code name-2} and so on, for a pool. */
  public static DaemonThreads numbered(String name) {
    return new DaemonThreads(name + "-", true);
  }

  /** Threads called {@code name}, for a pool of one. */
  public static DaemonThreads named(String name) {
    return new DaemonThreads(name, false);
  }

  /** One thread, not yet started. */
  public static Thread of(String name, Runnable work) {
    return named(name).newThread(work);
  }

  @Override
  public Thread newThread(Runnable work) {
    Thread thread = new Thread(work, numbered ? name + number.incrementAndGet() : name);
    thread.setDaemon(true);
    return thread;
  }
}
