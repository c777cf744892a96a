package org.didbon.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.didbon.store.Database;
import org.didbon.store.DatabaseSettings;
import org.didbon.store.Databases;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobBuilder;
import org.quartz.JobExecutionContext;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.TriggerBuilder;

/** What several processes on one PostgreSQL do once. */
@Tag("slow")
class SharedJobsTest {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final DatabaseSettings settings =
      new DatabaseSettings(Databases.freshPostgres(), Path.of("unused"));
  private final List<Database> databases = new ArrayList<>();
  private final List<Scheduler> schedulers = new ArrayList<>();

  /** The moments a run was due at: one that is there twice was done twice. */
  private final Set<Long> moments = ConcurrentHashMap.newKeySet();

  private final AtomicInteger runs = new AtomicInteger();
  private final AtomicInteger atOnce = new AtomicInteger();
  private final AtomicInteger mostAtOnce = new AtomicInteger();

  /** Stands in the tables under its name. */
  @DisallowConcurrentExecution
  static class Counting implements Job {
    @Override
    public void execute(JobExecutionContext context) {}
  }

  @BeforeEach
  void start() throws SchedulerException {
    for (int process = 0; process < 2; process++) {
      Database database = Database.open(settings);
      databases.add(database);
      Scheduler one = Schedulers.shared(database.shared().orElseThrow(), "of the test");
      schedulers.add(one);
      one.setJobFactory((bundle, scheduler) -> this::run);
      one.addJob(
          JobBuilder.newJob(Counting.class).withIdentity("count").storeDurably().build(), true);
    }
    schedulers
        .get(0)
        .scheduleJob(
            TriggerBuilder.newTrigger()
                .forJob("count")
                .withSchedule(
                    SimpleScheduleBuilder.simpleSchedule()
                        .withIntervalInMilliseconds(300)
                        .repeatForever())
                .startNow()
                .build());
    for (Scheduler one : schedulers) {
      one.start();
    }
  }

  @AfterEach
  void close() throws SchedulerException {
    for (Scheduler one : schedulers) {
      one.shutdown(true);
    }
    databases.forEach(Database::close);
  }

  private void run(JobExecutionContext context) {
    mostAtOnce.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
    moments.add(context.getScheduledFireTime().getTime());
    runs.incrementAndGet();
    atOnce.decrementAndGet();
  }

  @Test
  void eachRunIsDoneByOneOfThem() {
    await().atMost(PATIENCE).until(() -> runs.get() >= 10);

    assertThat(moments).hasSize(runs.get());
    assertThat(mostAtOnce).hasValue(1);
  }

  @Test
  void theOtherGoesOnWhenOneStops() throws SchedulerException {
    await().atMost(PATIENCE).until(() -> runs.get() >= 2);

    schedulers.get(0).shutdown(true);
    int before = runs.get();

    await().atMost(PATIENCE).until(() -> runs.get() >= before + 5);
  }
}
