package org.didbon.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import com.zaxxer.hikari.metrics.IMetricsTracker;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteDataSource;

/** The connections to one database, each set up as its kind of database needs. Thread-safe. */
final class DatabasePool implements AutoCloseable {

  private static final int CONNECTIONS = 8;
  private static final long CONNECT_MS = 15_000;

  /**
   * A host that is gone sends nothing, not even a refusal: after so many seconds of silence it is
   * left, for its replica if the address names one. No question takes so long; what the address
   * says goes before.
   */
  static final Map<String, String> TIMEOUTS =
      Map.of("connectTimeout", "5", "socketTimeout", "20", "tcpKeepAlive", "true");

  /**
   * A process that stops in the middle of a transaction, as one that is paused or whose machine is
   * asleep, keeps its locks: after so long the server ends that transaction. Older servers know
   * only the one or the other.
   */
  static final String NOBODY_WAITS =
      """
      select set_config(name, '15000', false) from pg_settings
      where name in ('idle_in_transaction_session_timeout', 'tcp_user_timeout')
      """;

  private static final String ANYBODY_WAITS =
      """
      select set_config(name, '0', false) from pg_settings
      where name in ('idle_in_transaction_session_timeout', 'statement_timeout')
      """;

  /** Changes nothing, and yet is a write. */
  private static final String LOOK = "update turn set number = number where id = 1";

  private final HikariDataSource pool;

  private DatabasePool(HikariConfig config) {
    config.setPoolName("didbon");
    config.setMaximumPoolSize(CONNECTIONS);
    config.setMinimumIdle(1);
    config.setConnectionTimeout(CONNECT_MS);
    this.pool = new HikariDataSource(config);
  }

  /**
   * Connects to the database.
   *
   * @throws com.zaxxer.hikari.pool.HikariPool.PoolInitializationException if it does not answer
   */
  static DatabasePool of(DatabaseSettings settings) {
    return new DatabasePool(
        settings.isSqlite() ? sqlite(settings.path()) : postgres(settings.url()));
  }

  /** One connection to PostgreSQL that may take its time, also amid a transaction. */
  static Connection single(DatabaseSettings settings) throws SQLException {
    JdbcUrl address = JdbcUrl.of(settings.url());
    Properties login = new Properties();
    login.setProperty("tcpKeepAlive", "true");
    if (!address.user().isEmpty()) {
      login.setProperty("user", address.user());
      login.setProperty("password", address.password());
    }
    Connection connection = DriverManager.getConnection(address.url(), login);
    try (Statement statement = connection.createStatement()) {
      statement.execute(ANYBODY_WAITS);
      return connection;
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  DataSource source() {
    return pool;
  }

  /** For work that may take long without a word, such as to bring large tables up to date. */
  static DataSource patient(DatabaseSettings settings, DatabasePool pool) {
    if (settings.isSqlite()) {
      return pool.source();
    }
    JdbcUrl address = JdbcUrl.of(settings.url());
    PGSimpleDataSource patient = new PGSimpleDataSource();
    patient.setURL(address.url());
    if (!address.user().isEmpty()) {
      patient.setUser(address.user());
      patient.setPassword(address.password());
    }
    return patient;
  }

  /** Writes something small; throws while that cannot be done. */
  void look() throws SQLException {
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(LOOK);
    }
  }

  /** How many connections are active and idle, and how many threads wait for one. */
  Map<String, Integer> counts() {
    HikariPoolMXBean now = pool.getHikariPoolMXBean();
    return now == null
        ? Map.of()
        : Map.of(
            "active", now.getActiveConnections(),
            "idle", now.getIdleConnections(),
            "pending", now.getThreadsAwaitingConnection());
  }

  /** From now on {@code meter} hears how the connections are used; to be called once. */
  void measure(PoolMeter meter) {
    pool.setMetricsTrackerFactory(
        (name, stats) ->
            new IMetricsTracker() {
              @Override
              public void recordConnectionAcquiredNanos(long nanos) {
                meter.waited(Duration.ofNanos(nanos));
              }

              @Override
              public void recordConnectionUsageMillis(long millis) {
                meter.used(Duration.ofMillis(millis));
              }

              @Override
              public void recordConnectionTimeout() {
                meter.timedOut();
              }
            });
  }

  @Override
  public void close() {
    pool.close();
  }

  private static HikariConfig sqlite(Path file) {
    SQLiteConfig config = new SQLiteConfig();
    config.enforceForeignKeys(true);
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    // FULL: an alert that was decided survives a power cut, not only a crash of the process
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    config.setBusyTimeout(SqliteFile.BUSY_MS);
    // a transaction that reads first and writes then would be refused where another wrote between
    config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
    config.setGetGeneratedKeys(
        false); // keys are made by us: nobody asks for them after each insert
    SQLiteDataSource source =
        new SQLiteDataSource(config) {
          @Override
          public SQLiteConnection getConnection(String user, String password) throws SQLException {
            return new CachingConnection(file.toAbsolutePath().toString(), config.toProperties());
          }
        };
    HikariConfig pool = new HikariConfig();
    pool.setDataSource(source);
    pool.setConnectionInitSql(Erasure.OVERWRITE);
    return pool;
  }

  private static HikariConfig postgres(String url) {
    JdbcUrl address = JdbcUrl.of(url);
    HikariConfig pool = new HikariConfig();
    pool.setJdbcUrl(address.url());
    TIMEOUTS.forEach(pool::addDataSourceProperty);
    // the server tells the rows it refuses, with the chats in them; logs are read by others
    pool.addDataSourceProperty("logServerErrorDetail", "false");
    pool.setConnectionInitSql(NOBODY_WAITS);
    if (!address.user().isEmpty()) {
      pool.setUsername(address.user());
      pool.setPassword(address.password());
    }
    return pool;
  }
}
