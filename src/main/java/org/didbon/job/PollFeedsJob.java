package org.didbon.job;

import org.didbon.pipeline.PollRound;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** Sends visitors to the feeds that are due. */
@DisallowConcurrentExecution
final class PollFeedsJob implements Job {

  private final PollRound round;

  PollFeedsJob(PollRound round) {
    this.round = round;
  }

  @Override
  public void execute(JobExecutionContext context) {
    round.startDue();
  }
}
