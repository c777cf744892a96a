package org.didbon;

import java.nio.file.Path;
import java.util.Objects;
import org.didbon.config.SettingsSheet;
import org.didbon.store.CopyListener;
import org.didbon.store.Database;
import org.didbon.store.DatabaseSettings;
import org.didbon.store.DatabaseTransfer;
import org.didbon.web.console.ConsoleParts;
import org.didbon.web.console.settings.BackupDesk;
import org.didbon.web.console.settings.HostFacts;
import org.didbon.web.console.settings.SettingsSection;

/** The console's page of settings, with what it tells and the copy that it hands over. */
final class SettingsPages {

  private SettingsPages() {}

  static SettingsSection of(Foundation base, ConsoleParts parts, OpenedParts opened) {
    HostFacts facts =
        new HostFacts(
            Version.number(),
            base.database().isOurs() ? "SQLite" : "PostgreSQL",
            SettingsSheet.settings(base.config()),
            SettingsSheet.environment(base.settings().environment()));
    return new SettingsSection(parts, facts, opened.add(desk(base)));
  }

  private static BackupDesk desk(Foundation base) {
    Database database = base.database();
    DatabaseSettings from =
        new DatabaseSettings(base.settings().environment().databaseUrl(), database.file());
    return new BackupDesk(
        folder(database),
        file -> DatabaseTransfer.backup(from, file, base.clock().instant(), CopyListener.NONE),
        base.clock());
  }

  /** Where there is room for a copy: beside the file that is copied. */
  private static Path folder(Database database) {
    return database.isOurs()
        ? Objects.requireNonNull(database.file().toAbsolutePath().getParent())
        : Path.of(System.getProperty("java.io.tmpdir"));
  }
}
