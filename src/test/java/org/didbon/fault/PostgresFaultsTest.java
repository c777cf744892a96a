package org.didbon.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** PostgreSQL is restarted, killed, paused, away, and another takes its place. */
@Tag("faults")
class PostgresFaultsTest {

  private static final String SETTING = Installation.THREE.words;

  @TempDir private Path folder;

  @SuppressWarnings("NullAway.Init") // begun by start
  private PostgresOnDisk postgres;

  @BeforeEach
  void start() throws Exception {
    postgres = new PostgresOnDisk(folder.resolve("postgres")).start();
  }

  @AfterEach
  void stop() {
    postgres.close();
  }

  @AfterAll
  static void print() throws Exception {
    FaultTable.print();
  }

  @Test
  void restarted() throws Exception {
    try (FaultRun run = three(postgres.url())) {
      postgres.stop();
      postgres.start();

      Recovery recovery = run.tellsSomethingNew();

      FaultReport.tell("PostgreSQL restarted", SETTING, run, recovery, 0);
    }
  }

  @Test
  void killed() throws Exception {
    try (FaultRun run = three(postgres.url())) {
      postgres.kill();
      postgres.start();

      Recovery recovery = run.tellsSomethingNew();

      FaultReport.tell("PostgreSQL killed", SETTING, run, recovery, 1);
    }
  }

  @Test
  void away() throws Exception {
    try (FaultRun run = three(postgres.url())) {
      postgres.stop();
      FaultReport.last();
      postgres.start();

      Recovery recovery = run.tellsSomethingNew();

      FaultReport.tell(
          "PostgreSQL away %d s".formatted(FaultReport.SECONDS), SETTING, run, recovery, 1);
    }
  }

  @Test
  void paused() throws Exception {
    try (FaultRun run = three(postgres.url())) {
      postgres.pause();
      FaultReport.last();
      postgres.resume();

      Recovery recovery = run.tellsSomethingNew();

      FaultReport.tell(
          "PostgreSQL paused %d s".formatted(FaultReport.SECONDS), SETTING, run, recovery, 1);
    }
  }

  @Test
  void failedOver() throws Exception {
    try (PostgresOnDisk replica = postgres.replica(folder.resolve("replica"));
        FaultRun run = three(either(replica))) {
      postgres.kill();
      replica.promote();

      Recovery recovery = run.tellsSomethingNew();

      FaultReport.tell("PostgreSQL killed, its replica promoted", SETTING, run, recovery, 1);
    }
  }

  /** As replicas are unless one asks for more: what was written last is not there. */
  @Test
  void failedOverToOneThatWasBehind() throws Exception {
    try (PostgresOnDisk replica = postgres.lateReplica(folder.resolve("replica"));
        FaultRun run = three(either(replica))) {
      replica.stopFollowing();
      run.tellsSomethingNew();
      run.tellsSomethingNew();
      postgres.kill();
      replica.promote();

      Recovery recovery = run.tellsSomethingNew();

      FaultReport.tellRestored(
          "PostgreSQL killed, a late replica promoted", SETTING, run, recovery);
    }
  }

  @Test
  void failedOverWhileTheOldOneIsSilent() throws Exception {
    try (PostgresOnDisk replica = postgres.replica(folder.resolve("replica"));
        FaultRun run = three(either(replica))) {
      postgres.pause();
      replica.promote();

      Recovery recovery = run.tellsSomethingNew();

      FaultReport.tell("PostgreSQL silent, its replica promoted", SETTING, run, recovery, 1);
    } finally {
      postgres.resume();
    }
  }

  @Test
  void stoppedWhileItIsAway() throws Exception {
    try (FaultRun run = three(postgres.url())) {
      postgres.stop();
      FaultReport.pause(3_000);
      double slowest = 0;
      for (BotProcess bot : run.bots()) {
        slowest = Math.max(slowest, bot.terminate());
        assertThat(bot.exitCode()).isZero();
      }
      assertThat(slowest).as("seconds to end").isLessThan(15);
      postgres.start();
      run.bots().forEach(BotProcess::start);

      Recovery recovery = run.tellsSomethingNew();

      FaultReport.tell("SIGTERM while PostgreSQL is away", SETTING, run, recovery, 1);
    }
  }

  private FaultRun three(String url) {
    return FaultRun.several(folder, url, 3).start();
  }

  /** Whichever of the two can be written to, as the driver's documentation says. */
  private String either(PostgresOnDisk replica) {
    return "jdbc:postgresql://127.0.0.1:%d,127.0.0.1:%d/postgres?user=postgres&targetServerType=primary"
        .formatted(postgres.port(), replica.port());
  }
}
