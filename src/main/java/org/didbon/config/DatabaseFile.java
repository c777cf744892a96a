package org.didbon.config;

import java.nio.file.Path;

/**
 * Where everything is kept unless the environment names a database.
 *
 * @param path of the SQLite file; relative to the working directory, made if missing
 */
public record DatabaseFile(Path path) {

  private static final String ENDING = ".db";

  public static final DatabaseFile DEFAULT = new DatabaseFile(Path.of("data", "didbon.db"));

  /** Where the archive is unless a setting names another folder: beside the file, by its name. */
  Path archive() {
    String name = String.valueOf(path.getFileName());
    String bare = name.endsWith(ENDING) ? name.substring(0, name.length() - ENDING.length()) : name;
    return path.resolveSibling(bare + ".archive");
  }
}
