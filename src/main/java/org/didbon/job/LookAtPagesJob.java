package org.didbon.job;

import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** Looks whether pages that left their feeds are still there. */
@DisallowConcurrentExecution
final class LookAtPagesJob implements Job {

  private final Runnable look;

  LookAtPagesJob(Runnable look) {
    this.look = look;
  }

  @Override
  public void execute(JobExecutionContext context) {
    look.run();
  }
}
