package org.didbon;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.concurrent.TimeUnit;
import org.didbon.archive.Archive;
import org.didbon.config.Settings;
import org.didbon.pipeline.RetentionRound;
import org.didbon.pipeline.RetentionSettings;
import org.didbon.store.Database;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is done at night: old news are deleted by one process of a database, and every process takes
 * them out of its archive. Thread-safe.
 */
final class Housekeeping implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(Housekeeping.class);

  private final RetentionRound round;
  private final RetentionSettings keep;
  private final Archive archive;
  private final Clock clock;
  private final ZoneId zone;

  /** When the archive was looked through last, or the start. */
  private volatile Instant swept;

  private Housekeeping(
      RetentionRound round, RetentionSettings keep, Archive archive, Clock clock, ZoneId zone) {
    this.round = round;
    this.keep = keep;
    this.archive = archive;
    this.clock = clock;
    this.zone = zone;
    this.swept = clock.instant();
  }

  static Housekeeping of(
      Database database, Archive archive, Settings settings, Clock clock, ZoneId zone) {
    RetentionRound round =
        new RetentionRound(
            database.retention(),
            settings.retention(),
            settings.story().window(),
            clock,
            zone,
            span -> TimeUnit.MILLISECONDS.sleep(span.toMillis()));
    return new Housekeeping(round, settings.retention(), archive, clock, zone);
  }

  /** For a service. */
  void runIfDue() {
    boolean deleted = round.runIfDue();
    if (deleted || isMorning()) {
      sweep();
    }
  }

  /** For a program that ends after a round. */
  void runABit() {
    if (round.runABit()) {
      sweep();
    }
  }

  /** Another process may have deleted: each archive is swept once a day all the same. */
  private boolean isMorning() {
    Instant now = clock.instant();
    return Duration.between(swept, now).toHours() >= 12
        && now.atZone(zone).toLocalTime().isAfter(LocalTime.of(6, 0))
        && now.atZone(zone).toLocalTime().isBefore(LocalTime.of(8, 0));
  }

  private void sweep() {
    Instant now = clock.instant();
    swept = now;
    if (!keep.items().isZero()) {
      int gone = archive.forgetGone(now.minus(keep.items()));
      log.info("took what was deleted out of the archive items={}", gone);
    }
  }

  @Override
  public void close() {
    round.close();
  }
}
