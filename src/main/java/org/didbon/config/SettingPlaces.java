package org.didbon.config;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where the settings of a file stand in it.
 *
 * @param file as it is shown to people; {@code ""} if there is none
 * @param lines by the name of the setting, {@code section.key}, counted from 1
 */
public record SettingPlaces(String file, Map<String, Integer> lines) {

  /** Of settings that stand in no file. */
  public static final SettingPlaces NONE = new SettingPlaces("", Map.of());

  public SettingPlaces {
    lines = Map.copyOf(lines);
  }

  /** Where a setting stands makes no other configuration of it. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof SettingPlaces;
  }

  @Override
  public int hashCode() {
    return 0;
  }
}
