package org.didbon.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.didbon.domain.ChatAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BurstLimiterTest {

  private static final Instant NOW = Instant.parse("2024-04-06T09:00:00Z");
  private static final ChatAddress DESK = ChatAddress.of("telegram:1");
  private static final ChatAddress OTHER = ChatAddress.of("telegram:2");

  private final BurstLimiter limiter = new BurstLimiter(3);

  /** Messages at these seconds; when the next may leave, counted from the first. */
  @ParameterizedTest
  @CsvSource({
    "0 1,          1",
    "0 1 2,        60",
    "0 10 20 60,   70",
    "0 10 60 61,   70",
    "0 30 60 90,   90",
    "0 1 2 3 4,    60",
    "0 1 200,      200",
  })
  void theNextWaitsUntilTheMinuteOfTheFirstIsOver(String seconds, int next) {
    Instant may = NOW;
    for (String second : seconds.split(" ", -1)) {
      may = limiter.sent(DESK, NOW.plusSeconds(Integer.parseInt(second)));
    }

    assertThat(may).isEqualTo(NOW.plusSeconds(next));
  }

  @Test
  void chatsDoNotWaitForEachOther() {
    limiter.sent(DESK, NOW);
    limiter.sent(DESK, NOW);
    limiter.sent(DESK, NOW);

    assertThat(limiter.sent(OTHER, NOW)).isEqualTo(NOW);
  }

  @Test
  void whatAClockThatWasSetBackCountedAheadIsForgotten() {
    limiter.sent(DESK, NOW.plusSeconds(3_600));
    limiter.sent(DESK, NOW.plusSeconds(3_600));

    assertThat(limiter.sent(DESK, NOW)).isEqualTo(NOW);
  }
}
