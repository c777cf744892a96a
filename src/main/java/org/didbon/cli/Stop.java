package org.didbon.cli;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.didbon.domain.DaemonThreads;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Closes the program once: when its work is done, or when SIGTERM or Ctrl-C ends it. In the second
 * case the exit code is 0, since an ordered end is no failure.
 */
public final class Stop {

  private static final Logger log = LoggerFactory.getLogger(Stop.class);

  /**
   * Hosts kill what does not end soon after SIGTERM, some after 10 seconds. What is cut off is done
   * again after the next start: it is all in the database, or was never begun.
   */
  private static final Duration PATIENCE = Duration.ofSeconds(9);

  private final Runnable closing;
  private final AtomicBoolean closed = new AtomicBoolean();

  private Stop(Runnable closing) {
    this.closing = closing;
  }

  /** From now on a signal runs {@code closing} too. */
  public static Stop with(Runnable closing) {
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
      Thread work = DaemonThreads.of("stopping", closing);
      work.start();
      try {
        work.join(PATIENCE.toMillis());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      if (work.isAlive()) {
        log.warn("stopped before all was closed after={}s", PATIENCE.toSeconds());
      }
      System.out.flush();
      Runtime.getRuntime().halt(ExitCode.DONE);
    }
  }
}
