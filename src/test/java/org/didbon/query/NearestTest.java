package org.didbon.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {

  private static final List<String> COMMANDS =
      List.of("help", "actor", "actors", "topic", "search", "why");

  @ParameterizedTest
  @CsvSource({
    "hlep, help", // two letters swapped
    "hep, help", // one left out
    "actorr, actor", // one too many
    "topik, topic", // one wrong
    "sear, search", // a beginning
    "wh, why"
  })
  void offersFirstWhatIsASlipAway(String typed, String meant) {
    assertThat(Nearest.to(typed, COMMANDS)).startsWith(meant);
  }

  @Test
  void offersNothingWhereNothingIsNear() {
    assertThat(Nearest.to("subscribe", COMMANDS)).isEmpty();
    assertThat(Nearest.to("x", COMMANDS)).isEmpty();
  }

  @Test
  void offersThreeAtMost() {
    assertThat(Nearest.to("rule", List.of("rule1", "rule2", "rule3", "rule4"))).hasSize(3);
  }
}
