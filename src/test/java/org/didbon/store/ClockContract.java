package org.didbon.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.didbon.domain.FeedState;
import org.junit.jupiter.api.Test;

/** The same for every database: what waits on a clock that was set back. */
abstract class ClockContract extends StoreCase {

  private static final Duration HOUR = Duration.ofHours(1);
  private static final Instant BEFORE = NOW.minus(HOUR);

  @Test
  void aFeedIsDueAsSoonAsItWouldHaveBeen() {
    news.visited(visit());

    assertThat(database.clock().behind(BEFORE)).isEqualTo(HOUR);
    database.clock().setBack(BEFORE, HOUR);

    assertThat(due(BEFORE.plusSeconds(599))).isEmpty();
    assertThat(due(BEFORE.plusSeconds(600)))
        .extracting(FeedState::feed)
        .containsExactly("asiaplus");
  }

  @Test
  void aFeedThatIsDueLaterThanItEverWaitsShowsThatTheClockWasSetBack() {
    news.visited(visit());
    Instant later = NOW.plusSeconds(300);

    assertThat(database.clock().behind(later)).isZero();
    assertThat(database.clock().behind(NOW.minusSeconds(300))).isEqualTo(Duration.ofMinutes(5));
  }

  @Test
  void aVisitUnderWayIsNobodyElsesForAsLongAsItWouldHaveBeen() {
    news.claimAll(NOW, UNTIL);

    database.clock().setBack(BEFORE, HOUR);

    assertThat(due(BEFORE.plusSeconds(59))).isEmpty();
    assertThat(due(BEFORE.plusSeconds(60))).hasSize(1);
  }

  @Test
  void messagesLeaveAsSoonAsTheyWouldHave() {
    write(message("m", DESK));
    claim(NOW);
    outbox.release(DESK, NOW.plusSeconds(30));

    database.clock().setBack(BEFORE, HOUR);

    assertThat(claim(BEFORE.plusSeconds(29))).isEmpty();
    assertThat(claim(BEFORE.plusSeconds(30))).hasSize(1);
  }

  @Test
  void aClockThatWasPutRightByALittleChangesNothing() {
    news.visited(visit());

    assertThat(database.clock().behind(NOW.minusSeconds(50))).isZero();
  }

  @Test
  void aClockThatWasPutRightIsFoundSetBackOnce() {
    news.visited(visit());

    database.clock().setBack(BEFORE, HOUR);

    assertThat(database.clock().behind(BEFORE)).isZero();
  }

  private List<FeedState> due(Instant now) {
    return news.claimDue(now, now.plusSeconds(60), 9);
  }
}
