package org.didbon.config;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.didbon.domain.setting.Setting;
import org.didbon.domain.setting.SettingKind.YamlForm;
import org.didbon.domain.setting.SettingSource;

/**
 * Reads {@code didbon.yaml} as the tables of the stages say, with the default for each setting it
 * does not name. Not thread-safe.
 */
final class SettingsReader implements SettingSource {

  private final Mapping root;
  private final Environment environment;
  private final Map<String, Mapping> sections = new LinkedHashMap<>();

  private SettingsReader(Mapping root, Environment environment) {
    this.root = root;
    this.environment = environment;
  }

  /**
   * Reads all sections.
   *
   * @param root of the file
   */
  static Settings read(Mapping root, Environment environment) {
    SettingsReader reader = new SettingsReader(root, environment);
    Settings settings = Settings.table(environment).read(reader);
    reader.sections.values().forEach(Mapping::close);
    root.close();
    return settings;
  }

  @Override
  public <T> T value(Setting<T> setting) {
    Mapping section = sections.computeIfAbsent(setting.section(), root::section);
    Function<String, T> reading =
        written -> setting.kind().reading().read(written, environment::variable);
    return setting.kind().form() == YamlForm.NAMED
        ? section.named(setting.key(), setting.byDefault(), reading)
        : section.value(setting.key(), setting.byDefault(), reading);
  }
}
