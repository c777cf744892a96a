package org.didbon.config;

import java.util.List;
import org.didbon.pipeline.Watchlist;
import org.jspecify.annotations.Nullable;

/**
 * What a check of the configuration found.
 *
 * @param config what is in order of it; all of it where there is no fault
 * @param faults to be mended before anything runs, in the order of the files and their lines
 * @param warnings worth a look; everything runs with them
 * @param watchlist the files compiled, as the check needed them; null where there are faults
 */
public record CheckReport(
    Config config, List<Fault> faults, List<Fault> warnings, @Nullable Watchlist watchlist) {

  public CheckReport {
    faults = List.copyOf(faults);
    warnings = List.copyOf(warnings);
  }
}
