package org.didbon.job;

import org.didbon.outbox.OutboxSender;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** Starts sending what waits; the sender goes on by itself until nothing that is due is left. */
@DisallowConcurrentExecution
final class SendOutboxJob implements Job {

  private final OutboxSender sender;

  SendOutboxJob(OutboxSender sender) {
    this.sender = sender;
  }

  @Override
  public void execute(JobExecutionContext context) {
    sender.sendDue();
  }
}
