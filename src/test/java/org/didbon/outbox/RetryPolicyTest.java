package org.didbon.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.time.Duration;
import java.util.random.RandomGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryPolicyTest {

  private static final RetryPolicy POLICY =
      new RetryPolicy(Duration.ofSeconds(5), Duration.ofMinutes(30), Duration.ofDays(1));

  @ParameterizedTest
  @CsvSource({
    "1, 5",
    "2, 10",
    "3, 20",
    "9, 1280",
    "10, 1800",
    "11, 1800",
    "64, 1800",
    "65, 1800",
    "2147483647, 1800",
  })
  void eachFailureDoublesTheWaitUpToTheLongest(int failures, long seconds) {
    assertThat(POLICY.pause(failures, chance(0))).isEqualTo(Duration.ofSeconds(seconds));
  }

  @ParameterizedTest
  @CsvSource({"0.0, 9.0", "0.5, 7.5", "0.999999, 6.0"})
  void aThirdOfTheWaitIsLeftToChanceAndItIsNeverLonger(double drawn, double seconds) {
    RetryPolicy policy =
        new RetryPolicy(Duration.ofSeconds(9), Duration.ofSeconds(9), Duration.ofDays(1));

    Duration pause = policy.pause(1, chance(drawn));

    assertThat(pause.toMillis() / 1000.0).isCloseTo(seconds, offset(0.01));
  }

  private static RandomGenerator chance(double drawn) {
    return new RandomGenerator() {
      @Override
      public long nextLong() {
        throw new AssertionError("only parts of one are drawn");
      }

      @Override
      public double nextDouble() {
        return drawn;
      }
    };
  }
}
