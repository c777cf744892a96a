package org.didbon.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.didbon.domain.BadInput;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.exception.FlywayValidateException;

/** The tables of a database: whether they are ours, and of which version. */
final class Schema {

  static final String HISTORY = "flyway_schema_history";

  private static final List<MigrationState> UNKNOWN =
      List.of(
          MigrationState.FUTURE_SUCCESS,
          MigrationState.FUTURE_FAILED,
          MigrationState.MISSING_SUCCESS,
          MigrationState.MISSING_FAILED);

  private final DatabaseSettings settings;
  private final Flyway flyway;

  Schema(DatabaseSettings settings, DataSource source) {
    this.settings = settings;
    this.flyway =
        Flyway.configure(Schema.class.getClassLoader())
            .dataSource(source)
            .locations(locations(settings))
            .load();
  }

  /** Some tables only serve where several processes work. */
  static String[] locations(DatabaseSettings settings) {
    return settings.isSqlite()
        ? new String[] {"classpath:db/migration"}
        : new String[] {"classpath:db/migration", "classpath:db/postgres"};
  }

  /**
   * Brings the tables up to date.
   *
   * @throws BadInput if they are of a newer Didbon; nothing was written then
   */
  void update() {
    try {
      refuseNewer();
      flyway.migrate();
    } catch (FlywayValidateException e) {
      throw altered();
    } catch (FlywayException e) {
      SqlTrouble.of(e).ifPresent(trouble -> refuse(settings, trouble));
      throw new BadInput(
          "%s cannot be brought up to date: %s; put a backup in its place, or name another database"
              .formatted(settings, SqlTrouble.line(e)));
    }
  }

  /**
   * Makes sure that the tables are those of this version.
   *
   * @throws BadInput if they are not
   */
  void check() {
    refuseNewer();
    if (Arrays.stream(flyway.info().all()).anyMatch(one -> one.getState().isFailed())
        || flyway.info().pending().length > 0) {
      throw new BadInput(
          "the database was made by another version of Didbon (%s); run this one on it once"
              .formatted(settings));
    }
    if (!flyway.validateWithResult().validationSuccessful) {
      throw altered();
    }
  }

  /**
   * Makes sure that a copy is not taken for one that this version can restore.
   *
   * @throws BadInput if the tables are of a newer Didbon, or cannot be read
   */
  void refuseToCopyNewer() {
    try {
      refuseNewer();
    } catch (FlywayException e) {
      SqlTrouble.of(e).ifPresent(trouble -> refuse(settings, trouble));
      throw new BadInput("%s was not copied: %s".formatted(settings, SqlTrouble.line(e)));
    }
  }

  /** Whether a version of ours made them. */
  boolean isOurs() {
    return flyway.info().applied().length > 0;
  }

  /** Whether they are of an earlier version. */
  boolean isOlder() {
    return flyway.info().pending().length > 0;
  }

  /** Only in words: Flyway would go on with what it does not know. */
  private void refuseNewer() {
    Optional<MigrationInfo> unknown =
        Arrays.stream(flyway.info().all())
            .filter(one -> UNKNOWN.contains(one.getState()))
            .reduce((first, last) -> last);
    if (unknown.isPresent()) {
      throw new BadInput(
          ("%s was last used by a newer Didbon (its tables have version %s, which this one does not"
                  + " know); start that Didbon, or put a backup from before in its place")
              .formatted(settings, unknown.get().getVersion()));
    }
  }

  private BadInput altered() {
    return new BadInput(
        ("%s has tables that this Didbon did not make so: it is of another program, or of a Didbon"
                + " that somebody changed; name another database (database.path in didbon.yaml, or"
                + " DATABASE_URL)")
            .formatted(settings));
  }

  /**
   * Makes sure, before anything is changed, that nobody else's tables are there.
   *
   * @throws BadInput if they are
   */
  static void refuseForeign(DatabaseSettings settings, Connection connection) throws SQLException {
    TreeSet<String> names = new TreeSet<>();
    try (ResultSet tables =
        connection
            .getMetaData()
            .getTables(null, connection.getSchema(), "%", new String[] {"TABLE"})) {
      while (tables.next()) {
        names.add(tables.getString("TABLE_NAME"));
      }
    }
    names.removeIf(name -> name.startsWith("sqlite_"));
    if (!names.isEmpty() && !names.contains(HISTORY)) {
      throw new BadInput(
          ("%s holds what another program keeps (%s); name another database (database.path in"
                  + " didbon.yaml, or DATABASE_URL)")
              .formatted(settings, names.stream().limit(3).collect(Collectors.joining(", "))));
    }
  }

  /** One line for what a person can mend. */
  @SuppressWarnings("DoNotCallSuggester") // called where there is trouble alone
  static void refuse(DatabaseSettings settings, SqlTrouble trouble) {
    throw new BadInput("%s cannot be used: %s".formatted(settings, trouble.remedy()));
  }
}
