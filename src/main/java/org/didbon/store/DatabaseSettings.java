package org.didbon.store;

import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where everything is kept.
 *
 * @param url {@code postgres://user:password@host:port/database}, or {@code jdbc:…}; {@code ""} for
 *     the SQLite file; may hold a password, so it is never shown
 * @param file the SQLite file, made with its folder if missing
 */
public record DatabaseSettings(String url, Path file) {

  /** Only what nobody keeps secret: the server, its port and the name of the database. */
  private static final Pattern PLACE =
      Pattern.compile(
          "(?:jdbc:)?postgres(?:ql)?://(?:[^/]*@)?([^/?@:]*(?::\\d+)?/[^/?@:]+)(?:\\?.*)?");

  public static DatabaseSettings sqlite(Path file) {
    return new DatabaseSettings("", file);
  }

  public boolean isSqlite() {
    return url.isEmpty() || url.startsWith("jdbc:sqlite:");
  }

  @Override
  public String toString() {
    if (isSqlite()) {
      return "SQLite file " + path();
    }
    Matcher place = PLACE.matcher(url);
    return place.matches() ? "PostgreSQL " + place.group(1) : "PostgreSQL";
  }

  Path path() {
    return url.isEmpty() ? file : Path.of(url.substring("jdbc:sqlite:".length()));
  }
}
