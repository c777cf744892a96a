package org.didbon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import java.time.Duration;
import org.didbon.fixture.LogCapture;
import org.junit.jupiter.api.Test;

class HeadStartTest {

  /** What is missing or misnamed would only make each start slower, and nobody would see it. */
  @Test
  void allThatAStartNeedsCanBeLoaded() {
    try (LogCapture log = new LogCapture(HeadStart.class.getName(), Level.DEBUG)) {
      HeadStart.begin();
      await().atMost(Duration.ofMinutes(1)).until(() -> !isLoading());

      assertThat(log.lines()).isEmpty();
    }
  }

  private static boolean isLoading() {
    return Thread.getAllStackTraces().keySet().stream()
        .anyMatch(thread -> thread.getName().equals("head-start"));
  }
}
