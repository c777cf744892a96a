package org.didbon.domain;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A value made when first asked for, once: what a start need not wait for. Thread-safe.
 *
 * @param <T> what it is
 */
public final class Lazy<T> implements Supplier<T> {

  private final Object lock = new Object();

  /** Null as soon as the value is there. */
  private @Nullable Supplier<T> maker;

  private volatile @Nullable T value;

  private Lazy(Supplier<T> maker) {
    this.maker = maker;
  }

  /** What {@code maker} makes, which may fail: then it is asked again the next time. */
  public static <T> Lazy<T> of(Supplier<T> maker) {
    return new Lazy<>(maker);
  }

  @Override
  public T get() {
    T made = value;
    if (made != null) {
      return made;
    }
    synchronized (lock) {
      made = value;
      if (made == null && maker != null) {
        made = maker.get();
        value = made;
        maker = null;
      }
    }
    if (made == null) {
      throw new IllegalStateException("nothing was made");
    }
    return made;
  }
}
