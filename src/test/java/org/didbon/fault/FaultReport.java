package org.didbon.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.didbon.fault.FaultRun.Counts;

/** What is asked of the program after each fault, and how long faults last. */
final class FaultReport {

  /** A fault lasts so long. */
  static final int SECONDS = Integer.getInteger("faults.seconds", 60);

  /** Nothing takes longer to go on, on a machine with nothing else to do. */
  private static final double RECOVERED =
      Double.parseDouble(System.getProperty("faults.recovered", "30"));

  private FaultReport() {}

  /**
   * Ends the run, and holds what came of it against the promise: nothing lost, and for each crash
   * at most one message that a chat hears again.
   */
  static void tell(String fault, String setting, FaultRun run, Recovery recovery, int crashes)
      throws IOException, InterruptedException {
    Counts counts = told(fault, setting, run, recovery);
    assertThat(counts.repeats()).as("messages twice in one chat").isLessThanOrEqualTo(crashes);
  }

  /** Likewise after the database was put back to an older state: all since may come again. */
  static void tellRestored(String fault, String setting, FaultRun run, Recovery recovery)
      throws IOException, InterruptedException {
    Counts counts = told(fault, setting, run, recovery);
    assertThat(counts.most()).as("times that one item was told").isLessThanOrEqualTo(2);
  }

  private static Counts told(String fault, String setting, FaultRun run, Recovery recovery)
      throws IOException, InterruptedException {
    Counts counts = run.end();
    FaultTable.add(fault, setting, counts, recovery);
    assertThat(counts.lost()).as("lost").isZero();
    assertThat(recovery.net()).as("seconds to go on, ready to work").isLessThan(RECOVERED);
    return counts;
  }

  /** The fault lasts. */
  static void last() throws InterruptedException {
    pause(SECONDS * 1_000L);
  }

  static void pause(long milliseconds) throws InterruptedException {
    TimeUnit.MILLISECONDS.sleep(milliseconds);
  }
}
