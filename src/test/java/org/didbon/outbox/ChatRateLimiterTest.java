package org.didbon.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.didbon.domain.ChatAddress;
import org.junit.jupiter.api.Test;

class ChatRateLimiterTest {

  private static final Instant NOW = Instant.parse("2024-04-06T09:00:00Z");
  private static final ChatAddress GROUP = ChatAddress.of("telegram:-100");
  private static final ChatAddress TOPIC = ChatAddress.of("telegram:-100/5");
  private static final ChatAddress OTHER = ChatAddress.of("telegram:7");

  private final ChatRateLimiter limiter =
      new ChatRateLimiter(chat -> new ChatLimit(Duration.ofSeconds(1), 3));

  @Test
  void aChatWaitsItsSpacingAndNoOtherWaitsWithIt() {
    assertThat(limiter.take(GROUP, NOW)).isZero();

    assertThat(limiter.take(GROUP, NOW.plusMillis(400))).isEqualTo(Duration.ofMillis(600));
    assertThat(limiter.take(OTHER, NOW.plusMillis(400))).isZero();
    assertThat(limiter.take(GROUP, NOW.plusSeconds(1))).isZero();
  }

  @Test
  void theTopicsOfAGroupShareItsMinute() {
    limiter.take(GROUP, NOW);
    limiter.take(TOPIC, NOW.plusSeconds(1));
    limiter.take(GROUP, NOW.plusSeconds(2));

    assertThat(limiter.take(TOPIC, NOW.plusSeconds(3))).isEqualTo(Duration.ofSeconds(57));
    assertThat(limiter.take(TOPIC, NOW.plusSeconds(60))).isZero();
  }

  @Test
  void aChatThatWasPutOffIsLeftAlone() {
    limiter.putOff(TOPIC, NOW.plusSeconds(30));

    assertThat(limiter.take(GROUP, NOW)).isEqualTo(Duration.ofSeconds(30));
    assertThat(limiter.take(GROUP, NOW.plusSeconds(30))).isZero();
  }

  @Test
  void askingTakesNothing() {
    assertThat(limiter.wait(GROUP, NOW)).isZero();
    assertThat(limiter.wait(GROUP, NOW)).isZero();
  }

  @Test
  void ofTwoPausesTheLongerCounts() {
    limiter.putOff(GROUP, NOW.plusSeconds(30));
    limiter.putOff(GROUP, NOW.plusSeconds(10));

    assertThat(limiter.wait(GROUP, NOW)).isEqualTo(Duration.ofSeconds(30));
  }

  @Test
  void aPauseIsKeptHoweverLongItIs() {
    limiter.putOff(GROUP, NOW.plusSeconds(300));

    assertThat(limiter.take(OTHER, NOW.plusSeconds(200))).isZero();
    assertThat(limiter.take(GROUP, NOW.plusSeconds(200))).isEqualTo(Duration.ofSeconds(100));
  }

  @Test
  void aSpacingIsKeptAlsoWhereWhatIsOverIsForgotten() {
    ChatRateLimiter slow = new ChatRateLimiter(chat -> new ChatLimit(Duration.ofSeconds(50), 0));
    slow.take(GROUP, NOW);

    assertThat(slow.take(OTHER, NOW.plusSeconds(59))).isZero();
    assertThat(slow.take(OTHER, NOW.plusSeconds(60))).isEqualTo(Duration.ofSeconds(49));
  }

  @Test
  void whatAClockThatWasSetBackCountedAheadIsForgotten() {
    limiter.take(GROUP, NOW.plusSeconds(3_600));

    assertThat(limiter.take(GROUP, NOW)).isZero();
  }

  @Test
  void withoutAMostPerMinuteTheSpacingAloneCounts() {
    ChatRateLimiter spaced = new ChatRateLimiter(chat -> new ChatLimit(Duration.ofSeconds(1), 0));

    for (int second = 0; second < 70; second++) {
      assertThat(spaced.take(GROUP, NOW.plusSeconds(second))).isZero();
    }
  }

  @Test
  void aChatWithoutLimitsNeverWaits() {
    ChatRateLimiter none = new ChatRateLimiter(chat -> ChatLimit.NONE);

    assertThat(none.take(GROUP, NOW)).isZero();
    assertThat(none.take(GROUP, NOW)).isZero();
  }
}
