package org.didbon.fault;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.didbon.store.Relay;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The network fails, the disk fills, outlets hang. */
@Tag("faults")
class SurroundingsFaultsTest {

  private static final int HANGING = Integer.getInteger("faults.hanging", 1_000);
  private static final Duration SLOW = Duration.ofMillis(50);

  @TempDir private Path folder;

  @AfterAll
  static void print() throws Exception {
    FaultTable.print();
  }

  @ParameterizedTest
  @EnumSource
  void networkCut(Installation installation) throws Exception {
    try (FaultRun run = installation.run(folder).start()) {
      run.network().forEach(Relay::cut);
      FaultReport.last();
      run.network().forEach(Relay::mend);

      Recovery recovery = run.tellsSomethingNew();

      FaultReport.tell(
          "network cut %d s".formatted(FaultReport.SECONDS), installation.words, run, recovery, 1);
    }
  }

  @ParameterizedTest
  @EnumSource
  void networkSilent(Installation installation) throws Exception {
    try (FaultRun run = installation.run(folder).start()) {
      run.network().forEach(Relay::silence);
      FaultReport.last();
      run.network().forEach(Relay::mend);

      Recovery recovery = run.tellsSomethingNew();

      FaultReport.tell(
          "network silent %d s".formatted(FaultReport.SECONDS),
          installation.words,
          run,
          recovery,
          1);
    }
  }

  @ParameterizedTest
  @EnumSource
  void networkSlow(Installation installation) throws Exception {
    try (FaultRun run = installation.run(folder).start()) {
      run.network().forEach(way -> way.slow(SLOW));

      Recovery recovery = run.tellsSomethingNew(); // while it is slow

      FaultReport.last();
      run.network().forEach(Relay::mend);
      FaultReport.tell(
          "network slow, %d ms each way".formatted(SLOW.toMillis()),
          installation.words,
          run,
          recovery,
          0);
    }
  }

  @Test
  void diskFull() throws Exception {
    Path disk = Files.createDirectory(folder.resolve("disk"));
    assumeThat(Signals.command("mount", "-t", "tmpfs", "-o", "size=16m", "tmpfs", disk.toString()))
        .as("a small disk can be had")
        .isZero();
    try (FaultRun run = FaultRun.one(folder, disk.resolve("x.db")).start()) {
      fill(disk);

      Recovery recovery = run.tellsSomethingNew();

      FaultReport.tell(
          "disk full %d s".formatted(FaultReport.SECONDS),
          Installation.ONE.words,
          run,
          recovery,
          0);
    } finally {
      Signals.command("umount", "-l", disk.toString());
    }
  }

  @Test
  void diskOfPostgresFull() throws Exception {
    Path disk = Files.createDirectory(folder.resolve("disk"));
    assumeThat(Signals.command("mount", "-t", "tmpfs", "-o", "size=160m", "tmpfs", disk.toString()))
        .as("a small disk can be had")
        .isZero();
    try (PostgresOnDisk postgres = new PostgresOnDisk(disk.resolve("data")).start();
        FaultRun run = FaultRun.several(folder, postgres.url(), 3).start()) {
      fill(disk);
      postgres.startAgainIfGone();

      Recovery recovery = run.tellsSomethingNew();

      FaultReport.tell(
          "disk full %d s".formatted(FaultReport.SECONDS),
          Installation.THREE.words,
          run,
          recovery,
          0);
    } finally {
      Signals.command("umount", "-l", disk.toString());
    }
  }

  /** Until it is full, and again when the fault is nearly over; then there is room. */
  private static void fill(Path disk) throws Exception {
    Path filling = disk.resolve("filling");
    Signals.command("sh", "-c", "cat /dev/zero > " + filling + " 2>/dev/null");
    FaultReport.last();
    Signals.command("sh", "-c", "cat /dev/zero >> " + filling + " 2>/dev/null");
    Files.delete(filling);
  }

  @ParameterizedTest
  @EnumSource
  void feedsThatHang(Installation installation) throws Exception {
    try (Outlets outlets = new Outlets();
        FaultRun run = installation.run(folder).watching(outlets.hanging(HANGING)).start()) {
      String fault = "%d feeds that hang".formatted(HANGING);
      Recovery unknown = run.tellsSomethingNew();
      run.awaitWarnings(HANGING);
      FaultReport.tell(fault, installation.words, run, slowest(run), 0);
      // all are asked for the first time, and each is given a few seconds: no promise yet
      FaultTable.add(fault + ", never seen before", installation.words, run.counts(), unknown);
    }
  }

  @ParameterizedTest
  @EnumSource
  void hostileDocuments(Installation installation) throws Exception {
    try (Outlets outlets = new Outlets();
        FaultRun run = installation.run(folder).watching(outlets.hostile()).start()) {
      FaultReport.tell("hostile documents", installation.words, run, slowest(run), 0);
    }
  }

  private static Recovery slowest(FaultRun run) {
    Recovery slowest = Recovery.NONE;
    for (int i = 0; i < 5; i++) {
      slowest = slowest.orSlower(run.tellsSomethingNew());
    }
    return slowest;
  }
}
