package org.didbon.pipeline;

import org.didbon.rule.FileChanges;

/** Looks for all that is out of the ordinary. One thread at a time. */
public final class AlarmRound {

  private final SpikeRound spikes;
  private final SilenceRound silences;
  private final FileChanges files;
  private final Runnable written;

  /**
   * @param written called after those who run the bot were told of something
   */
  public AlarmRound(SpikeRound spikes, SilenceRound silences, FileChanges files, Runnable written) {
    this.spikes = spikes;
    this.silences = silences;
    this.files = files;
    this.written = written;
  }

  /** Tells those who want to know. */
  public void raise() {
    boolean silent = silences.tell();
    if (files.tell() || silent) {
      written.run();
    }
    spikes.tell();
  }
}
