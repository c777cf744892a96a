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

  private record Kept<V>(V value, Instant until) {}

  private final Clock clock;
  private final Duration time;
  private final Map<String, Kept<V>> kept =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Kept<V>> eldest) {
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

  private synchronized Optional<V> known(String key) {
    return Optional.ofNullable(kept.get(key))
        .filter(entry -> clock.instant().isBefore(entry.until()))
        .map(Kept::value);
  }

  private synchronized void keep(String key, V value) {
    kept.remove(key);
    kept.put(key, new Kept<>(value, clock.instant().plus(time)));
  }
}
