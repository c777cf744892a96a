package org.didbon.job;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.didbon.domain.DatabaseAway;
import org.quartz.Job;
import org.quartz.JobExecutionContext;
import org.quartz.JobExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A job that comes again whatever happened: a fault is worth a line when it begins and when it
 * ends, not at each tick. Thread-safe.
 */
final class SteadyJob implements Job {

  private static final Logger log = LoggerFactory.getLogger(SteadyJob.class);

  private final Job job;
  private final Set<String> failing;
  private final RunningJobs running;

  /**
   * @param failing names of the jobs that failed last time, shared by all
   * @param running what says whether a job may still begin, shared by all
   */
  SteadyJob(Job job, Set<String> failing, RunningJobs running) {
    this.job = job;
    this.failing = failing;
    this.running = running;
  }

  static Set<String> noneFailing() {
    return ConcurrentHashMap.newKeySet();
  }

  @Override
  public void execute(JobExecutionContext context) throws JobExecutionException {
    String name = context.getJobDetail().getKey().getName();
    if (!running.begin(name)) {
      return; // the program stops
    }
    try {
      job.execute(context);
      if (failing.remove(name)) {
        log.info("job works again job={}", name);
      }
    } catch (DatabaseAway e) {
      // that the database is away was logged; the next tick tries again
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      if (failing.add(name)) {
        log.error("job failing job={}", name, e);
      }
    } finally {
      running.end(name);
    }
  }
}
