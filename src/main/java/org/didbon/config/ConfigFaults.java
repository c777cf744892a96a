package org.didbon.config;

import java.util.List;
import java.util.stream.Collectors;
import org.didbon.domain.BadInput;

/** The configuration cannot be used; its message has every fault of every file, one a line. */
public final class ConfigFaults extends BadInput {

  private final List<Fault> faults;

  /** All faults there are, one at least. */
  public ConfigFaults(List<Fault> faults) {
    super(faults.stream().map(Fault::toString).collect(Collectors.joining("\n")));
    this.faults = List.copyOf(faults);
  }

  /** In the order of the files and their lines; never empty. */
  public List<Fault> faults() {
    return faults;
  }
}
