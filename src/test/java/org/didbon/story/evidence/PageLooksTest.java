package org.didbon.story.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.didbon.domain.Items.SEEN;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageLooksTest {

  @ParameterizedTest
  @CsvSource({"0, 6", "1, 24", "2, 48"})
  void aPageIsLookedAtAfterSixHoursADayAndTwo(int looks, int hours) {
    Instant expected = SEEN.plus(Duration.ofHours(hours));

    assertThat(PageLooks.next(SEEN, looks, false)).contains(expected);
    assertThat(PageLooks.next(SEEN, looks, true)).as("though it is gone").contains(expected);
  }

  @Test
  void onceMoreIfItWasGoneAndThenNeverAgain() {
    assertThat(PageLooks.next(SEEN, 3, true)).contains(SEEN.plus(Duration.ofDays(3)));
    assertThat(PageLooks.next(SEEN, 3, false)).isEmpty();
    assertThat(PageLooks.next(SEEN, 4, true)).isEmpty();
  }
}
