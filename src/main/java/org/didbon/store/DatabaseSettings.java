package org.didbon.store;

import java.nio.file.Path;

/**
 * Where everything is kept.
 *
 * @param url {@code postgres://user:password@host:port/database}, or {@code jdbc:…}; {@code ""} for
 *     the SQLite file; may hold a password, so it is never shown
 * @param file the SQLite file, made with its folder if missing
 */
public record DatabaseSettings(String url, Path file) {

  public static DatabaseSettings sqlite(Path file) {
    return new DatabaseSettings("", file);
  }

  public boolean isSqlite() {
    return url.isEmpty() || url.startsWith("jdbc:sqlite:");
  }

  @Override
  public String toString() {
    return isSqlite() ? "SQLite file " + path() : "PostgreSQL as DATABASE_URL says";
  }

  Path path() {
    return url.isEmpty() ? file : Path.of(url.substring("jdbc:sqlite:".length()));
  }
}
