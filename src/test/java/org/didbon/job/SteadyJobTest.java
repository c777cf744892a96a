package org.didbon.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import ch.qos.logback.classic.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.didbon.domain.DatabaseAway;
import org.didbon.fixture.LogCapture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.quartz.Job;
import org.quartz.JobBuilder;
import org.quartz.JobExecutionContext;
import org.quartz.JobExecutionException;

/** A job that throws is logged when that begins and when it ends, and comes again either way. */
class SteadyJobTest {

  private final LogCapture log = new LogCapture(SteadyJob.class.getName(), Level.INFO);
  private final Set<String> failing = SteadyJob.noneFailing();
  private final RunningJobs running = new RunningJobs();
  private final List<String> ran = new ArrayList<>();

  @AfterEach
  void close() {
    log.close();
  }

  static List<Supplier<Throwable>> faults() {
    return List.of(
        () -> new IllegalStateException("a bug"),
        () -> new StackOverflowError("too deep"),
        () -> new OutOfMemoryError("too large"));
  }

  @ParameterizedTest
  @MethodSource("faults")
  void aJobThatThrowsIsLoggedOnceAndComesAgain(Supplier<Throwable> fault) throws Exception {
    tick("poll", throwing(fault.get()));
    tick("poll", throwing(fault.get()));
    assertThat(log.containing("job failing job=poll")).hasSize(1);

    tick("poll", context -> ran.add("poll"));
    tick("poll", context -> ran.add("poll"));
    assertThat(ran).hasSize(2);
    assertThat(log.containing("job works again job=poll")).hasSize(1);
  }

  @Test
  void oneThatFailsSaysNothingOfTheOthers() throws Exception {
    tick("poll", throwing(new IllegalStateException("a bug")));
    tick("send", context -> ran.add("send"));

    assertThat(ran).containsExactly("send");
    assertThat(log.containing("works again")).isEmpty();
  }

  @Test
  void whileTheDatabaseIsAwayNothingIsSaidAsThatWasSaid() throws Exception {
    tick("poll", throwing(new DatabaseAway("gone", new IllegalStateException())));

    assertThat(log.lines()).isEmpty();
  }

  @Test
  void itIsCountedWhileItRunsHoweverItEnds() throws Exception {
    tick("poll", context -> ran.addAll(running.close(Duration.ZERO)));
    assertThat(ran).containsExactly("poll");
    assertThat(running.close(Duration.ZERO)).isEmpty();
  }

  @Test
  void aJobThatThrewRunsNoMore() throws Exception {
    tick("poll", throwing(new IllegalStateException("a bug")));

    assertThat(running.close(Duration.ZERO)).isEmpty();
  }

  @Test
  void whatQuartzStartsAfterTheEndDoesNothing() throws Exception {
    running.close(Duration.ZERO);

    tick("poll", context -> ran.add("poll"));

    assertThat(ran).isEmpty();
  }

  @Test
  void aTickRunsWhatItIsForAndAsksNothingOfTheScheduler() {
    JobExecutionContext context = mock();

    new FollowEditsJob(() -> ran.add("followed")).execute(context);

    assertThat(ran).containsExactly("followed");
    verifyNoInteractions(context);
  }

  private void tick(String name, Job job) throws JobExecutionException {
    JobExecutionContext context = mock();
    when(context.getJobDetail())
        .thenReturn(JobBuilder.newJob(FollowEditsJob.class).withIdentity(name).build());
    new SteadyJob(job, failing, running).execute(context);
  }

  private static Job throwing(Throwable fault) {
    return context -> SteadyJobTest.<RuntimeException>sneak(fault);
  }

  @SuppressWarnings("unchecked")
  private static <T extends Throwable> void sneak(Throwable fault) throws T {
    throw (T) fault;
  }
}
