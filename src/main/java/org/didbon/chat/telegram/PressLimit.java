package org.didbon.chat.telegram;

import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.didbon.cache.LatestMap;
import org.didbon.domain.ChatAddress;

/**
 * How many presses are looked at: two a second of one person and twenty of all, with some more at
 * once. A channel has as many readers as it likes, and each look may cost Telegram a question.
 * Thread-safe.
 */
final class PressLimit {

  private static final Rate OF_ONE = new Rate(2, 10);
  private static final Rate OF_ALL = new Rate(20, 60);
  private static final int MOST_PEOPLE = 1_000;

  /** So many a second, and so many at once after a quiet while. */
  private record Rate(double perSecond, double most) {}

  /** What is left at a moment. */
  private record PlacesLeft(double places, long at) {

    PlacesLeft now(long nanos, Rate rate) {
      double seconds = (nanos - at) / (double) TimeUnit.SECONDS.toNanos(1);
      return new PlacesLeft(Math.min(rate.most(), places + seconds * rate.perSecond()), nanos);
    }

    PlacesLeft less() {
      return new PlacesLeft(places - 1, at);
    }
  }

  private final LongSupplier nanos;
  private final LatestMap<ChatAddress, PlacesLeft> people = new LatestMap<>(MOST_PEOPLE);
  private PlacesLeft all;
  private final Object lock = new Object();

  /**
   * @param nanos a clock that never goes back, as {@link System#nanoTime}
   */
  PressLimit(LongSupplier nanos) {
    this.nanos = nanos;
    this.all = new PlacesLeft(OF_ALL.most(), nanos.getAsLong());
  }

  /** Whether this press of {@code person} is looked at; those that are not cost nothing. */
  boolean take(ChatAddress person) {
    synchronized (lock) {
      long now = nanos.getAsLong();
      all = all.now(now, OF_ALL);
      PlacesLeft own =
          people.get(person).orElseGet(() -> new PlacesLeft(OF_ONE.most(), now)).now(now, OF_ONE);
      boolean taken = own.places() >= 1 && all.places() >= 1;
      people.put(person, taken ? own.less() : own);
      if (taken) {
        all = all.less();
      }
      return taken;
    }
  }
}
