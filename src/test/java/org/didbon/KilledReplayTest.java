package org.didbon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The long form of what {@link KilledProcessTest} does every day: an hour on a busy machine. */
@Tag("faults")
class KilledReplayTest {

  private static final int KILLS = Integer.getInteger("kills", 100);
  private static final Path HISTORIES = Path.of("..", "shared", "data", "feeds", "history");

  @TempDir private Path folder;

  @Test
  void everyHeadlineAndEveryLinkIsShownHoweverOftenTheProgramIsKilled() throws Exception {
    try (KilledReplay replay = new KilledReplay(folder, 13)) {
      KilledReplay.ReplayFigures figures = replay.run(KILLS);

      System.out.println(figures);
      assertThat(figures.unseen()).isZero();
      assertThat(figures.unlinked()).isZero();
      assertThat(figures.repeats()).isLessThanOrEqualTo(KILLS);
    }
  }

  @Test
  void whatRealFeedsBroughtOverWeeksIsShownHoweverOftenTheProgramIsKilled() throws Exception {
    assumeTrue(Files.isDirectory(HISTORIES), "the polling histories are not here");
    try (KilledHistory history = new KilledHistory(folder, HISTORIES)) {
      KilledHistory.HistoryFigures figures = history.run(KILLS);

      System.out.println(figures);
      assertThat(figures.matching()).isPositive();
      assertThat(figures.lost()).isZero();
      assertThat(figures.unlinked()).isZero();
      assertThat(figures.repeats()).isLessThanOrEqualTo(KILLS);
    }
  }
}
