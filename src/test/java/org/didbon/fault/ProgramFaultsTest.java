package org.didbon.fault;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Processes of the program end, sleep, run out of memory, and have clocks that are off. */
@Tag("faults")
class ProgramFaultsTest {

  private static final int KILLS = Integer.getInteger("kills", 200);
  private static final int MINUTES = Integer.getInteger("kills.minutes", 1_000);
  private static final int LONGEST_RUN_MS = 3_000;
  private static final long HOUR = 3_600;
  private static final long APART = 600;

  /** So much heap is hardly enough to begin with. */
  private static final String LITTLE = System.getProperty("faults.heap", "96m");

  @TempDir private Path folder;

  @AfterAll
  static void print() throws Exception {
    FaultTable.print();
  }

  @ParameterizedTest
  @EnumSource
  void killed(Installation installation) throws Exception {
    Random random = new Random(11);
    try (FaultRun run = installation.run(folder).start()) {
      Recovery slowest = Recovery.NONE;
      long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(MINUTES);
      int kills = 0;
      while (kills < KILLS && System.nanoTime() < end) {
        kills++;
        BotProcess bot = run.bots().get(random.nextInt(run.bots().size()));
        bot.kill();
        bot.start();
        slowest = slowest.orSlower(run.tellsSomethingNew());
        FaultReport.pause(random.nextInt(LONGEST_RUN_MS));
      }
      FaultReport.tell(
          "kill -9, %d times".formatted(kills), installation.words, run, slowest, kills);
    }
  }

  @ParameterizedTest
  @EnumSource
  void allKilledAtOnce(Installation installation) throws Exception {
    try (FaultRun run = installation.run(folder).start()) {
      for (BotProcess bot : run.bots()) {
        bot.kill();
      }
      run.bots().forEach(BotProcess::start);

      Recovery recovery = run.tellsSomethingNew();

      FaultReport.tell("kill -9 of all at once", installation.words, run, recovery, 1);
    }
  }

  @ParameterizedTest
  @EnumSource
  void asleep(Installation installation) throws Exception {
    try (FaultRun run = installation.run(folder).start()) {
      BotProcess bot = run.bots().get(0);
      bot.signal("STOP");
      Recovery recovery = Recovery.NONE;
      if (run.bots().size() > 1) {
        recovery = run.tellsSomethingNew(); // the others go on meanwhile
      }
      FaultReport.last();
      bot.signal("CONT");

      recovery = recovery.orSlower(run.tellsSomethingNew());

      FaultReport.tell(
          "one paused %d s".formatted(FaultReport.SECONDS), installation.words, run, recovery, 1);
    }
  }

  @ParameterizedTest
  @EnumSource
  void clocksSetBack(Installation installation) throws Exception {
    clocks("clock set back an hour", installation, -HOUR);
  }

  @ParameterizedTest
  @EnumSource
  void clocksSetForward(Installation installation) throws Exception {
    clocks("clock set forward an hour", installation, HOUR);
  }

  private void clocks(String fault, Installation installation, long offset) throws Exception {
    try (FaultRun run = installation.run(folder)) {
      run.bots().forEach(bot -> bot.withClockOff(0));
      run.start();
      run.bots().get(0).withClockOff(offset);

      Recovery recovery = run.tellsSomethingNew();

      FaultReport.tell(fault, installation.words, run, recovery, 0);
    }
  }

  @ParameterizedTest
  @EnumSource(names = "THREE")
  void clocksApart(Installation installation) throws Exception {
    try (FaultRun run = installation.run(folder)) {
      List<Long> offsets = List.of(-APART, 0L, APART);
      for (int i = 0; i < offsets.size(); i++) {
        run.bots().get(i).withClockOff(offsets.get(i));
      }
      run.start();
      FaultReport.last();

      Recovery recovery = run.tellsSomethingNew();

      FaultReport.tell("clocks 10 minutes apart", installation.words, run, recovery, 0);
    }
  }

  @ParameterizedTest
  @EnumSource
  void littleMemory(Installation installation) throws Exception {
    try (Outlets outlets = new Outlets();
        FaultRun run = installation.run(folder).watching(outlets.heavy(8))) {
      run.bots().forEach(bot -> bot.with("-Xmx" + LITTLE));
      run.start();
      Recovery slowest = Recovery.NONE;
      for (int i = 0; i < 5; i++) {
        slowest = slowest.orSlower(run.tellsSomethingNew());
      }
      int crashes = run.bots().stream().mapToInt(BotProcess::died).sum();
      FaultReport.tell(
          "heap of %s, documents of 9 MB".formatted(LITTLE),
          installation.words,
          run,
          slowest,
          crashes);
    }
  }
}
