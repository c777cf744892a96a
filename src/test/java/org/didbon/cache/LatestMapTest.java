package org.didbon.cache;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What only the latest matter of. */
class LatestMapTest {

  private final LatestMap<String, Integer> map = new LatestMap<>(2);

  @Test
  void theOldestIsForgottenFirst() {
    map.put("a", 1);
    map.put("b", 2);
    map.put("c", 3);

    assertThat(map.get("a")).isEmpty();
    assertThat(map.get("b")).contains(2);
    assertThat(map.get("c")).contains(3);
  }

  @Test
  void whatWasAskedForIsYoungAgain() {
    map.put("a", 1);
    map.put("b", 2);
    map.get("a");
    map.put("c", 3);

    assertThat(map.get("a")).contains(1);
    assertThat(map.get("b")).isEmpty();
  }

  @Test
  void whatHasJustComeStaysHoweverOftenTheOthersAreAskedFor() {
    map.put("a", 1);
    map.put("b", 2);
    for (int i = 0; i < 1_000; i++) {
      map.get("a");
      map.get("b");
    }

    assertThat(map.putIfAbsent("c", 3)).isEmpty();
    assertThat(map.putIfAbsent("c", 4)).contains(3);
  }
}
