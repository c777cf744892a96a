package org.didbon;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongSupplier;

/** Networks where people have not been heard for a while, as the page of health says it. */
final class Unheard {

  /** A network that reconnects is no standstill, and one call of another program no rival. */
  static final Duration STANDSTILL = Duration.ofMinutes(2);

  private final LongSupplier nanos;
  private final Map<String, Long> since = new HashMap<>();

  /**
   * @param nanos what time it is, from some moment on
   */
  Unheard(LongSupplier nanos) {
    this.nanos = nanos;
  }

  /**
   * What lasts; to be asked now and then.
   *
   * @param silent networks where nobody is heard now
   * @param shared those where another program hears people too
   */
  List<String> now(Set<String> silent, Set<String> shared) {
    Set<String> troubles = new TreeSet<>();
    silent.forEach(name -> troubles.add("nobody is heard on " + name));
    shared.forEach(
        name ->
            troubles.add(
                "another program hears people on %s with the same token:".formatted(name)
                    + " stop one of them, or give it a token of its own"));
    since.keySet().retainAll(troubles);
    long now = nanos.getAsLong();
    return troubles.stream()
        .filter(trouble -> now - since.computeIfAbsent(trouble, name -> now) > STANDSTILL.toNanos())
        .toList();
  }
}
