package org.didbon.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Remembers what was looked up and can be looked up again, for a while; above its bound it forgets
 * what is asked for least. Two threads may look the same up at once: neither waits. Thread-safe.
 */
public final class LookUpCache<K, V> {

  /** A value and how long it holds. */
  private record Kept<V>(V value, Duration span) {}

  private final Duration usual;
  private final Cache<K, Kept<V>> entries;

  /**
   * An empty one.
   *
   * @param most entries
   * @param usual how long one holds unless it is put for another time
   */
  public LookUpCache(int most, Duration usual, Clock clock) {
    this.usual = usual;
    this.entries =
        Caffeine.newBuilder()
            .maximumSize(most)
            .ticker(() -> nanos(clock.instant()))
            // a few entries are soon put in order: no thread of its own for that
            .executor(Runnable::run)
            .expireAfter(Expiry.<K, Kept<V>>writing((key, kept) -> kept.span()))
            .build();
  }

  public Optional<V> get(K key) {
    return Optional.ofNullable(entries.getIfPresent(key)).map(Kept::value);
  }

  /** The value, looked up if it is not known; what is not found is looked up again. */
  public Optional<V> get(K key, Supplier<Optional<V>> lookUp) {
    Optional<V> known = get(key);
    if (known.isPresent()) {
      return known;
    }
    Optional<V> found = lookUp.get(); // may take long: nobody else waits
    found.ifPresent(value -> put(key, value));
    return found;
  }

  public void put(K key, V value) {
    put(key, value, usual);
  }

  /** Remembers it for another time than usual. */
  public void put(K key, V value, Duration span) {
    entries.put(key, new Kept<>(value, span));
  }

  /** Until the year 2262. */
  private static long nanos(Instant now) {
    return TimeUnit.SECONDS.toNanos(now.getEpochSecond()) + now.getNano();
  }
}
