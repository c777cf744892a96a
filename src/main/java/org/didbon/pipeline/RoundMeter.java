package org.didbon.pipeline;

import java.time.Duration;

/** Hears what rounds do, for whoever counts it. Implementations are thread-safe, and quick. */
public interface RoundMeter {

  /** Where nobody counts. */
  RoundMeter NONE =
      new RoundMeter() {
        @Override
        public void visited(VisitOutcome outcome, String reason, Duration took) {}

        @Override
        public void recorded(Decision decision, Duration took) {}

        @Override
        public void ruleFailed() {}
      };

  /** How a visit to a feed ended. */
  enum VisitOutcome {
    /** A document was read; there may be nothing new in it. */
    READ,
    /** The document is the one before. */
    UNCHANGED,
    FAILED
  }

  /**
   * A visit ended.
   *
   * @param reason the kind of the fault, in one word; {@code ""} where none was met
   * @param took from the claim to the end of reading
   */
  void visited(VisitOutcome outcome, String reason, Duration took);

  /**
   * What a visit brought was decided and written down.
   *
   * @param took for both, with all decisions that had to be made again
   */
  void recorded(Decision decision, Duration took);

  /** A rule failed on an item. */
  void ruleFailed();
}
