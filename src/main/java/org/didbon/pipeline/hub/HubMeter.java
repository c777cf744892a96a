package org.didbon.pipeline.hub;

import java.util.Locale;

/** Hears what hubs do, for whoever counts it. Implementations are thread-safe, and quick. */
public interface HubMeter {

  /** What became of what somebody sent as a hub. */
  enum HubCall {
    /** It was handed on to be read. */
    TAKEN,
    /** It bore no signature, or a wrong one. */
    FORGED,
    /** It was of another topic, or empty. */
    FOREIGN,
    /** Nobody was asked for it. */
    UNASKED,
    /** There is too much to do. */
    BUSY;

    /** As a label. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  void called(HubCall call);
}
