package org.didbon;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.didbon.alarm.Outage;
import org.didbon.archive.Archive;
import org.didbon.chat.Networks;
import org.didbon.command.Health;
import org.didbon.domain.DaemonThreads;
import org.didbon.domain.DatabaseAway;
import org.didbon.outbox.OutboxFigures;
import org.didbon.pipeline.FeedFigures;
import org.didbon.store.Database;
import org.didbon.store.PoolMeter;
import org.didbon.web.Condition;
import org.didbon.web.HostMetrics;
import org.didbon.web.Metrics;
import org.didbon.web.PoolMetrics;
import org.didbon.web.console.watch.ProgramState;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How the program and its host are doing. What has to be asked of the database is asked every few
 * seconds on a thread of its own, so that whoever looks never waits. Thread-safe.
 */
final class HostCondition implements Condition, ProgramState, AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(HostCondition.class);

  private static final Duration LOOK = Duration.ofSeconds(5);

  /** Looking takes a twentieth of one connection's time at most, however much there is to count. */
  private static final int REST = 20;

  /** Servers' own clocks are a few seconds off. */
  private static final Duration CLOCK_IS_WRONG = Duration.ofMinutes(1);

  private static final long NEARLY_FULL = 200_000_000;

  /** On a small disk a part of it. */
  private static final int NEARLY_FULL_PART = 20;

  private final Database database;
  private final Archive archive;
  private final OtherPrograms otherPrograms;
  private final Networks networks;
  private final Health health;
  private final Metrics metrics;
  private final Clock clock;
  private final @Nullable Path folder;
  private final Unheard unheard = new Unheard(System::nanoTime);
  private final Thread thread = DaemonThreads.of("host-condition", this::run);
  private volatile List<String> noted = List.of();
  private volatile FeedFigures feeds = FeedFigures.NONE;
  private volatile OutboxFigures messages = OutboxFigures.NONE;
  private volatile long unread;
  private volatile long bytes;
  private boolean clockWrong;
  private volatile boolean ready;

  HostCondition(
      Database database,
      Archive archive,
      Networks networks,
      Health health,
      HostMetrics counting,
      OtherPrograms otherPrograms,
      Clock clock) {
    this.health = health;
    this.otherPrograms = otherPrograms;
    this.database = database;
    this.archive = archive;
    this.networks = networks;
    database.measure(new PoolListener(counting.pool()));
    this.metrics =
        counting
            .program(health, Version.number())
            .translation(health)
            .networks(networks.senders(), networks::troubles)
            .feeds(() -> feeds)
            .messages(() -> messages, networks.senders())
            .archive(() -> unread)
            .room(() -> bytes, this::room)
            .host(database::connections, () -> troubles().size());
    this.clock = clock;
    this.folder = database.isOurs() ? database.file().toAbsolutePath().getParent() : null;
  }

  /** The first round may start. */
  void begin() {
    ready = true;
    thread.start();
  }

  @Override
  public boolean ready() {
    return ready && database.trouble().isEmpty();
  }

  @Override
  public List<String> troubles() {
    List<String> troubles = new ArrayList<>();
    if (!database.trouble().isEmpty()) {
      troubles.add("database away");
    }
    troubles.addAll(noted);
    return troubles;
  }

  @Override
  public FeedFigures feeds() {
    return feeds;
  }

  @Override
  public OutboxFigures messages() {
    return messages;
  }

  @Override
  public long unread() {
    return unread;
  }

  @Override
  public String metrics() {
    return metrics.text();
  }

  private void run() {
    try {
      while (ready) {
        long began = System.nanoTime();
        look();
        long took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
        TimeUnit.MILLISECONDS.sleep(Math.max(LOOK.toMillis(), took * REST));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // the program stops
    }
  }

  private void look() {
    List<String> troubles = new ArrayList<>();
    try {
      if (database.standing().noRound(clock.instant())) {
        troubles.add("no polling round for five intervals");
      }
      feeds = database.figures().feeds(clock.instant());
      messages = database.figures().messages(clock.instant());
      unread = archive.behind();
      bytes = database.storage().bytes();
      otherPrograms.look();
      for (Outage outage : database.feeds().silent()) {
        if (outage.kind() == Outage.Kind.OUTBOX) {
          troubles.add("nothing is sent on " + outage.id());
        }
      }
    } catch (DatabaseAway e) {
      // told by troubles()
    } catch (RuntimeException e) {
      log.warn("cannot look how the program is doing reason={}", e.toString());
    }
    tellOfClock();
    troubles.addAll(unheard.now(networks.troubles().keySet(), networks.rivals()));
    if (isDiskNearlyFull()) {
      troubles.add("disk nearly full");
    }
    noted = List.copyOf(troubles);
  }

  /** Once when it is wrong, and once when it is right again. */
  private void tellOfClock() {
    Duration ahead = health.clockAhead();
    boolean wrong = ahead.abs().compareTo(CLOCK_IS_WRONG) >= 0;
    if (wrong && !clockWrong) {
      log.warn(
          "the clock of this machine is wrong by what servers say, set it right ahead={}s",
          ahead.toSeconds());
    } else if (!wrong && clockWrong) {
      log.info("the clock of this machine is right again");
    }
    clockWrong = wrong;
  }

  /** Bytes that are free where the file is; -1 where there is no file. */
  private long room() {
    try {
      return folder == null ? -1 : Files.getFileStore(folder).getUsableSpace();
    } catch (IOException e) {
      return -1;
    }
  }

  private boolean isDiskNearlyFull() {
    if (folder == null) {
      return false;
    }
    try {
      FileStore disk = Files.getFileStore(folder);
      long enough = Math.min(NEARLY_FULL, disk.getTotalSpace() / NEARLY_FULL_PART);
      return disk.getUsableSpace() < enough;
    } catch (IOException e) {
      return false; // what cannot be asked is told by the database soon enough
    }
  }

  /** The store knows no page that tells of it. */
  private record PoolListener(PoolMetrics counts) implements PoolMeter {

    @Override
    public void waited(Duration span) {
      counts.waited(span);
    }

    @Override
    public void used(Duration span) {
      counts.used(span);
    }

    @Override
    public void timedOut() {
      counts.timedOut();
    }
  }

  @Override
  public void close() {
    ready = false;
    thread.interrupt();
  }
}
