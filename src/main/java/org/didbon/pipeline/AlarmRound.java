package org.didbon.pipeline;

/** Looks for all that is out of the ordinary. One thread at a time. */
public final class AlarmRound {

  private final SpikeRound spikes;
  private final SilenceRound silences;
  private final Runnable written;

  /**
   * @param written called after the owners were told of something
   */
  public AlarmRound(SpikeRound spikes, SilenceRound silences, Runnable written) {
    this.spikes = spikes;
    this.silences = silences;
    this.written = written;
  }

  /** Tells those who want to know. */
  public void raise() {
    if (silences.tell()) {
      written.run();
    }
    spikes.tell();
  }
}
