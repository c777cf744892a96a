package org.didbon.cache;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Remembers the latest so many, by when they were written or asked for last. For what is lost with
 * an entry, such as that a message was answered already: Caffeine would not do, for it keeps what
 * was asked for often and drops what has just come, which here is what comes again. Thread-safe.
 */
public final class LatestMap<K, V> {

  private final Map<K, V> entries;

  /**
   * An empty one.
   *
   * @param most entries; with one more the oldest is forgotten
   */
  public LatestMap(int most) {
    this.entries =
        new LinkedHashMap<>(16, 0.75f, true) {
          private static final long serialVersionUID = 1L;

          @Override
          protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > most;
          }
        };
  }

  public Optional<V> get(K key) {
    synchronized (entries) {
      return Optional.ofNullable(entries.get(key));
    }
  }

  /** Writes it; what was there before. */
  public Optional<V> put(K key, V value) {
    synchronized (entries) {
      return Optional.ofNullable(entries.put(key, value));
    }
  }

  /** Writes it if there is nothing yet; what is there, empty if that is the new one. */
  public Optional<V> putIfAbsent(K key, V value) {
    synchronized (entries) {
      return Optional.ofNullable(entries.putIfAbsent(key, value));
    }
  }

  /** Forgets it; what was there. */
  public Optional<V> remove(K key) {
    synchronized (entries) {
      return Optional.ofNullable(entries.remove(key));
    }
  }
}
