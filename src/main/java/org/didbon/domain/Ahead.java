package org.didbon.domain;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/**
 * A value that a thread of its own makes while others go on; whoever needs it waits for it.
 * Thread-safe.
 *
 * @param <T> what it is
 */
public final class Ahead<T> implements Supplier<T> {

  private final FutureTask<T> made;

  private Ahead(FutureTask<T> made) {
    this.made = made;
  }

  /**
   * Begins to make it.
   *
   * @param thread what the thread is called
   */
  public static <T> Ahead<T> of(String thread, Supplier<T> maker) {
    FutureTask<T> made = new FutureTask<>(maker::get);
    DaemonThreads.of(thread, made).start();
    return new Ahead<>(made);
  }

  /** Waits for it, and throws what its making threw. */
  @Override
  public T get() {
    try {
      return made.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException fault) {
        throw fault;
      }
      if (e.getCause() instanceof Error fault) {
        throw fault;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }
}
