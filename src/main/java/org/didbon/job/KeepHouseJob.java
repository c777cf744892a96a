package org.didbon.job;

import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** Does at night what is done once a day. */
@DisallowConcurrentExecution
final class KeepHouseJob implements Job {

  private final Runnable keepHouse;

  KeepHouseJob(Runnable keepHouse) {
    this.keepHouse = keepHouse;
  }

  @Override
  public void execute(JobExecutionContext context) {
    keepHouse.run();
  }
}
