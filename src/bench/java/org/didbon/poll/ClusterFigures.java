package org.didbon.poll;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BooleanSupplier;

/**
 * What several processes on one PostgreSQL do together: {@code mvn -q -Pbench
 * -Dbench.main=org.didbon.poll.ClusterFigures}, of 20,000 feeds of 2 items, visited each 10
 * minutes, for 120 seconds by 1, 2 and 4 processes, or of {@code -Dbench.args="FEEDS ITEMS EVERY
 * SECONDS PROCESSES"}, as {@code "2000 2 20s 60 1,2,4"}. Feeds are as they are in the wild, the
 * curated officials and topics are watched; 64 are visited at once, or {@code -Dcluster.places=N},
 * by all processes together. Then one is paused for a minute, and one is killed, unless {@code
 * calm} is the sixth argument. On a machine with few processors all share them: what counts there
 * is how late visits are, and that nothing stands still.
 */
public final class ClusterFigures {

  private static final List<String> FLAGS =
      List.of("-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");
  private static final int PLACES = Integer.getInteger("cluster.places", 64);
  private static final Duration PATIENCE = Duration.ofMinutes(20);
  private static final Duration SETTLING = Duration.ofSeconds(10);
  private static final int SENT_AGAIN = 3;
  private static final Duration PAUSE = Duration.ofSeconds(60);

  private final int feeds;
  private final String every;
  private final Farm farm;
  private final EmbeddedPostgres server;
  private final boolean calm;
  private final List<Service> services = new ArrayList<>();
  private ClusterDatabase database;
  private Readers readers;

  private ClusterFigures(
      int feeds, String every, Farm farm, EmbeddedPostgres server, boolean calm) {
    this.calm = calm;
    this.feeds = feeds;
    this.every = every;
    this.farm = farm;
    this.server = server;
  }

  public static void main(String[] args) throws Exception {
    System.setProperty("didbon.log.level", "WARN");
    int feeds = args.length > 0 ? Integer.parseInt(args[0]) : 20_000;
    int items = args.length > 1 ? Integer.parseInt(args[1]) : 2;
    String every = args.length > 2 ? args[2] : "10m";
    int seconds = args.length > 3 ? Integer.parseInt(args[3]) : 120;
    String numbers = args.length > 4 ? args[4] : "1,2,4";
    System.out.printf(
        Locale.ROOT,
        "%n%,d feeds of %d items each %s on loopback, PostgreSQL, %d cores%n",
        feeds,
        items,
        every,
        Runtime.getRuntime().availableProcessors());
    try (Farm farm = Farm.wild(items);
        EmbeddedPostgres server =
            EmbeddedPostgres.builder().setPGStartupWait(Duration.ofMinutes(2)).start()) {
      ClusterFigures figures = new ClusterFigures(feeds, every, farm, server, args.length > 5);
      for (String number : numbers.split(",", -1)) {
        figures.of(Integer.parseInt(number), seconds);
      }
    }
    System.exit(0);
  }

  private void of(int processes, int seconds) throws Exception {
    database = ClusterDatabase.fresh(server, "cluster" + processes);
    readers = new Readers();
    try {
      double cpu = 0;
      for (int number = 0; number < processes; number++) {
        services.add(start(processes, number));
      }
      await(() -> database.processes() == processes && database.neverVisited() < feeds);
      Readers.subscribe(database.url());
      long began = System.nanoTime();
      await(() -> database.neverVisited() == 0);
      double first = (System.nanoTime() - began) / 1e9;
      settle();
      database.log();
      cpu -= cpu();
      ClusterDatabase.Load before = database.load();
      DecisionLock lock = DecisionLock.watch(database.jdbi());
      Thread.sleep(seconds * 1_000L);
      String locked = lock.told(processes, seconds);
      ClusterDatabase.Load load = database.load().since(before);
      cpu += cpu();
      System.out.printf(
          Locale.ROOT,
          "%d processes: first round of all %.0f s; then %.0f visits/s (%s), late p50 %.1f s p99"
              + " %.1f s, %.2f CPU s/s; database %.0f commits/s, %.0f rows written/s, %.2f CPU"
              + " s/s%n",
          processes,
          first,
          load.visits() / (double) seconds,
          database.shares(),
          database.late(0.5),
          database.late(0.99),
          cpu / seconds,
          load.commits() / (double) seconds,
          load.rows() / (double) seconds,
          load.cpu() / seconds);
      System.out.println("   " + locked);
      if (processes > 1 && !calm) {
        pause();
        kill();
      }
      tellTwice();
    } finally {
      readers.close();
      services.forEach(Service::close);
      services.clear();
    }
  }

  /** Also whether it would have been seen: some that were sent are sent once more. */
  private void tellTwice() throws InterruptedException {
    await(() -> database.waiting() == 0);
    int messages = readers.messages();
    int twice = readers.twice();
    database.forgetThatWereSent(SENT_AGAIN);
    await(() -> database.waiting() == 0);
    System.out.printf(
        Locale.ROOT,
        "   items recorded twice %d; of %d messages %d showed a chat a report once more (of %d sent"
            + " again on purpose %d are seen)%n",
        database.twice(),
        messages,
        twice,
        readers.messages() - messages,
        readers.twice() - twice);
  }

  /** Until what waited has caught up, or no longer does: more may be due than can be visited. */
  private void settle() throws InterruptedException {
    long before = Long.MAX_VALUE;
    for (long late = database.overdue(); late > feeds / 50 && late < before; ) {
      before = late;
      Thread.sleep(SETTLING.toMillis());
      late = database.overdue();
    }
  }

  private void pause() throws Exception {
    Service one = services.get(0);
    long pid = one.pid();
    one.signal("STOP");
    long stopped = System.nanoTime();
    database.log();
    double free = seconds(stopped, () -> database.heldBy(pid) == 0);
    Thread.sleep(Math.max(0, PAUSE.toMillis() - (System.nanoTime() - stopped) / 1_000_000));
    double late = database.late(0.99);
    double most = database.late(1);
    double gap = database.gap();
    one.signal("CONT");
    double back = seconds(System.nanoTime(), () -> database.isIn(pid));
    System.out.printf(
        Locale.ROOT,
        "   one paused 60 s: what it held is free after %.1f s; no visit for %.1f s at most; late"
            + " p99 %.1f s, at most %.1f s; back %.1f s after it goes on%n",
        free,
        gap,
        late,
        most,
        back);
    settle();
  }

  private void kill() throws Exception {
    Service one = services.remove(0);
    long pid = one.pid();
    one.kill();
    long killed = System.nanoTime();
    database.log();
    double free = seconds(killed, () -> database.heldBy(pid) == 0);
    Thread.sleep(20_000);
    System.out.printf(
        Locale.ROOT,
        "   one killed: what it held is free after %.1f s; no visit for %.1f s at most; late p99"
            + " %.1f s, at most %.1f s%n",
        free,
        database.gap(),
        database.late(0.99),
        database.late(1));
  }

  private Service start(int processes, int number) throws IOException {
    Path folder = Files.createTempDirectory(Path.of("target"), "cluster" + processes);
    String settings =
        """
        feed: {allowPrivateAddresses: true, articles: off, maxRequests: %d}
        telegram: {apiUrl: "%s"}
        archive: {path: %s}
        """
            .formatted(
                PLACES / processes, readers.url(), folder.resolve("archive").toAbsolutePath());
    FarmConfig.write(folder, farm, feeds, every, settings);
    int port;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    return Service.start(
        Map.of("DATABASE_URL", database.url(), "TELEGRAM_BOT_TOKEN", readers.token()),
        FLAGS,
        folder,
        port,
        "run");
  }

  private double cpu() throws IOException {
    double all = 0;
    for (Service service : services) {
      all += service.cpu();
    }
    return all;
  }

  private static double seconds(long since, BooleanSupplier until) throws InterruptedException {
    await(until);
    return (System.nanoTime() - since) / 1e9;
  }

  private static void await(BooleanSupplier until) throws InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!until.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException("not within " + PATIENCE);
      }
      Thread.sleep(200);
    }
  }
}
