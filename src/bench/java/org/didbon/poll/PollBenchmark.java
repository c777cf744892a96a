package org.didbon.poll;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.didbon.App;
import org.didbon.chat.console.ConsoleChat;
import org.didbon.config.ConfigFolder;

/**
 * What polling costs, with its floors in the same run: {@code mvn -q -Pbench
 * -Dbench.main=org.didbon.poll.PollBenchmark}, of 1,000 feeds of 30 items or of {@code
 * -Dbench.args="FEEDS ITEMS"}. Feeds come from a process of their own; curated officials and topics
 * are watched. Items are as unlike each other as those of {@link
 * org.didbon.match.Corpus#item(int)}, and all of one hour. {@code -Ddidbon.jar=…} starts that jar
 * where a process is started. Figures of a busy machine are of no use.
 */
public final class PollBenchmark {

  private static final OperatingSystemMXBean PROCESS =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  private static final int ROUNDS = 3;

  private final int feeds;
  private final int items;
  private final Farm farm;
  private final Path folder;
  private final List<String> flags = Procfile.read().flags();

  private PollBenchmark(int feeds, int items, Farm farm) throws IOException {
    this.feeds = feeds;
    this.items = items;
    this.farm = farm;
    Files.createDirectories(Path.of("target"));
    this.folder = Files.createTempDirectory(Path.of("target"), "poll");
  }

  public static void main(String[] args) throws Exception {
    System.setProperty("didbon.log.level", "WARN");
    int feeds = args.length > 0 ? Integer.parseInt(args[0]) : 1_000;
    int items = args.length > 1 ? Integer.parseInt(args[1]) : 30;
    System.out.printf(
        Locale.ROOT,
        "%n%,d feeds of %d items on loopback, SQLite, %d cores%n",
        feeds,
        items,
        Runtime.getRuntime().availableProcessors());
    try (Farm farm = Farm.start(items)) {
      PollBenchmark benchmark = new PollBenchmark(feeds, items, farm);
      FarmConfig.write(benchmark.folder, farm, feeds, "10m");
      benchmark.inOneProcess();
      benchmark.asProcesses();
    }
    System.exit(0);
  }

  private void inOneProcess() throws Exception {
    Floors floors = new Floors(farm, feeds);
    floors.warmUp();
    Cost bare = cost(floors::get);
    Cost rome = cost(floors::rome);
    Cost stax = cost(floors::stax);
    say("floor: bare GETs of all, one after the other", bare, "");
    say("floor: ROME alone", rome, "");
    say("floor: StAX alone", stax, "");
    try (App app =
        new App(
            ConfigFolder.read(folder, Map.of()),
            new ConsoleChat(new PrintStream(OutputStream.nullOutputStream()), false))) {
      say("all new, first round of this process", cost(app::once), "");
      farm.generation(items);
      Cost fresh = cost(app::once);
      say("all new, warm (asked 3 x ROME)", fresh, times(fresh, rome));
      farm.generation(2 * items);
      fresh = cost(app::once);
      say("all new, warm, once more", fresh, times(fresh, rome));
      farm.generation(2 * items + 1);
      Cost one = cost(app::once);
      say("one new item in each feed (asked 1.5 s CPU)", one, times(one, rome));
      Cost same = cost(app::once);
      Cost again = cost(floors::same);
      for (int round = 1; round < ROUNDS; round++) {
        same = same.less(cost(app::once));
        again = again.less(cost(floors::same));
      }
      say("floor: bare GETs answered 304", again, "");
      say("unchanged (asked 1.5 x bare GETs)", same, times(same, again));
    }
  }

  private void asProcesses() throws Exception {
    Service once = null;
    long start = System.nanoTime();
    double cpu = 0;
    try (Service service = Service.start(flags, folder, 0, "run", "--once")) {
      once = service;
      while (once.isAlive()) {
        cpu = Math.max(cpu, cpuOf(once, cpu));
        Thread.sleep(20);
      }
    }
    say("run --once, nothing changed (asked 2 s)", new Cost(seconds(start), cpu), "");
    start = System.nanoTime();
    try (Service version = Service.start(flags, Path.of(""), 0, "--version")) {
      version.await();
    }
    say("--version", new Cost(seconds(start), 0), "");
    serve();
  }

  /** From the start to ready, and as many visits at once as there are feeds. */
  private void serve() throws Exception {
    farm.generation(3 * items);
    int port;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    Path fresh = Files.createTempDirectory(Path.of("target"), "poll-new");
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file :
          (Iterable<Path>) files.filter(f -> f.toString().endsWith(".yaml"))::iterator) {
        String text = Files.readString(file);
        Files.writeString(
            fresh.resolve(file.getFileName()),
            text.replace(folder.toAbsolutePath().toString(), fresh.toAbsolutePath().toString()));
      }
    }
    start(fresh, port, "start to ready, a new database (asked 1.5 s)", true);
    start(fresh, port, "start to ready, with that database", false);
  }

  private void start(Path config, int port, String what, boolean due) throws Exception {
    long visits = farm.visits();
    long start = System.nanoTime();
    try (Service service = Service.start(flags, config, port, "run")) {
      while (!service.isReady()) {
        Thread.sleep(10);
      }
      long ready = System.currentTimeMillis();
      say(what, new Cost(seconds(start), service.cpu()), "");
      if (due) {
        while (farm.visits() - visits < feeds) {
          Thread.sleep(20);
        }
        double took = (farm.last() - ready) / 1e3;
        System.out.printf(
            Locale.ROOT,
            "%,d feeds due at once, all new, cold: visited in %.1f s, %.0f a second%n",
            feeds,
            took,
            feeds / took);
        settle(service);
        System.out.printf(
            Locale.ROOT, "resident after that: %.0f MB (%s)%n", service.resident(), flags);
      }
    }
  }

  /** Waits until it takes hardly any processor any more. */
  private static void settle(Service service) throws Exception {
    double before = -1;
    while (service.cpu() - before > 0.1) {
      before = service.cpu();
      Thread.sleep(2_000);
    }
  }

  private static double cpuOf(Service service, double before) {
    try {
      return service.cpu();
    } catch (IOException | RuntimeException e) {
      return before; // it has just ended
    }
  }

  /** Seconds on the clock and of the processor. */
  record Cost(double wall, double cpu) {

    Cost less(Cost other) {
      return other.cpu < cpu ? other : this;
    }
  }

  private static Cost cost(Callable<?> work) throws Exception {
    long wall = System.nanoTime();
    long cpu = PROCESS.getProcessCpuTime();
    work.call();
    return new Cost(seconds(wall), (PROCESS.getProcessCpuTime() - cpu) / 1e9);
  }

  private static double seconds(long since) {
    return (System.nanoTime() - since) / 1e9;
  }

  private static String times(Cost cost, Cost floor) {
    return String.format(Locale.ROOT, "%.1f x", cost.cpu() / floor.cpu());
  }

  private static void say(String what, Cost cost, String ratio) {
    System.out.printf(
        Locale.ROOT, "%-52s %7.2f s %8.2f CPU s %8s%n", what, cost.wall(), cost.cpu(), ratio);
  }
}
