package org.didbon.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.didbon.fixture.JavaProcess;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Files hold something else than was written to them. */
@Tag("faults")
class DamageFaultsTest {

  private static final int PAGE = 4_096;

  @TempDir private Path folder;
  private final Random random = new Random(17);

  @AfterAll
  static void print() throws Exception {
    FaultTable.print();
  }

  /** The index is made anew from the database, also where that is found out by a question. */
  @ParameterizedTest
  @EnumSource
  void archiveDamagedWhileStopped(Installation installation) throws Exception {
    try (FaultRun run = installation.run(folder).start()) {
      for (BotProcess bot : run.bots()) {
        bot.kill();
        damage(bot.folder().resolve("archive"));
        bot.start();
      }

      Recovery recovery = run.tellsSomethingNew();

      run.findsWhatWasTold();
      FaultReport.tell("archive damaged while stopped", installation.words, run, recovery, 3);
    }
  }

  @ParameterizedTest
  @EnumSource
  void archiveDamagedWhileRunning(Installation installation) throws Exception {
    try (FaultRun run = installation.run(folder).start()) {
      for (BotProcess bot : run.bots()) {
        damage(bot.folder().resolve("archive"));
      }

      Recovery recovery = run.tellsSomethingNew();

      run.findsWhatWasTold();
      int crashes = run.bots().stream().mapToInt(BotProcess::died).sum();
      FaultReport.tell("archive damaged while it runs", installation.words, run, recovery, crashes);
    }
  }

  @ParameterizedTest
  @EnumSource
  void archiveDeletedWhileRunning(Installation installation) throws Exception {
    try (FaultRun run = installation.run(folder).start()) {
      for (BotProcess bot : run.bots()) {
        for (Path file : files(bot.folder().resolve("archive"))) {
          Files.delete(file);
        }
      }

      Recovery recovery = run.tellsSomethingNew();

      run.findsWhatWasTold();
      int crashes = run.bots().stream().mapToInt(BotProcess::died).sum();
      FaultReport.tell("archive deleted while it runs", installation.words, run, recovery, crashes);
    }
  }

  /** As the log says: stopped, the backup put in its place, what lies beside it removed. */
  @Test
  void databaseFileDamaged() throws Exception {
    Path file = folder.resolve("x.db");
    Path backup = folder.resolve("backup.db");
    try (FaultRun run = Installation.ONE.run(folder).start()) {
      BotProcess bot = run.bots().get(0);
      backUp(bot, backup);
      run.tellsSomethingNew(); // newer than the backup
      damage(file, PAGE);
      await()
          .atMost(FaultRun.PATIENCE)
          .until(() -> bot.said().contains("the database file is damaged"));
      bot.terminate();
      Files.move(backup, file, StandardCopyOption.REPLACE_EXISTING);
      Files.deleteIfExists(folder.resolve("x.db-wal"));
      Files.deleteIfExists(folder.resolve("x.db-shm"));
      bot.start();

      Recovery recovery = run.tellsSomethingNew();

      FaultReport.tellRestored(
          "SQLite file damaged, backup restored", Installation.ONE.words, run, recovery);
    }
  }

  private static void backUp(BotProcess bot, Path backup) throws Exception {
    Process process =
        JavaProcess.builder(
                List.of("backup", "--config", bot.folder().toString(), backup.toString()),
                java.util.Map.of())
            .redirectErrorStream(true)
            .redirectOutput(bot.folder().resolve("backup.txt").toFile())
            .start();
    assertThat(process.waitFor()).isZero();
  }

  private void damage(Path folder) throws IOException {
    for (Path file : files(folder)) {
      damage(file, 0);
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> !file.endsWith("write.lock")).toList();
    }
  }

  /** Its length stays: whoever has it mapped into memory would die of a shorter one. */
  private void damage(Path path, long from) throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
      byte[] noise = new byte[PAGE];
      for (long at = from; at < file.length(); at += PAGE) {
        random.nextBytes(noise);
        file.seek(at);
        file.write(noise, 0, (int) Math.min(PAGE, file.length() - at));
      }
    }
  }
}
