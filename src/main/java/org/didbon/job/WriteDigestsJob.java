package org.didbon.job;

import org.didbon.pipeline.DigestRound;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** Writes the digests that are due. */
@DisallowConcurrentExecution
final class WriteDigestsJob implements Job {

  private final DigestRound digests;

  WriteDigestsJob(DigestRound digests) {
    this.digests = digests;
  }

  @Override
  public void execute(JobExecutionContext context) {
    digests.writeDue();
  }
}
