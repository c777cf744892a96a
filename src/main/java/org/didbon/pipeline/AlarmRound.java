package org.didbon.pipeline;

import org.didbon.rule.FileChanges;

/** Looks for all that is out of the ordinary. One thread at a time. */
public final class AlarmRound {

  private final SpikeRound spikes;
  private final OutageRound outages;
  private final FileChanges files;
  private final Runnable written;

  /**
   * @param written called after messages were written
   */
  public AlarmRound(SpikeRound spikes, OutageRound outages, FileChanges files, Runnable written) {
    this.spikes = spikes;
    this.outages = outages;
    this.files = files;
    this.written = written;
  }

  /** Tells those who want to know. */
  public void raise() {
    boolean silent = outages.announce();
    boolean changed = files.announce();
    if (spikes.announce() > 0 || silent || changed) {
      written.run();
    }
  }
}
