package org.didbon.web.console.settings;

import java.util.List;
import java.util.Map;

/**
 * What this program is and was told at its start.
 *
 * @param version of the program
 * @param database what kind it is
 * @param settings those of the file, in its order
 * @param environment whether each variable of ours is set, by its name
 */
public record HostFacts(
    String version, String database, List<SettingRow> settings, Map<String, Boolean> environment) {

  public HostFacts {
    settings = List.copyOf(settings);
  }
}
