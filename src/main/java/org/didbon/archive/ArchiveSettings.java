package org.didbon.archive;

import static org.didbon.domain.setting.SettingKinds.filePath;

import java.nio.file.Path;
import org.didbon.domain.setting.SettingTable;

/**
 * Where the index of past items is.
 *
 * @param folder made if missing
 */
public record ArchiveSettings(Path folder) {

  private static final String ENDING = ".db";

  /** Its settings, where its own place is not set: beside the database's file, named like it. */
  public static SettingTable<ArchiveSettings> table(Path database) {
    return SettingTable.of(
        set ->
            new ArchiveSettings(
                set.line(
                    "archive.path",
                    filePath("data/didbon.archive"),
                    beside(database).folder(),
                    ArchiveSettings::folder,
                    "folder of the index for /search, by default beside the file above and named"
                        + " like it: only a cache, made anew from the database if it is lost")));
  }

  /** The folder that belongs to a file of the database. */
  public static ArchiveSettings beside(Path database) {
    String name = String.valueOf(database.getFileName());
    String bare = name.endsWith(ENDING) ? name.substring(0, name.length() - ENDING.length()) : name;
    return new ArchiveSettings(database.resolveSibling(bare + ".archive"));
  }
}
