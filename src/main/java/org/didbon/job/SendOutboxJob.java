package org.didbon.job;

import org.didbon.outbox.OutboxSender;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** Sends what waits, until nothing that is due is left. */
@DisallowConcurrentExecution
final class SendOutboxJob implements Job {

  private final OutboxSender sender;

  SendOutboxJob(OutboxSender sender) {
    this.sender = sender;
  }

  @Override
  public void execute(JobExecutionContext context) {
    while (sender.sendDue() > 0) {
      /* one turn of each network at a time */
    }
  }
}
