package org.didbon.pipeline;

/** Looks for all that is out of the ordinary. Thread-safe. */
public final class AlarmRound {

  private final SpikeRound spikes;

  public AlarmRound(SpikeRound spikes) {
    this.spikes = spikes;
  }

  /** Tells those who want to know. */
  public void raise() {
    spikes.tell();
  }
}
