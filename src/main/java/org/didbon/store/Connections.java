package org.didbon.store;

import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Map;
import javax.sql.DataSource;
import org.didbon.domain.BadInput;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * What it takes to work on a database from its opening to its closing: opened with a refusal in
 * words for what a person can mend, watched while it is used. Thread-safe.
 */
final class Connections implements AutoCloseable {

  private final OpenParts parts;
  private final DatabasePool pool;
  private final Availability availability;
  private final Jdbi jdbi;

  private @Nullable Presence here;
  private Holder holder = Holder.NOBODY;

  private Connections(OpenParts parts, DatabasePool pool) {
    this.parts = parts;
    this.pool = pool;
    this.availability = new Availability(pool::look);
    this.jdbi = Sessions.on(pool.source(), availability);
    parts.add(availability);
  }

  /**
   * Opens the database to work on it, and brings its tables up to date.
   *
   * @throws BadInput if it cannot be had, with what to do about it and without any password
   */
  static Connections open(DatabaseSettings settings) {
    Connections connections = receiving(settings);
    try (Connection connection = connections.connection()) {
      CopyMark.settle(settings, connection);
    } catch (BadInput e) {
      connections.close();
      throw e;
    } catch (SQLException e) {
      connections.close();
      throw new BadInput(
          "the database does not answer (%s): %s".formatted(settings, SqlTrouble.line(e)));
    }
    return connections.entered(settings);
  }

  /**
   * Likewise, to fill it with what another one holds.
   *
   * @throws BadInput likewise
   */
  static Connections receiving(DatabaseSettings settings) {
    return opened(
        settings,
        parts -> {
          if (settings.isSqlite()) {
            SqliteFile.prepare(settings);
            parts.add(FileLock.take(settings.path().toAbsolutePath()));
            SqliteFile.check(settings);
            SqliteSpace.prepare(settings);
          }
          DatabasePool pool = pool(settings, parts);
          if (!KnownSchema.isThere(settings, pool.source())) {
            new Schema(settings, DatabasePool.patient(settings, pool)).update();
          }
          pool.look();
          return pool;
        });
  }

  /**
   * Opens the database to read what is in it, also while another process works on it.
   *
   * @throws BadInput if there is none, or it is of another version
   */
  static Connections beside(DatabaseSettings settings) {
    if (settings.isSqlite()) {
      SqliteFile.refuseMissing(settings);
    }
    return opened(
        settings,
        parts -> {
          if (settings.isSqlite()) {
            SqliteFile.check(settings);
          }
          DatabasePool pool = pool(settings, parts);
          new Schema(settings, pool.source()).check();
          return pool;
        });
  }

  /** How the pool comes to be; what must be closed again is added to the parts. */
  private interface Opening {
    DatabasePool pool(OpenParts parts) throws SQLException;
  }

  private static Connections opened(DatabaseSettings settings, Opening opening) {
    OpenParts parts = new OpenParts();
    try {
      return new Connections(parts, opening.pool(parts));
    } catch (BadInput e) {
      parts.close();
      throw e;
    } catch (SQLException | RuntimeException e) {
      parts.close();
      SqlTrouble.of(e)
          .filter(trouble -> !trouble.unreachable())
          .ifPresent(found -> Schema.refuse(settings, found));
      if (e instanceof PoolInitializationException || e instanceof SQLException) {
        throw new BadInput(
            "the database does not answer (%s): %s".formatted(settings, SqlTrouble.line(e)));
      }
      throw new IllegalStateException("the database does not open: " + settings, e);
    }
  }

  private static DatabasePool pool(DatabaseSettings settings, OpenParts parts) throws SQLException {
    DatabasePool pool = DatabasePool.of(settings);
    parts.add(pool);
    if (!settings.isSqlite()) {
      try (Connection connection = pool.source().getConnection()) {
        Schema.refuseForeign(settings, connection);
      }
    }
    return pool;
  }

  private Connections entered(DatabaseSettings settings) {
    try {
      Presence presence = settings.isSqlite() ? Presence.alone(jdbi) : Presence.amongOthers(jdbi);
      parts.add(presence);
      here = presence;
      holder = new Holder(presence.id(), settings.isSqlite());
      return this;
    } catch (RuntimeException e) {
      close();
      throw e;
    }
  }

  Connection connection() throws SQLException {
    return pool.source().getConnection();
  }

  /**
   * The time that all processes on the database go by.
   *
   * @param machine what this one has of its own
   */
  Clock time(Clock machine) {
    if (holder.alone() || here == null) {
      return machine;
    }
    SharedClock shared = new SharedClock(machine);
    jdbi.useHandle(shared::compare);
    here.keep(shared);
    return shared;
  }

  Jdbi jdbi() {
    return jdbi;
  }

  /** This process; until it has entered, nobody. */
  Holder holder() {
    return holder;
  }

  DataSource source() {
    return pool.source();
  }

  Availability availability() {
    return availability;
  }

  /** See {@link DatabasePool#counts()}. */
  Map<String, Integer> counts() {
    return pool.counts();
  }

  /** See {@link DatabasePool#measure}. */
  void measure(PoolMeter meter) {
    pool.measure(meter);
  }

  @Override
  public void close() {
    parts.close();
  }
}
