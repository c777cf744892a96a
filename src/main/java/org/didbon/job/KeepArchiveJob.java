package org.didbon.job;

import org.didbon.archive.Archive;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** Reads what was recorded into the archive: some batches a turn, so that the end never waits. */
@DisallowConcurrentExecution
final class KeepArchiveJob implements Job {

  private static final int BATCHES = 10;

  private final Archive archive;

  KeepArchiveJob(Archive archive) {
    this.archive = archive;
  }

  @Override
  public void execute(JobExecutionContext context) {
    for (int batch = 0; batch < BATCHES && archive.catchUp() > 0; batch++) {}
  }
}
