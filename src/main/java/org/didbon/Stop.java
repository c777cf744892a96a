package org.didbon;

import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Closes the program once: when its work is done, or when SIGTERM or Ctrl-C ends it. In the second
 * case the exit code is 0, since an ordered end is no failure.
 */
final class Stop {

  private final Runnable closing;
  private final AtomicBoolean closed = new AtomicBoolean();

  private Stop(Runnable closing) {
    this.closing = closing;
  }

  /** From now on a signal runs {@code closing} too. */
  static Stop with(Runnable closing) {
    Stop stop = new Stop(closing);
    Runtime.getRuntime().addShutdownHook(new Thread(stop::bySignal, "stop"));
    return stop;
  }

  /** The work is done. */
  void now() {
    if (closed.compareAndSet(false, true)) {
      closing.run();
    }
  }

  private void bySignal() {
    if (closed.compareAndSet(false, true)) {
      closing.run();
      System.out.flush();
      Runtime.getRuntime().halt(Main.DONE);
    }
  }
}
