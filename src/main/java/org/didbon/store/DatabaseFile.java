package org.didbon.store;

import static org.didbon.domain.setting.SettingKinds.filePath;

import java.nio.file.Path;
import org.didbon.domain.setting.SettingKind;
import org.didbon.domain.setting.SettingTable;
import org.didbon.domain.setting.ValueFault;

/**
 * Where everything is kept unless the environment names a database.
 *
 * @param path of the SQLite file; relative to the working directory, made if missing
 */
public record DatabaseFile(Path path) {

  private static final SettingKind<Path> PATH = filePath("data/didbon.db");

  public static final SettingTable<DatabaseFile> TABLE =
      SettingTable.of(
          set ->
              new DatabaseFile(
                  set.line(
                      "database.path",
                      SettingKind.text(PATH.shape(), DatabaseFile::read, PATH.writing()),
                      Path.of("data", "didbon.db"),
                      DatabaseFile::path,
                      "of the SQLite file, from the working directory: made if it is missing")));

  private static Path read(String written) {
    if (written.contains("://") || written.startsWith("jdbc:")) {
      throw new ValueFault(
          "the address of a database may hold a password",
          "set the environment variable DATABASE_URL to it, and write a file's path here");
    }
    return PATH.read(written);
  }
}
