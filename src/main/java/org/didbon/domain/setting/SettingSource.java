package org.didbon.domain.setting;

/** Where settings are read from. */
public interface SettingSource {

  /** One that sets nothing. */
  SettingSource NOTHING =
      new SettingSource() {
        @Override
        public <T> T value(Setting<T> setting) {
          return setting.byDefault();
        }
      };

  /** The value that is set, the default where none is; a faulty one is noted by the source. */
  <T> T value(Setting<T> setting);
}
