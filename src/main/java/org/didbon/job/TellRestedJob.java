package org.didbon.job;

import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** Tells what took stories further while they rested. */
@DisallowConcurrentExecution
final class TellRestedJob implements Job {

  private final Runnable tell;

  TellRestedJob(Runnable tell) {
    this.tell = tell;
  }

  @Override
  public void execute(JobExecutionContext context) {
    tell.run();
  }
}
