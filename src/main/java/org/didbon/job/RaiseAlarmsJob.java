package org.didbon.job;

import org.didbon.pipeline.AlarmRound;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** Tells of what is out of the ordinary. */
@DisallowConcurrentExecution
final class RaiseAlarmsJob implements Job {

  private final AlarmRound alarms;

  RaiseAlarmsJob(AlarmRound alarms) {
    this.alarms = alarms;
  }

  @Override
  public void execute(JobExecutionContext context) {
    alarms.raise();
  }
}
