package org.didbon.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How long is waited after failures in a row. */
class BackoffTest {

  @ParameterizedTest
  @CsvSource({
    "1, 5s",
    "2, 10s",
    "3, 20s",
    "7, 320s",
    "8, 600s",
    "9, 600s",
    "1000000, 600s",
    // no failure is not yet a wait of its own
    "0, 5s",
  })
  void eachFurtherFailureDoublesTheWaitUpToTheLongest(int failures, String wait) {
    Backoff backoff = new Backoff(Duration.ofSeconds(5), Duration.ofMinutes(10));

    assertThat(backoff.after(failures)).isEqualTo(Duration.parse("PT" + wait));
  }

  @Test
  void aWaitThatIsLongerThanTheLongestStaysAsItIs() {
    Backoff backoff = new Backoff(Duration.ofHours(12), Duration.ofHours(6));

    assertThat(backoff.after(1)).isEqualTo(Duration.ofHours(12));
    assertThat(backoff.after(5)).isEqualTo(Duration.ofHours(12));
  }

  @Test
  void aWaitOfDaysDoesNotOverflow() {
    Backoff backoff = new Backoff(Duration.ofDays(365), Duration.ofDays(3_650));

    assertThat(backoff.after(Integer.MAX_VALUE)).isEqualTo(Duration.ofDays(3_650));
  }
}
