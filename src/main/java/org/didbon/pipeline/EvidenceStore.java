package org.didbon.pipeline;

import java.time.Instant;
import java.util.List;
import org.didbon.domain.Message;
import org.jspecify.annotations.Nullable;

/** The pages of reports that left their feeds. Implementations are thread-safe. */
public interface EvidenceStore {

  /**
   * A page to look at.
   *
   * @param number the item's
   * @param item its id within the feed
   * @param left when the report left its feed; null if it is back there: no look is needed
   * @param looks so far
   * @param removed whether it counts as removed by the outlet
   */
  record PageVisit(
      long number,
      String feed,
      String item,
      String link,
      String story,
      @Nullable Instant left,
      int looks,
      boolean removed) {}

  /** What a look changed. */
  enum PageChange {
    NONE,
    REMOVED,
    BACK
  }

  /**
   * What came of a look.
   *
   * @param due the next look; null if there is none
   * @param messages by which a change is told
   */
  record Looked(
      PageVisit visit,
      PageChange change,
      Instant at,
      @Nullable Instant due,
      List<Message> messages) {

    public Looked {
      messages = List.copyOf(messages);
    }
  }

  /**
   * Takes up to {@code limit} pages that are due, longest due first, of reports that a chat was
   * alerted of; others are looked at no more. Nobody else looks at them before {@code until}.
   */
  List<PageVisit> claim(Instant now, Instant until, int limit);

  /**
   * Writes down what came of a look, in one transaction; nothing but that it is over if the report
   * came back to its feed or left it again meanwhile.
   *
   * @param turn {@link NewsStore#turn()} before anything was read for the messages
   * @return false, with nothing written, if there are messages and a decision was recorded since
   */
  boolean looked(long turn, Looked looked);
}
