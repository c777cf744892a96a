package org.didbon.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.didbon.domain.ChatAddress;
import org.junit.jupiter.api.Test;

class ChatPaceTest {

  private static final Instant NOW = Instant.parse("2024-04-06T09:00:00Z");
  private static final ChatAddress GROUP = ChatAddress.of("telegram:-100");
  private static final ChatAddress TOPIC = ChatAddress.of("telegram:-100/5");
  private static final ChatAddress OTHER = ChatAddress.of("telegram:7");

  private final ChatPace pace = new ChatPace(chat -> new ChatLimit(Duration.ofSeconds(1), 3));

  @Test
  void aChatWaitsItsSpacingAndNoOtherWaitsWithIt() {
    assertThat(pace.take(GROUP, NOW)).isZero();

    assertThat(pace.take(GROUP, NOW.plusMillis(400))).isEqualTo(Duration.ofMillis(600));
    assertThat(pace.take(OTHER, NOW.plusMillis(400))).isZero();
    assertThat(pace.take(GROUP, NOW.plusSeconds(1))).isZero();
  }

  @Test
  void theTopicsOfAGroupShareItsMinute() {
    pace.take(GROUP, NOW);
    pace.take(TOPIC, NOW.plusSeconds(1));
    pace.take(GROUP, NOW.plusSeconds(2));

    assertThat(pace.take(TOPIC, NOW.plusSeconds(3))).isEqualTo(Duration.ofSeconds(57));
    assertThat(pace.take(TOPIC, NOW.plusSeconds(60))).isZero();
  }

  @Test
  void aChatThatWasPutOffIsLeftAlone() {
    pace.putOff(TOPIC, NOW.plusSeconds(30));

    assertThat(pace.take(GROUP, NOW)).isEqualTo(Duration.ofSeconds(30));
    assertThat(pace.take(GROUP, NOW.plusSeconds(30))).isZero();
  }

  @Test
  void askingTakesNothing() {
    assertThat(pace.wait(GROUP, NOW)).isZero();
    assertThat(pace.wait(GROUP, NOW)).isZero();
  }
}
