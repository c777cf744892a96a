package org.didbon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.didbon.fixture.FeedServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the bot stands on fails, for as long as it does in the world. Each fault has a short form
 * among the everyday tests; here all of them run for minutes and end in a table.
 */
@Tag("faults")
class FaultsTest {

  /** A fault lasts so long. */
  private static final int SECONDS = Integer.getInteger("faults.seconds", 60);

  private static final int KILLS = 20;
  private static final int HANGING = 100;
  private static final long HOUR = 3_600;

  /** Nothing takes longer to go on, on a machine with nothing else to do. */
  private static final double RECOVERED = 30;

  private static final List<String> TABLE = new ArrayList<>();

  @TempDir private Path folder;

  @AfterAll
  static void print() {
    System.out.println(row("fault", "lost", "twice", "goes on after s", "log lines"));
    TABLE.stream().sorted().forEach(System.out::println);
  }

  @Test
  void killed() throws Exception {
    try (FaultRun run = new FaultRun(folder, folder.resolve("x.db"))) {
      Random random = new Random(11);
      double slowest = 0;
      for (int i = 0; i < KILLS; i++) {
        long begun = System.nanoTime();
        run.start();
        slowest = Math.max(slowest, (System.nanoTime() - begun) / 1e9);
        pause(random.nextInt(1_500));
        run.kill();
      }
      tell("kill -9, %d times".formatted(KILLS), run, slowest);
    }
  }

  @Test
  void databaseAway() throws Exception {
    int port = freePort();
    Path data = folder.resolve("postgres");
    EmbeddedPostgres postgres = postgres(port, data);
    try (FaultRun run =
        new FaultRun(config(), folder.resolve("x.db")).keepingItsNewsIn(url(port)).start()) {
      postgres.close();
      pause(SECONDS * 1_000L);
      postgres = postgres(port, data);

      double recovery = run.tellsSomethingNew();

      tell("database away %d s".formatted(SECONDS), run, recovery);
    } finally {
      postgres.close();
    }
  }

  @Test
  void stoppedWhileTheDatabaseIsAway() throws Exception {
    int port = freePort();
    Path data = folder.resolve("postgres");
    EmbeddedPostgres postgres = postgres(port, data);
    try (FaultRun run =
        new FaultRun(config(), folder.resolve("x.db")).keepingItsNewsIn(url(port)).start()) {
      postgres.close();
      pause(3_000);

      double ended = run.terminate();

      assertThat(run.exitCode()).isZero();
      assertThat(ended).isLessThan(10);
      postgres = postgres(port, data);
      tell("SIGTERM while it is away", run, ended);
    } finally {
      postgres.close();
    }
  }

  @Test
  void diskFull() throws Exception {
    Path disk = Files.createDirectory(folder.resolve("disk"));
    assumeThat(command("mount", "-t", "tmpfs", "-o", "size=16m", "tmpfs", disk.toString()))
        .as("a small disk can be had")
        .isZero();
    try (FaultRun run = new FaultRun(config(), disk.resolve("x.db")).start()) {
      Path filling = disk.resolve("filling");
      command("sh", "-c", "cat /dev/zero > " + filling + " 2>/dev/null");
      pause(SECONDS * 1_000L);
      command("sh", "-c", "cat /dev/zero >> " + filling + " 2>/dev/null");
      Files.delete(filling);

      double recovery = run.tellsSomethingNew();

      tell("disk full %d s".formatted(SECONDS), run, recovery);
    } finally {
      command("umount", "-l", disk.toString());
    }
  }

  @Test
  void clockSetBack() throws Exception {
    clock("clock set back an hour", -HOUR);
  }

  @Test
  void clockSetForward() throws Exception {
    clock("clock set forward an hour", HOUR);
  }

  @Test
  void feedsThatHang() throws Exception {
    try (FeedServer hanging = new FeedServer();
        FaultRun run =
            new FaultRun(
                folder,
                folder.resolve("x.db"),
                IntStream.range(0, HANGING)
                    .mapToObj(i -> hanging.on("/" + i, hanging::hang).toString())
                    .toArray(String[]::new))) {
      run.start();
      double slowest = 0;
      for (int i = 0; i < 5; i++) {
        slowest = Math.max(slowest, run.tellsSomethingNew());
      }
      tell("%d feeds that hang".formatted(HANGING), run, slowest);
    }
  }

  @Test
  void hostileDocuments() throws Exception {
    try (FeedServer hostile = new FeedServer();
        FaultRun run =
            new FaultRun(
                folder,
                folder.resolve("x.db"),
                hostile.serve("/nested", "<rss>" + "<a>".repeat(100_000)).toString(),
                hostile.serve("/items", "<rss><channel>" + "<item>".repeat(80_000)).toString(),
                hostile.serve("/links", "<html>" + "<link ".repeat(50_000)).toString(),
                hostile.serve("/signs", "<".repeat(1_000_000)).toString())) {
      run.start();
      double slowest = 0;
      for (int i = 0; i < 5; i++) {
        slowest = Math.max(slowest, run.tellsSomethingNew());
      }
      tell("hostile documents", run, slowest);
    }
  }

  private void clock(String fault, long offset) throws Exception {
    try (FaultRun run = new FaultRun(folder, folder.resolve("x.db")).withFaultyClock().start()) {
      run.clockIsOff(offset);

      double recovery = run.tellsSomethingNew();

      tell(fault, run, recovery);
    }
  }

  private static void tell(String fault, FaultRun run, double recovery) throws Exception {
    FaultRun.Counts counts = run.end();
    TABLE.add(
        row(
            fault,
            Long.toString(counts.lost()),
            Long.toString(counts.twice()),
            String.format(Locale.ROOT, "%.1f", recovery),
            Long.toString(run.warnings())));
    assertThat(counts.lost()).as("lost").isZero();
    assertThat(recovery).as("seconds to go on").isLessThan(RECOVERED);
  }

  private static String row(String... cells) {
    return String.format(Locale.ROOT, "| %-28s | %5s | %5s | %15s | %9s |", (Object[]) cells);
  }

  private Path config() throws IOException {
    return Files.createDirectories(folder.resolve("config"));
  }

  private static EmbeddedPostgres postgres(int port, Path data) throws IOException {
    return EmbeddedPostgres.builder()
        .setPGStartupWait(Duration.ofMinutes(2))
        .setPort(port)
        .setDataDirectory(data)
        .setCleanDataDirectory(false)
        .start();
  }

  private static String url(int port) {
    return "jdbc:postgresql://127.0.0.1:%d/postgres?user=postgres".formatted(port);
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private static int command(String... line) throws IOException, InterruptedException {
    return new ProcessBuilder(line).redirectErrorStream(true).start().waitFor();
  }

  /** The fault lasts. */
  private static void pause(long milliseconds) throws InterruptedException {
    TimeUnit.MILLISECONDS.sleep(milliseconds);
  }
}
