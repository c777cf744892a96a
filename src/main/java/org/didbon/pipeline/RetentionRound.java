package org.didbon.pipeline;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.didbon.pipeline.RetentionStore.Age;
import org.didbon.pipeline.RetentionStore.AgePlace;
import org.didbon.pipeline.RetentionStore.DropPortion;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Deletes what is older than it is to be kept: once a night, by one process of a database, a small
 * portion at a time and resting as long as each took. Thread-safe.
 */
public final class RetentionRound implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(RetentionRound.class);

  /** Few read and few write at that time of day. */
  private static final LocalTime NIGHT = LocalTime.of(2, 0);

  private static final LocalTime MORNING = LocalTime.of(6, 0);

  /** Nobody does it twice in one night. */
  private static final Duration REST = Duration.ofHours(12);

  /** A machine that is off at night does it in the day. */
  private static final Duration OVERDUE = Duration.ofHours(36);

  /** What is left then is done the next night. */
  private static final Duration LONGEST = Duration.ofHours(4);

  /** For a program that ends after a round: the next one goes on. */
  private static final Duration BETWEEN = Duration.ofSeconds(20);

  /** Rows looked at in one transaction: a tenth of a second or so. */
  private static final int PORTION = 100;

  private final RetentionStore store;
  private final RetentionSettings keep;
  private final Duration window;
  private final Clock clock;
  private final ZoneId zone;
  private final RestBetween pause;
  private final AtomicBoolean closed = new AtomicBoolean();

  /** How a portion is followed by a rest. */
  @FunctionalInterface
  public interface RestBetween {

    void rest(Duration span) throws InterruptedException;
  }

  /** Deletes a portion from a place on. */
  private interface PortionStep {
    DropPortion drop(AgePlace after, Age age, int limit);
  }

  /**
   * @param window a story goes on for so long after its last report
   * @param zone whose night it is
   */
  public RetentionRound(
      RetentionStore store,
      RetentionSettings keep,
      Duration window,
      Clock clock,
      ZoneId zone,
      RestBetween pause) {
    this.store = store;
    this.keep = keep;
    this.window = window;
    this.clock = clock;
    this.zone = zone;
    this.pause = pause;
  }

  /**
   * Does it if it is night, or if it was not done for more than a day.
   *
   * @return whether it was done
   */
  public boolean runIfDue() {
    return isDue() && run(LONGEST);
  }

  /** Likewise, but no longer than a program may that was started for a single round. */
  public boolean runABit() {
    Instant before = store.begun();
    if (!isDue()) {
      return false;
    }
    boolean whole = run(BETWEEN);
    if (!whole && before.isAfter(Instant.EPOCH)) {
      store.postpone(before);
    }
    return whole;
  }

  private boolean isDue() {
    ZonedDateTime now = clock.instant().atZone(zone);
    LocalTime time = now.toLocalTime();
    boolean night = !time.isBefore(NIGHT) && time.isBefore(MORNING);
    return store.begin(clock.instant(), night ? REST : OVERDUE);
  }

  /**
   * Does it now.
   *
   * @return whether all of it was done within {@code most}
   */
  boolean run(Duration most) {
    Instant now = clock.instant();
    Instant end = now.plus(most);
    Instant open = now.minus(window);
    int texts = drop(store::dropTexts, keep.textsBefore(now), open, end);
    int items = drop(store::dropItems, keep.itemsBefore(now), open, end);
    int messages = drop(store::dropMessages, keep.messagesBefore(now), open, end);
    boolean more = true;
    while (more && goesOn(end)) {
      Instant start = clock.instant();
      more = store.giveBack();
      rest(start);
    }
    store.note(now.atZone(zone).toLocalDate());
    boolean whole = goesOn(end);
    log.info(
        "deleted what is old items={} texts={} messages={} whole={}",
        items,
        texts,
        messages,
        whole);
    return whole;
  }

  private int drop(PortionStep step, Optional<Instant> before, Instant open, Instant end) {
    if (before.isEmpty()) {
      return 0;
    }
    Age age = new Age(before.get(), open);
    int gone = 0;
    AgePlace place = AgePlace.START;
    boolean last = false;
    while (!last && goesOn(end)) {
      Instant start = clock.instant();
      DropPortion portion = step.drop(place, age, PORTION);
      gone += portion.gone();
      place = portion.end();
      last = portion.last();
      if (!last) {
        rest(start);
      }
    }
    return gone;
  }

  private boolean goesOn(Instant end) {
    return !closed.get() && clock.instant().isBefore(end);
  }

  /** As long as the work took, so that others have the database at least half of the time. */
  private void rest(Instant start) {
    try {
      Duration took = Duration.between(start, clock.instant());
      pause.rest(took.isNegative() ? Duration.ZERO : took);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      closed.set(true);
    }
  }

  /** What is under way ends after its portion. */
  @Override
  public void close() {
    closed.set(true);
  }
}
