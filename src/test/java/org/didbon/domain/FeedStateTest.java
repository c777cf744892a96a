package org.didbon.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.didbon.domain.FeedState.Failure;
import org.junit.jupiter.api.Test;

class FeedStateTest {

  private static final Instant NOW = Instant.parse("2024-04-08T12:00:00Z");

  @Test
  void aFeedFailsSinceTheFirstOfItsFailuresHoweverManyFollow() {
    Failure first = Failure.NONE.again("a", NOW);
    Failure third = first.again("b", NOW.plusSeconds(60)).again("c", NOW.plusSeconds(120));

    assertThat(first).isEqualTo(new Failure(1, "a", NOW));
    assertThat(third).isEqualTo(new Failure(3, "c", NOW));
  }

  @Test
  void anotherReasonForTheSameFailuresIsNoFailureMore() {
    Failure other = Failure.NONE.again("a", NOW).because("b", NOW.plusSeconds(60));

    assertThat(other).isEqualTo(new Failure(1, "b", NOW));
  }

  @Test
  void whatFailsForTheFirstTimeForAReasonOfItsOwnFailsSinceThen() {
    assertThat(Failure.NONE.because("unfinished", NOW).since()).isEqualTo(NOW);
  }
}
