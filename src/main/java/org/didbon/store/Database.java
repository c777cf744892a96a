package org.didbon.store;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.didbon.command.ChatBooks;
import org.didbon.command.Intake;
import org.didbon.command.SteadyIntake;
import org.didbon.domain.BadInput;
import org.jdbi.v3.core.Jdbi;

/** The open database, with its tables as the ports they implement. Thread-safe. */
public final class Database implements AutoCloseable {

  private final DatabaseSettings settings;
  private final Connections open;
  private final Jdbi jdbi;
  private final RecordedFeeds recorded = new RecordedFeeds();

  private Database(DatabaseSettings settings, Connections open) {
    this.settings = settings;
    this.open = open;
    this.jdbi = open.jdbi();
  }

  /**
   * Opens the database and brings its tables up to date.
   *
   * @throws BadInput if it cannot be had, with what to do about it and without any password
   */
  public static Database open(DatabaseSettings settings) {
    return new Database(settings, Connections.open(settings));
  }

  /**
   * Loads what an SQLite database is opened by, so that a start need not wait for it.
   *
   * @throws IllegalStateException if it cannot be loaded
   */
  public static void loadDriver() {
    SqliteFile.loadDriver();
  }

  /**
   * Opens the database to read what is in it, also while another process works on it.
   *
   * @throws BadInput if there is none, or it is of another version
   */
  public static Database beside(DatabaseSettings settings) {
    return new Database(settings, Connections.beside(settings));
  }

  /** From now on {@code listener} is told whenever the database is back. */
  public void whenBack(ReturnListener listener) {
    open.availability().whenBack(listener);
  }

  /**
   * Calls {@code edited} from now on, from a thread of its own, whenever another process may have
   * edited something, until what is returned is closed. Nothing is missed by who looks now and then
   * as well: that is quicker, not surer.
   */
  public AutoCloseable whenEdited(Runnable edited) {
    return settings.isSqlite() ? () -> {} : new EditWatch(settings, edited);
  }

  /** Why the database cannot be used at present; {@code ""} if it can. */
  public String trouble() {
    return open.availability().trouble();
  }

  /** How many connections are active and idle, and how many threads wait for one. */
  public Map<String, Integer> connections() {
    return open.counts();
  }

  /** From now on {@code meter} hears how the connections are used; to be called once. */
  public void measure(PoolMeter meter) {
    open.measure(meter);
  }

  /** Whether it is a file that no other process works on. */
  public boolean isOurs() {
    return settings.isSqlite();
  }

  /** The SQLite file. */
  public Path file() {
    return settings.path();
  }

  /** Its connections, where other processes may work on it too; empty for a file. */
  public Optional<DataSource> shared() {
    return settings.isSqlite() ? Optional.empty() : Optional.of(open.source());
  }

  public NewsTables news() {
    return new NewsTables(jdbi, open.holder(), recorded);
  }

  public OutboxTable outbox() {
    return new OutboxTable(jdbi, open.holder());
  }

  public SubscriptionTable subscriptions() {
    return new SubscriptionTable(jdbi);
  }

  public SavedQueryTable savedQueries() {
    return new SavedQueryTable(jdbi);
  }

  public OwnFeedTable ownFeeds() {
    return new OwnFeedTable(jdbi);
  }

  public ChatSettingsTable chatSettings() {
    return new ChatSettingsTable(jdbi);
  }

  public HubTable hubs() {
    return new HubTable(jdbi);
  }

  public ConsoleKeyTable consoleKeys() {
    return new ConsoleKeyTable(jdbi);
  }

  /** What signs links to pages that need no sign-in. */
  public LinkKeyTable linkKey(Clock clock) {
    return new LinkKeyTable(jdbi, clock);
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

  public OwnChatTable ownChats() {
    return new OwnChatTable(jdbi);
  }

  public AliasTable aliases() {
    return new AliasTable(jdbi);
  }

  public BestTable best() {
    return new BestTable(jdbi);
  }

  public KeepTable keeps() {
    return new KeepTable(jdbi);
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
        verdicts(),
        keeps(),
        ownFeeds(),
        best(),
        aliases(),
        ownChats());
  }

  /**
   * Who hears what people say to a bot.
   *
   * @param bot what tells it from the others of this database
   */
  public Intake intake(String bot, Clock clock) {
    return new SteadyIntake(new IntakeTable(jdbi, open.holder(), bot, clock), bot);
  }

  public ApartTable apart() {
    return new ApartTable(jdbi);
  }

  public VerdictTable verdicts() {
    return new VerdictTable(jdbi);
  }

  public DigestTable digests() {
    return new DigestTable(jdbi);
  }

  public EvidenceTable evidence() {
    return new EvidenceTable(jdbi);
  }

  public RestTable rest() {
    return new RestTable(jdbi);
  }

  public ItemTable items() {
    return new ItemTable(jdbi);
  }

  public WatchedTable watched() {
    return new WatchedTable(jdbi);
  }

  public StoryOverviewTable stories() {
    return new StoryOverviewTable(jdbi);
  }

  public CoverageTable coverage() {
    return new CoverageTable(jdbi);
  }

  public RevisionTable revisions() {
    return new RevisionTable(jdbi);
  }

  public WaitingTable waiting() {
    return new WaitingTable(jdbi);
  }

  public FileChangeTable fileChanges() {
    return new FileChangeTable(jdbi);
  }

  public ReachQueries reach() {
    return new ReachQueries(jdbi);
  }

  /** How much there is, and how it grows. */
  public StorageTable storage() {
    return new StorageTable(jdbi, settings.isSqlite());
  }

  public RetentionTable retention() {
    return new RetentionTable(jdbi, storage());
  }

  public ProgramTable programs() {
    return new ProgramTable(jdbi, open.holder());
  }

  public FigureTable figures() {
    return new FigureTable(jdbi);
  }

  public StandingTable standing() {
    return new StandingTable(jdbi);
  }

  /**
   * The time to work by: where other processes may be on the database, its own, else that of the
   * machine.
   */
  public Clock time(Clock machine) {
    return open.time(machine);
  }

  public ClockTable clock() {
    return new ClockTable(jdbi, open.holder().alone());
  }

  public FeedTable feeds() {
    return new FeedTable(jdbi, outages()::announced);
  }

  @Override
  public void close() {
    open.close();
  }
}
