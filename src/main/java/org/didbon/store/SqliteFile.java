package org.didbon.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.didbon.domain.BadInput;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/** The file of an SQLite database, before and beside its use: refuses in words what cannot be. */
final class SqliteFile {

  /** So long a write waits for that of another. */
  static final int BUSY_MS = 30_000;

  private SqliteFile() {}

  /** See {@link Database#loadDriver()}. */
  static void loadDriver() {
    try (Connection nothing = DriverManager.getConnection("jdbc:sqlite::memory:");
        Statement first = nothing.createStatement()) {
      first.execute("select 1");
    } catch (SQLException e) {
      throw new IllegalStateException("the driver of SQLite does not load", e);
    }
  }

  /**
   * Makes the file and its folder for the owner's eyes, as far as they are missing.
   *
   * @throws BadInput if they cannot be made
   */
  static void prepare(DatabaseSettings settings) {
    Path file = settings.path().toAbsolutePath();
    refuseFolder(settings);
    Path folder = file.getParent();
    if (folder != null && !Files.isDirectory(folder)) {
      try {
        OwnFiles.makeFolder(folder);
      } catch (IOException e) {
        throw new BadInput(
            "the folder %s cannot be made (%s); make it, or set database.path in didbon.yaml"
                .formatted(folder, OwnFiles.reason(e)));
      }
    }
    try {
      OwnFiles.make(file);
    } catch (IOException e) {
      throw new BadInput(
          "the database %s cannot be made (%s); make its folder writable, or set database.path in"
                  .formatted(file, OwnFiles.reason(e))
              + " didbon.yaml");
    }
  }

  /**
   * Makes sure that there is a file.
   *
   * @throws BadInput if there is none
   */
  static void refuseMissing(DatabaseSettings settings) {
    if (!Files.exists(settings.path())) {
      throw new BadInput(
          "there is no database %s; is this the folder Didbon runs in?".formatted(settings.path()));
    }
  }

  /**
   * Looks into the file before anything is written to it.
   *
   * @throws BadInput if it is damaged, or another program's
   */
  static void check(DatabaseSettings settings) throws SQLException {
    refuseFolder(settings);
    try (Connection connection = connect(settings)) {
      Schema.refuseForeign(settings, connection);
    }
  }

  /**
   * Writes a consistent copy, for the owner's eyes.
   *
   * @throws BadInput if there is no file, the copy is there already or cannot be written, or what
   *     is copied is of a newer Didbon
   */
  static void copy(DatabaseSettings settings, Path copy) {
    refuseMissing(settings);
    refuseFolder(settings);
    new Schema(settings, source(settings)).refuseToCopyNewer();
    try {
      BackupFile.write(
          copy,
          part -> {
            try (Connection connection = connect(settings);
                PreparedStatement vacuum = connection.prepareStatement("vacuum into ?")) {
              CopyMark.refuseUnfinished(settings, connection);
              // an empty file may be written to (sqlite.org/lang_vacuum.html)
              vacuum.setString(1, part.toAbsolutePath().toString());
              vacuum.execute();
            }
          });
    } catch (SQLException e) {
      SqlTrouble.of(e).ifPresent(trouble -> Schema.refuse(settings, trouble));
      throw new BadInput("%s was not copied: %s".formatted(settings, SqlTrouble.line(e)));
    }
  }

  /** Whether all that is in the file can be read. */
  static boolean isWhole(DatabaseSettings settings) throws SQLException {
    try (Connection connection = connect(settings);
        Statement statement = connection.createStatement();
        ResultSet said = statement.executeQuery("pragma quick_check(1)")) {
      return said.next() && said.getString(1).equals("ok");
    } catch (SQLException e) {
      if (SqlTrouble.of(e).filter(it -> it.reason().equals(SqlTrouble.DAMAGED)).isPresent()) {
        return false;
      }
      throw e;
    }
  }

  private static void refuseFolder(DatabaseSettings settings) {
    if (Files.isDirectory(settings.path())) {
      throw new BadInput(
          "%s is a folder; name a file in it as database.path in didbon.yaml"
              .formatted(settings.path()));
    }
  }

  static Connection connect(DatabaseSettings settings) throws SQLException {
    return source(settings).getConnection();
  }

  /** Changes nothing by itself, not even how the file is written. */
  static SQLiteDataSource source(DatabaseSettings settings) {
    SQLiteConfig config = new SQLiteConfig();
    config.setBusyTimeout(BUSY_MS);
    SQLiteDataSource source = new SQLiteDataSource(config);
    source.setUrl("jdbc:sqlite:" + settings.path().toAbsolutePath());
    return source;
  }
}
