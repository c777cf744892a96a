package org.didbon.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import org.didbon.domain.BadInput;

/**
 * Carries all that is kept from one database to another: from SQLite to PostgreSQL and back. The
 * one that is read may be at work; the copy is what it was at one moment.
 */
public final class DatabaseTransfer {

  private DatabaseTransfer() {}

  /**
   * Makes {@code to} what {@code from} is. Begun once more, it goes on where it ended, or takes
   * over what came since.
   *
   * @param to empty, or a copy on which nobody worked yet
   * @throws BadInput if that cannot be, with what to do about it
   */
  public static CopyReport copy(
      DatabaseSettings from, DatabaseSettings to, Instant now, CopyListener listener) {
    if (from.isSqlite() == to.isSqlite()
        && (from.isSqlite() ? same(from.path(), to.path()) : from.url().equals(to.url()))) {
      throw new BadInput("both are one database; name another to copy to");
    }
    if (!from.isSqlite()) {
      Connections.beside(from).close();
    }
    try {
      if (from.isSqlite()) {
        SqliteFile.refuseMissing(from);
        SqliteFile.check(from);
        new Schema(from, SqliteFile.source(from)).check();
      }
      return filled(from, to, now, listener);
    } catch (SQLException e) {
      SqlTrouble.of(e).ifPresent(trouble -> Schema.refuse(to, trouble));
      throw new BadInput("not copied: %s; the next try goes on".formatted(SqlTrouble.line(e)));
    }
  }

  private static CopyReport filled(
      DatabaseSettings from, DatabaseSettings to, Instant now, CopyListener listener)
      throws SQLException {
    try (Connections target = Connections.receiving(to);
        CopySide read = side(from)) {
      CopyMark.refuseUnfinished(from, read.reading());
      return fill(read, to, target, now, listener);
    }
  }

  private static boolean same(Path one, Path other) {
    return one.toAbsolutePath().normalize().equals(other.toAbsolutePath().normalize());
  }

  private static CopyReport fill(
      CopySide read, DatabaseSettings to, Connections target, Instant now, CopyListener listener)
      throws SQLException {
    try (CopySide copied = side(to);
        Connection writing = to.isSqlite() ? target.connection() : DatabasePool.single(to)) {
      if (!to.isSqlite()) {
        CopyMark.takeAlone(to, writing);
      }
      if (!CopyMark.isThere(writing)) {
        refuseFull(read, copied, to);
      }
      writing.setAutoCommit(false);
      CopyMark.begin(writing, now);
      writing.commit();
      CopyReport report = new DatabaseCopy(read, copied, writing, listener).run();
      CopyMark.done(writing, now);
      writing.commit();
      return report;
    }
  }

  private static void refuseFull(CopySide one, CopySide other, DatabaseSettings to)
      throws SQLException {
    for (CopiedTable table : CopiedTable.of(one.reading(), other.reading())) {
      if (!table.name().equals(CopiedTable.TURN) && other.has(table)) {
        throw new BadInput(
            "%s is not empty (%s has rows); name a new database, nothing was written to this one"
                .formatted(to, table.name()));
      }
    }
    other.reading().rollback();
  }

  /** How it is read: SQLite without a pool, which would set it up as ours. */
  private static CopySide side(DatabaseSettings read) throws SQLException {
    return read.isSqlite()
        ? CopySide.of(read, SqliteFile.connect(read))
        : CopySide.of(read, DatabasePool.single(read));
  }

  /**
   * Writes a consistent copy into an SQLite file, also while another process works on the database.
   *
   * @throws BadInput if there is no database, or the copy is there already
   */
  public static void backup(DatabaseSettings from, Path copy, Instant now, CopyListener listener) {
    if (from.isSqlite()) {
      SqliteFile.copy(from, copy);
      return;
    }
    try {
      BackupFile.write(
          copy,
          part -> {
            DatabaseSettings file = DatabaseSettings.sqlite(part);
            copy(from, file, now, listener);
            try (Connection connection = SqliteFile.connect(file)) {
              CopyMark.forget(connection);
            }
          });
    } catch (SQLException e) {
      throw new BadInput("%s was not written: %s".formatted(copy, SqlTrouble.line(e)));
    }
  }

  /**
   * Puts what a backup holds into an empty database.
   *
   * @param copy of this version or an earlier one; stays as it is
   * @throws BadInput if the database is not empty or in use, or the copy is none
   */
  public static CopyReport restore(
      Path copy, DatabaseSettings to, Instant now, CopyListener listener) {
    DatabaseSettings file = DatabaseSettings.sqlite(copy);
    if (!Files.isRegularFile(copy)) {
      throw new BadInput("%s is no file; name one that `backup` wrote".formatted(copy));
    }
    Schema schema = new Schema(file, SqliteFile.source(file));
    try {
      if (!isSqlite(copy)) {
        throw noBackup(copy);
      }
      if (!SqliteFile.isWhole(file)) {
        throw new BadInput(
            "%s is damaged, and nothing of it was restored; name another backup".formatted(copy));
      }
      schema.refuseToCopyNewer();
      if (!schema.isOurs()) {
        throw noBackup(copy);
      }
      if (!schema.isOlder()) {
        return copy(file, to, now, listener);
      }
      Path raised = Files.createTempDirectory("didbon-restore").resolve("copy.db");
      try {
        SqliteFile.copy(file, raised);
        DatabaseSettings ours = DatabaseSettings.sqlite(raised);
        Connections.open(ours).close();
        return copy(ours, to, now, listener);
      } finally {
        OwnFiles.deleteBeside(raised);
        Files.deleteIfExists(raised);
        Files.deleteIfExists(raised.getParent());
      }
    } catch (SQLException e) {
      SqlTrouble.of(e).ifPresent(trouble -> Schema.refuse(file, trouble));
      throw new BadInput("%s was not restored: %s".formatted(copy, SqlTrouble.line(e)));
    } catch (IOException e) {
      throw new BadInput(
          "%s was not restored (%s); make room in the folder for temporary files"
              .formatted(copy, OwnFiles.reason(e)));
    }
  }

  /** By its first bytes: sqlite.org/fileformat2.html, 1.3. */
  private static boolean isSqlite(Path file) throws IOException {
    byte[] magic = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);
    try (InputStream in = Files.newInputStream(file)) {
      return Arrays.equals(in.readNBytes(magic.length), magic);
    }
  }

  private static BadInput noBackup(Path copy) {
    return new BadInput("%s is no backup of Didbon; name one".formatted(copy));
  }
}
