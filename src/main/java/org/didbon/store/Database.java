package org.didbon.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.didbon.command.ChatBooks;
import org.didbon.command.Intake;
import org.didbon.command.SteadyIntake;
import org.didbon.domain.BadInput;
import org.jdbi.v3.core.Jdbi;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/** The open database, with its tables as the ports they implement. Thread-safe. */
public final class Database implements AutoCloseable {

  private static final int CONNECTIONS = 8;
  static final int BUSY_MS = 30_000;
  private static final long CONNECT_MS = 15_000;

  /** Changes nothing, and yet is a write. */
  private static final String LOOK = "update turn set number = number where id = 1";

  private final DatabaseSettings settings;
  private final HikariDataSource pool;
  private final Availability availability;
  private final Jdbi jdbi;
  private final List<AutoCloseable> parts;

  /** What this process signs its leases with; {@code ""} if it takes none. */
  private String holder = "";

  private Database(DatabaseSettings settings, HikariDataSource pool, List<AutoCloseable> parts) {
    this.settings = settings;
    this.pool = pool;
    this.availability = new Availability(() -> look(pool));
    this.jdbi = Sessions.on(pool, availability);
    this.parts = parts;
    parts.add(availability);
  }

  private Database entered() {
    try {
      Presence presence = settings.isSqlite() ? Presence.alone(jdbi) : Presence.amongOthers(jdbi);
      parts.add(presence);
      holder = presence.id();
      return this;
    } catch (RuntimeException e) {
      close();
      throw e;
    }
  }

  /** Hears that the database was away and is back. */
  @FunctionalInterface
  public interface Returned {

    /**
     * Called on a thread of the database, soon after it is back.
     *
     * @param away for how long it was
     * @param reason why, for the operator
     */
    void back(Duration away, String reason);
  }

  /** From now on {@code listener} is told whenever the database is back. */
  public void whenBack(Returned listener) {
    availability.whenBack(listener);
  }

  /** Why the database cannot be used at present; {@code ""} if it can. */
  public String trouble() {
    return availability.trouble();
  }

  /** How many connections are active and idle, and how many threads wait for one. */
  public Map<String, Integer> connections() {
    HikariPoolMXBean now = pool.getHikariPoolMXBean();
    return now == null
        ? Map.of()
        : Map.of(
            "active", now.getActiveConnections(),
            "idle", now.getIdleConnections(),
            "pending", now.getThreadsAwaitingConnection());
  }

  private static void look(HikariDataSource pool) throws SQLException {
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(LOOK);
    }
  }

  /**
   * Opens the database and brings its tables up to date.
   *
   * @throws BadInput if it cannot be had, with what to do about it and without any password
   */
  public static Database open(DatabaseSettings settings) {
    return opened(
            settings,
            parts -> {
              if (settings.isSqlite()) {
                SqliteFile.prepare(settings);
                parts.add(FileLock.take(settings.path().toAbsolutePath()));
                SqliteFile.check(settings);
              }
              HikariDataSource pool = pool(settings, parts);
              new Schema(settings, pool).update();
              look(pool);
              return pool;
            })
        .entered();
  }

  /**
   * Opens the database to read what is in it, also while another process works on it.
   *
   * @throws BadInput if there is none, or it is of another version
   */
  public static Database beside(DatabaseSettings settings) {
    if (settings.isSqlite() && !Files.exists(settings.path())) {
      throw nowhere(settings);
    }
    return opened(
        settings,
        parts -> {
          if (settings.isSqlite()) {
            SqliteFile.check(settings);
          }
          HikariDataSource pool = pool(settings, parts);
          new Schema(settings, pool).check();
          return pool;
        });
  }

  /** How the connections come to be; what must be closed again stands in the list. */
  private interface Opening {
    HikariDataSource pool(List<AutoCloseable> parts) throws SQLException;
  }

  private static Database opened(DatabaseSettings settings, Opening opening) {
    List<AutoCloseable> parts = new ArrayList<>();
    try {
      return new Database(settings, opening.pool(parts), parts);
    } catch (BadInput e) {
      close(parts);
      throw e;
    } catch (SQLException | RuntimeException e) {
      close(parts);
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

  private static HikariDataSource pool(DatabaseSettings settings, List<AutoCloseable> parts)
      throws SQLException {
    HikariDataSource pool =
        settings.isSqlite() ? sqlite(settings.path()) : postgres(settings.url());
    parts.add(pool);
    if (!settings.isSqlite()) {
      try (Connection connection = pool.getConnection()) {
        Schema.refuseForeign(settings, connection);
      }
    }
    return pool;
  }

  private static BadInput nowhere(DatabaseSettings settings) {
    return new BadInput(
        "there is no database %s; is this the folder Didbon runs in?".formatted(settings.path()));
  }

  public NewsTables news() {
    return new NewsTables(jdbi, holder);
  }

  public OutboxTable outbox() {
    return new OutboxTable(jdbi, holder);
  }

  public SubscriptionTable subscriptions() {
    return new SubscriptionTable(jdbi);
  }

  public SavedQueryTable savedQueries() {
    return new SavedQueryTable(jdbi);
  }

  public ChatSettingsTable chatSettings() {
    return new ChatSettingsTable(jdbi);
  }

  public MuteTable mutes() {
    return new MuteTable(jdbi);
  }

  public SpikeTable spikes() {
    return new SpikeTable(jdbi);
  }

  public OutageTable outages() {
    return new OutageTable(jdbi);
  }

  public ComplaintTable complaints() {
    return new ComplaintTable(jdbi);
  }

  public TargetTable targets() {
    return new TargetTable(jdbi);
  }

  public KeptTables kept() {
    return new KeptTables(jdbi, settings.isSqlite() ? new Erasure(jdbi) : () -> {});
  }

  /** All that is kept for each chat. */
  public ChatBooks chatBooks() {
    return new ChatBooks(
        subscriptions(),
        chatSettings(),
        mutes(),
        complaints(),
        kept(),
        targets(),
        spikes(),
        verdicts());
  }

  /**
   * Who hears what people say to a bot.
   *
   * @param bot what tells it from the others of this database
   */
  public Intake intake(String bot, Clock clock) {
    return new SteadyIntake(new IntakeTable(jdbi, settings.isSqlite(), holder, bot, clock), bot);
  }

  public VerdictTable verdicts() {
    return new VerdictTable(jdbi);
  }

  public DigestTable digests() {
    return new DigestTable(jdbi);
  }

  public ItemTable items() {
    return new ItemTable(jdbi);
  }

  public CoverageTable coverage() {
    return new CoverageTable(jdbi);
  }

  public RevisionTable revisions() {
    return new RevisionTable(jdbi);
  }

  public FileChangeTable fileChanges() {
    return new FileChangeTable(jdbi);
  }

  public ReachQueries reach() {
    return new ReachQueries(jdbi);
  }

  public StandingTable standing() {
    return new StandingTable(jdbi);
  }

  public ClockTable clock() {
    return new ClockTable(jdbi);
  }

  public FeedTable feeds() {
    return new FeedTable(jdbi);
  }

  /** /** Whether it is a file that no other process works on. */
  public boolean isOurs() {
    return settings.isSqlite();
  }

  /** The SQLite file. */
  public Path file() {
    return settings.path();
  }

  /**
   * Writes a consistent copy, also while another process works on the database.
   *
   * @throws BadInput if there is no database, the copy is there already, or it is PostgreSQL
   */
  public static void backup(DatabaseSettings settings, Path copy) {
    if (!settings.isSqlite()) {
      throw new BadInput("this database is PostgreSQL: use pg_dump for a backup");
    }
    if (!Files.exists(settings.path())) {
      throw nowhere(settings);
    }
    SqliteFile.copy(settings, copy);
  }

  @Override
  public void close() {
    close(parts);
  }

  /** The last opened first. */
  private static void close(List<AutoCloseable> parts) {
    for (int i = parts.size() - 1; i >= 0; i--) {
      try {
        parts.get(i).close();
      } catch (Exception e) {
        throw new IllegalStateException("the database did not close", e);
      }
    }
    parts.clear();
  }

  private static HikariDataSource sqlite(Path file) {
    SQLiteConfig config = new SQLiteConfig();
    config.enforceForeignKeys(true);
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    // FULL: an alert that was decided survives a power cut, not only a crash of the process
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    config.setBusyTimeout(BUSY_MS);
    // a transaction that reads first and writes then would be refused where another wrote between
    config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
    SQLiteDataSource source = new SQLiteDataSource(config);
    source.setUrl("jdbc:sqlite:" + file.toAbsolutePath());
    HikariConfig pool = new HikariConfig();
    pool.setDataSource(source);
    pool.setConnectionInitSql(Erasure.OVERWRITE);
    return pooled(pool);
  }

  private static HikariDataSource postgres(String url) {
    JdbcUrl address = JdbcUrl.of(url);
    HikariConfig pool = new HikariConfig();
    pool.setJdbcUrl(address.url());
    // a host that is gone sends nothing, not even a refusal; what the address says goes before
    pool.addDataSourceProperty("connectTimeout", "5");
    pool.addDataSourceProperty("socketTimeout", "60");
    pool.addDataSourceProperty("tcpKeepAlive", "true");
    if (!address.user().isEmpty()) {
      pool.setUsername(address.user());
      pool.setPassword(address.password());
    }
    return pooled(pool);
  }

  private static HikariDataSource pooled(HikariConfig pool) {
    pool.setPoolName("didbon");
    pool.setMaximumPoolSize(CONNECTIONS);
    pool.setMinimumIdle(1);
    pool.setConnectionTimeout(CONNECT_MS);
    return new HikariDataSource(pool);
  }
}
