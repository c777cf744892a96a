package org.didbon;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.didbon.command.Health;

/** How the program does, and what stands beside it. Thread-safe. */
record HostHealth(
    Supplier<Health.Counters> counts, OtherPrograms otherPrograms, Supplier<Duration> clock)
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
}
