package org.didbon.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.didbon.chat.SecretVariable;
import org.didbon.domain.setting.Setting;
import org.didbon.domain.setting.SettingTable.WrittenSetting;
import org.didbon.web.console.settings.SettingRow;
import org.didbon.web.console.settings.SettingRow.SettingOrigin;

/**
 * All settings as they hold, with where each comes from. Of what is secret whether it is set, and
 * no more.
 */
public final class SettingsSheet {

  /** Of an address, who may not be read by all who see it. */
  private static final Pattern USER = Pattern.compile("(?<=://)[^/@\\s]*@");

  private SettingsSheet() {}

  /** Those of the file, in the order of the tables. */
  public static List<SettingRow> settings(Config config) {
    return SettingsWriter.sections(config.settings()).values().stream()
        .flatMap(List::stream)
        .map(line -> row(line, config.places()))
        .toList();
  }

  private static SettingRow row(WrittenSetting line, SettingPlaces places) {
    Setting<?> setting = line.setting();
    String value = shown(line.value());
    String byDefault = shown(byDefault(setting));
    Integer place = places.lines().get(setting.name());
    SettingOrigin origin =
        place != null
            ? SettingOrigin.FILE
            : value.equals(byDefault) ? SettingOrigin.DEFAULT : SettingOrigin.PROGRAM;
    return new SettingRow(
        setting.name(),
        value,
        byDefault,
        setting.kind().shape(),
        setting.why(),
        origin,
        place == null ? "" : places.file() + ":" + place);
  }

  private static <T> String byDefault(Setting<T> setting) {
    return setting.kind().write(setting.byDefault());
  }

  /** Whether each variable that is ours is set, by its name. */
  public static Map<String, Boolean> environment(Environment environment) {
    Map<String, Boolean> set = new LinkedHashMap<>();
    List<SecretVariable> secrets = new ArrayList<>(ChatNetworks.secrets());
    secrets.forEach(
        secret -> set.put(secret.name(), environment.secrets().containsKey(secret.name())));
    set.put("DIDBON_OWNERS", !environment.owners().isEmpty());
    set.put("DATABASE_URL", !environment.databaseUrl().isEmpty());
    set.put("PORT", environment.port() > 0);
    set.put("TRANSLATE_KEY", !environment.translateKey().isEmpty());
    return set;
  }

  private static String shown(String value) {
    return USER.matcher(value.strip()).replaceAll("…@");
  }
}
