package org.didbon.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PostgresClockTest extends ClockContract {

  private static final Duration HOUR = Duration.ofHours(1);

  @Override
  Database open() {
    return Databases.postgres();
  }

  /** Each of them sees the clock of the database go back. */
  @Test
  void whatWaitsIsPutRightOnceHoweverManyProcessesTell() {
    Instant back = NOW.minus(HOUR);
    news.visited(visit());
    write(message("m", DESK));
    claim(NOW);
    outbox.release(DESK, NOW.plusSeconds(30));

    for (int process = 0; process < 4; process++) {
      database.clock().setBack(back.plusMillis(10 * process), HOUR);
    }

    assertThat(news.claimDue(back.plusSeconds(599), back.plusSeconds(660), 9)).isEmpty();
    assertThat(news.claimDue(back.plusSeconds(600), back.plusSeconds(660), 9)).hasSize(1);
    assertThat(claim(back.plusSeconds(29))).isEmpty();
    assertThat(claim(back.plusSeconds(30))).hasSize(1);
  }

  /** Who tells last had visited and sent something by the right clock before. */
  @Test
  void whatIsTakenByTheRightClockStaysTaken() {
    Instant back = NOW.minus(HOUR);
    write(message("m", DESK));
    claim(NOW);
    outbox.release(DESK, back);
    news.visited(visit());
    assertThat(claim(back)).hasSize(1);

    database.clock().setBack(back.plusSeconds(1), HOUR);

    assertThat(claim(back.plusSeconds(2))).isEmpty();
  }
}
