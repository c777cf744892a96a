package org.didbon.web.console;

import java.util.function.LongSupplier;
import org.didbon.cache.RateBuckets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the console refused, in the log: a reason once an hour, so that nobody fills a disk by
 * trying. Never who it was or what he sent: secrets stand in paths, and readers in danger behind
 * addresses. Thread-safe.
 */
public final class RefusalLog {

  private static final Logger log = LoggerFactory.getLogger(RefusalLog.class);

  private static final double ONCE_AN_HOUR = 1.0 / 3_600;
  private static final int REASONS = 1_000;

  private final RateBuckets<String> told;

  /**
   * @param nanos a clock that never goes back, as {@link System#nanoTime}
   */
  public RefusalLog(LongSupplier nanos) {
    this.told = new RateBuckets<>(ONCE_AN_HOUR, 1, REASONS, nanos);
  }

  /**
   * Notes a refusal.
   *
   * @param reason a fixed phrase
   */
  public void note(String reason) {
    if (told.take(reason)) {
      log.warn("refused at the console, told once an hour reason={}", reason);
    }
  }

  /** Notes what failed where none should, with all that helps to mend it. */
  void fault(String path, Throwable fault) {
    if (told.take(path + " " + fault.getClass().getName())) {
      log.error("a page failed, told once an hour path={}", path, fault);
    }
  }
}
