package org.didbon.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** At the end what runs is waited for, but not for ever, and nothing begins any more. */
class RunningJobsTest {

  private static final Duration LONG = Duration.ofMinutes(1);

  private final RunningJobs jobs = new RunningJobs();

  @AfterEach
  void forgetAnInterrupt() {
    Thread.interrupted();
  }

  @Test
  void theEndWaitsForWhatRuns() throws Exception {
    jobs.begin("poll-feeds");
    jobs.begin("send-outbox");
    CompletableFuture<List<String>> closing = CompletableFuture.supplyAsync(() -> jobs.close(LONG));

    jobs.end("send-outbox");
    TimeUnit.MILLISECONDS.sleep(50);
    assertThat(closing).isNotDone();
    jobs.end("poll-feeds");

    assertThat(closing.get(1, TimeUnit.MINUTES)).isEmpty();
  }

  @Test
  void whatDoesNotEndIsNamedAndHoldsNothingUp() {
    jobs.begin("keep-archive");

    assertThat(jobs.close(Duration.ofMillis(10))).containsExactly("keep-archive");
  }

  @Test
  void whoIsInterruptedMeanwhileWaitsNoLonger() {
    jobs.begin("keep-archive");
    Thread.currentThread().interrupt();

    assertThat(jobs.close(LONG)).containsExactly("keep-archive");
    assertThat(Thread.currentThread().isInterrupted()).isTrue();
  }

  @Test
  void afterTheEndNothingBegins() {
    assertThat(jobs.begin("poll-feeds")).isTrue();
    jobs.end("poll-feeds");

    assertThat(jobs.close(LONG)).isEmpty();

    assertThat(jobs.begin("poll-feeds")).isFalse();
  }
}
