package org.didbon;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.didbon.command.Health;

/** How the program does, and what stands beside it. Thread-safe. */
record HostHealth(
    Supplier<Health.Counters> counts,
    OtherPrograms otherPrograms,
    Supplier<Duration> clock,
    Supplier<Set<String>> sharing)
    implements Health {

  @Override
  public Counters report() {
    return counts.get();
  }

  @Override
  public List<OtherProcess> others() {
    return otherPrograms.others();
  }

  @Override
  public Duration clockAhead() {
    return clock.get();
  }

  @Override
  public Set<String> rivals() {
    return sharing.get();
  }
}
