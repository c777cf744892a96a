package org.didbon.pipeline;

import java.time.Instant;
import java.util.List;
import org.didbon.domain.Message;
import org.didbon.story.evidence.Alteration;
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
   * @param page what was read there; null if the page was not read, and it only matters that it is
   *     there
   */
  record PageVisit(
      long number,
      String feed,
      String item,
      String link,
      String story,
      @Nullable Instant left,
      int looks,
      boolean removed,
      @Nullable PageWords page) {

    /** Of one that was not read. */
    public PageVisit(
        long number,
        String feed,
        String item,
        String link,
        String story,
        @Nullable Instant left,
        int looks,
        boolean removed) {
      this(number, feed, item, link, story, left, looks, removed, null);
    }
  }

  /**
   * A report with its page, in the words known last.
   *
   * @param text all of it: what the feed carries, then the page
   * @param from where in it the page begins
   * @param sha256 of what the page said at the last look, {@code ""} before the first
   * @param seen when the report was first seen
   */
  record PageWords(
      String title, String text, int from, String language, String sha256, Instant seen) {

    String carried() {
      return text.substring(0, Math.min(from, text.length()));
    }
  }

  /** What a look changed. */
  enum PageChange {
    NONE,
    REMOVED,
    BACK
  }

  /**
   * What came of a look.
   *
   * @param altered what the page says otherwise now
   * @param sha256 of what it says now; {@code ""} if that was not read
   * @param due the next look; null if there is none
   * @param messages by which a change is told
   */
  record Looked(
      PageVisit visit,
      PageChange change,
      List<Alteration> altered,
      String sha256,
      Instant at,
      @Nullable Instant due,
      List<Message> messages) {

    /** Of a page of which only that it is there was to be seen. */
    public Looked(
        PageVisit visit,
        PageChange change,
        Instant at,
        @Nullable Instant due,
        List<Message> messages) {
      this(visit, change, List.of(), "", at, due, messages);
    }

    public Looked {
      altered = List.copyOf(altered);
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
