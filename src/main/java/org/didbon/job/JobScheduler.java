package org.didbon.job;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.didbon.archive.Archive;
import org.didbon.outbox.OutboxSender;
import org.didbon.pipeline.AlarmRound;
import org.didbon.pipeline.DigestRound;
import org.didbon.pipeline.PollRound;
import org.jspecify.annotations.Nullable;
import org.quartz.Job;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.JobKey;
import org.quartz.ObjectAlreadyExistsException;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.quartz.spi.JobFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** When what runs. Thread-safe. */
public final class JobScheduler implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(JobScheduler.class);

  /** A feed may be due every second. */
  private static final Duration TICK = Duration.ofSeconds(1);

  /** What waited for half an hour can wait that much longer. */
  private static final Duration MOMENT = Duration.ofSeconds(10);

  /** What is out of the ordinary is so for hours. */
  private static final Duration LOOK = Duration.ofMinutes(5);

  private static final JobKey SEND = new JobKey("send-outbox");
  private static final JobKey ARCHIVE = new JobKey("keep-archive");
  private static final JobKey DIGESTS = new JobKey("write-digests");
  private static final JobKey EDITS = new JobKey("follow-edits");
  private static final JobKey ALARMS = new JobKey("raise-alarms");
  private static final JobKey RESTED = new JobKey("tell-rested");
  private static final JobKey PAGES = new JobKey("look-at-pages");
  private static final JobKey HOUSE = new JobKey("keep-house");
  private static final JobKey POLL = new JobKey("poll-feeds");

  /** Each job by itself, so that one that takes long holds up no other. */
  private static final Map<JobKey, Duration> TICKS =
      Map.of(
          RESTED, MOMENT, POLL, TICK, SEND, TICK, DIGESTS, TICK, ALARMS, LOOK, PAGES, LOOK, ARCHIVE,
          TICK, EDITS, TICK, HOUSE, LOOK);

  /** What need be done by one process only where several work: each would do the same. */
  private static final Map<JobKey, Class<? extends Job>> ONCE =
      Map.of(
          DIGESTS, WriteDigestsJob.class,
          ALARMS, RaiseAlarmsJob.class,
          RESTED, TellRestedJob.class,
          PAGES, LookAtPagesJob.class);

  /** Who of them does it is written down each time: less often, then. */
  private static final Duration SHARED_TICK = Duration.ofSeconds(5);

  /** No job takes as long, but for a database or a disk that does not answer. */
  private static final Duration PATIENCE_AT_CLOSE = Duration.ofSeconds(20);

  private final RunningJobs running = new RunningJobs();
  private final JobFactory factory;
  private final Scheduler quartz;
  private @Nullable Scheduler shared;
  private final ClockWatch clockWatch;

  /**
   * @param tellRested tells what waited for the end of a story's rest
   * @param lookAtPages looks at pages that vanished from their feeds
   * @param keepHouse does at night what is done once a day
   * @param followEdits makes live what was edited, by whatever process
   * @param clock the one that the moments in the database are of
   * @param setBack told by how much, when that clock was set back
   */
  public JobScheduler(
      PollRound round,
      OutboxSender sender,
      DigestRound digests,
      AlarmRound alarms,
      Runnable tellRested,
      Runnable lookAtPages,
      Archive archive,
      Runnable keepHouse,
      Runnable followEdits,
      Clock clock,
      Consumer<Duration> setBack) {
    Map<Class<? extends Job>, Job> jobs =
        Map.of(
            PollFeedsJob.class, new PollFeedsJob(round),
            SendOutboxJob.class, new SendOutboxJob(sender),
            WriteDigestsJob.class, new WriteDigestsJob(digests),
            RaiseAlarmsJob.class, new RaiseAlarmsJob(alarms),
            TellRestedJob.class, new TellRestedJob(tellRested),
            LookAtPagesJob.class, new LookAtPagesJob(lookAtPages),
            KeepArchiveJob.class, new KeepArchiveJob(archive),
            KeepHouseJob.class, new KeepHouseJob(keepHouse),
            FollowEditsJob.class, new FollowEditsJob(followEdits));
    clockWatch =
        new ClockWatch(
            clock,
            by -> {
              setBack.accept(by);
              beginAnew();
            });
    Set<String> failing = SteadyJob.noneFailing();
    try {
      factory =
          (bundle, scheduler) ->
              new SteadyJob(
                  Objects.requireNonNull(jobs.get(bundle.getJobDetail().getJobClass())),
                  failing,
                  running);
      quartz = Schedulers.ours();
      quartz.setJobFactory(factory);
      quartz.scheduleJob(job(PollFeedsJob.class, POLL), tick(POLL));
      quartz.scheduleJob(job(SendOutboxJob.class, SEND), tick(SEND));
      quartz.scheduleJob(job(WriteDigestsJob.class, DIGESTS), tick(DIGESTS));
      quartz.scheduleJob(job(RaiseAlarmsJob.class, ALARMS), every(LOOK, ALARMS));
      quartz.scheduleJob(job(TellRestedJob.class, RESTED), every(MOMENT, RESTED));
      quartz.scheduleJob(job(LookAtPagesJob.class, PAGES), every(LOOK, PAGES));
      quartz.scheduleJob(job(KeepArchiveJob.class, ARCHIVE), tick(ARCHIVE));
      quartz.scheduleJob(job(KeepHouseJob.class, HOUSE), every(LOOK, HOUSE));
      quartz.scheduleJob(job(FollowEditsJob.class, EDITS), tick(EDITS));
    } catch (SchedulerException e) {
      throw new IllegalStateException("the scheduler cannot be made", e);
    }
  }

  /**
   * Before the start: has what need be done once only done by one of the processes on {@code
   * database} at a time, and by another when that is gone.
   */
  public void share(DataSource database) {
    clockWatch.amongOthers();
    try {
      Scheduler one = Schedulers.shared(database, new TreeMap<>(ONCE) + SHARED_TICK.toString());
      one.setJobFactory(factory);
      for (Map.Entry<JobKey, Class<? extends Job>> once : ONCE.entrySet()) {
        JobKey key = once.getKey();
        one.addJob(job(once.getValue(), key, true), true);
        Trigger trigger = every(sharedSpan(key), key);
        addIfMissing(one, trigger);
        one.resetTriggerFromErrorState(trigger.getKey());
        quartz.deleteJob(key);
      }
      shared = one;
    } catch (SchedulerException e) {
      log.warn("not shared, each process does it reason={}", e.getMessage());
    }
  }

  private static void addIfMissing(Scheduler one, Trigger trigger) throws SchedulerException {
    if (!one.checkExists(trigger.getKey())) {
      try {
        one.scheduleJob(trigger);
      } catch (ObjectAlreadyExistsException e) {
        // another process was quicker
      }
    }
  }

  private static Duration sharedSpan(JobKey key) {
    Duration span = Objects.requireNonNull(TICKS.get(key));
    return span.compareTo(SHARED_TICK) < 0 ? SHARED_TICK : span;
  }

  public void start() {
    clockWatch.start();
    try {
      quartz.start();
      if (shared != null) {
        shared.start();
      }
    } catch (SchedulerException e) {
      throw new IllegalStateException("the scheduler cannot be started", e);
    }
  }

  /** Sends now instead of at the next tick. */
  public void sendNow() {
    try {
      if (quartz.isStarted() && !quartz.isShutdown()) {
        quartz.triggerJob(SEND);
      }
    } catch (SchedulerException e) {
      // the next tick sends all the same
      log.warn("could not wake the sender reason={}", e.getMessage());
    }
  }

  /** Starts nothing more and waits for what runs, but not for ever. */
  @Override
  public void close() {
    clockWatch.close();
    try {
      if (shared != null) {
        shared.standby(); // else it may be at the tables just when they are closed to it
        shared.shutdown(false);
      }
      quartz.shutdown(false);
    } catch (SchedulerException e) {
      throw new IllegalStateException("the scheduler cannot be stopped", e);
    }
    List<String> late = running.close(PATIENCE_AT_CLOSE);
    if (!late.isEmpty()) {
      log.warn("closed while jobs run after={}s jobs={}", PATIENCE_AT_CLOSE.toSeconds(), late);
    }
  }

  /** Quartz waits for the moment of its next tick, which is hours away on a clock set back. */
  private void beginAnew() {
    try {
      for (Map.Entry<JobKey, Duration> tick : TICKS.entrySet()) {
        JobKey key = tick.getKey();
        Scheduler once = ONCE.containsKey(key) ? shared : null;
        Trigger trigger = every(once == null ? tick.getValue() : sharedSpan(key), key);
        (once == null ? quartz : once).rescheduleJob(trigger.getKey(), trigger);
      }
    } catch (SchedulerException e) {
      throw new IllegalStateException("the scheduler cannot begin anew", e);
    }
  }

  private static JobDetail job(Class<? extends Job> type, JobKey key) {
    return job(type, key, false);
  }

  private static JobDetail job(Class<? extends Job> type, JobKey key, boolean lasts) {
    return JobBuilder.newJob(type).withIdentity(key).storeDurably(lasts).build();
  }

  private static Trigger tick(JobKey job) {
    return every(TICK, job);
  }

  private static Trigger every(Duration span, JobKey job) {
    return TriggerBuilder.newTrigger()
        .withIdentity(job.getName())
        .forJob(job)
        .withSchedule(
            SimpleScheduleBuilder.simpleSchedule()
                .withIntervalInMilliseconds(span.toMillis())
                .withMisfireHandlingInstructionNextWithRemainingCount()
                .repeatForever())
        .startNow()
        .build();
  }
}
