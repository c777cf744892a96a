package org.didbon.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RecordedFeedsTest {

  private final RecordedFeeds feeds = new RecordedFeeds();

  @Test
  void aFeedMayHaveRecordedSinceATurnIfItDidAfterIt() {
    feeds.recorded("asiaplus", 5);
    feeds.recorded("ozodi", 7);

    assertThat(feeds.mayHaveRecorded("asiaplus", 4)).isTrue();
    assertThat(feeds.mayHaveRecorded("asiaplus", 5)).isFalse();
    assertThat(feeds.mayHaveRecorded("ozodi", 6)).isTrue();
    assertThat(feeds.mayHaveRecorded("fergana", 0)).isFalse();
  }

  @Test
  void theLastTurnOfAFeedCounts() {
    feeds.recorded("asiaplus", 5);
    feeds.recorded("asiaplus", 8);

    assertThat(feeds.mayHaveRecorded("asiaplus", 7)).isTrue();
  }

  @Test
  void whereAFeedMayHaveBeenForgottenItMayHaveRecorded() {
    feeds.recorded("asiaplus", 1);
    for (int turn = 2; turn <= RecordedFeeds.MOST + 1; turn++) {
      feeds.recorded("f" + turn, turn);
    }

    assertThat(feeds.mayHaveRecorded("asiaplus", 0)).isTrue();
    assertThat(feeds.mayHaveRecorded("fergana", 0)).isTrue();
    assertThat(feeds.mayHaveRecorded("fergana", 1)).isFalse();
  }
}
