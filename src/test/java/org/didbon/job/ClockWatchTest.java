package org.didbon.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.didbon.domain.DatabaseAway;
import org.didbon.fixture.TestClock;
import org.junit.jupiter.api.Test;

class ClockWatchTest {

  private final TestClock clock = new TestClock(Instant.parse("2024-04-08T09:00:00Z"));
  private final List<Duration> told = new ArrayList<>();
  private boolean away;
  private final ClockWatch watch =
      new ClockWatch(
          clock,
          by -> {
            if (away) {
              throw new DatabaseAway("gone", new IllegalStateException());
            }
            told.add(by);
          });

  @Test
  void aClockThatGoesIsFoundInOrderHoweverFast() {
    shows(1);
    shows(3_600);
    shows(-4);

    assertThat(told).isEmpty();
  }

  @Test
  void aClockThatWasSetBackIsToldOnce() {
    shows(-3_600);
    shows(1);

    assertThat(told).containsExactly(Duration.ofHours(1));
  }

  @Test
  void itIsToldAgainUntilItCouldBeWrittenDown() {
    away = true;
    shows(-3_600);
    away = false;
    shows(1);
    shows(1);

    assertThat(told).containsExactly(Duration.ofHours(1));
  }

  @Test
  void amongOthersItIsToldWhenAllHaveSeenIt() {
    watch.amongOthers();

    shows(-3_600);
    shows(1);
    shows(1);
    shows(1);
    assertThat(told).isEmpty();

    shows(1);
    shows(1);
    assertThat(told).containsExactly(Duration.ofHours(1));
  }

  private void shows(int seconds) {
    clock.set(clock.instant().plusSeconds(seconds));
    watch.look();
  }
}
