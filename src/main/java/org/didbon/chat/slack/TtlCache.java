package org.didbon.chat.slack;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Remembers what was looked up, for a while. What was not found is looked up again. Thread-safe.
 */
final class TtlCache<V> {

  private static final int MOST = 1_000;

  private record CachedValue<V>(V value, Instant until) {}

  private final Clock clock;
  private final Duration time;
  private final Object lock = new Object();
  private final Map<String, CachedValue<V>> kept =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, CachedValue<V>> eldest) {
          return size() > MOST;
        }
      };

  TtlCache(Clock clock, Duration time) {
    this.clock = clock;
    this.time = time;
  }

  Optional<V> get(String key, Supplier<Optional<V>> lookUp) {
    Optional<V> known = known(key);
    if (known.isPresent()) {
      return known;
    }
    Optional<V> found = lookUp.get(); // may take long: not under the lock
    found.ifPresent(value -> keep(key, value));
    return found;
  }

  private Optional<V> known(String key) {
    synchronized (lock) {
      return Optional.ofNullable(kept.get(key))
          .filter(entry -> clock.instant().isBefore(entry.until()))
          .map(CachedValue::value);
    }
  }

  private void keep(String key, V value) {
    synchronized (lock) {
      kept.remove(key);
      kept.put(key, new CachedValue<>(value, clock.instant().plus(time)));
    }
  }
}
