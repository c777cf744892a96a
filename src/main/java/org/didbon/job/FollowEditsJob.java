package org.didbon.job;

import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** Takes over what another process, or somebody in a chat, edited. */
@DisallowConcurrentExecution
final class FollowEditsJob implements Job {

  private final Runnable follow;

  FollowEditsJob(Runnable follow) {
    this.follow = follow;
  }

  @Override
  public void execute(JobExecutionContext context) {
    follow.run();
  }
}
