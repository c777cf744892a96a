package org.didbon.command;

import java.time.Instant;
import java.util.List;
import org.didbon.domain.ChatAddress;

/** What people say of stories: which report is none of them. Implementations are thread-safe. */
public interface StoryBook {

  /** What became of it. */
  enum SplitOutcome {
    /** It has a story of its own now, or is back where it was. */
    MOVED,
    /** There is no such report in that story. */
    UNKNOWN,
    /** The story has no other report. */
    ALONE
  }

  /**
   * Who says that a report is none of a story.
   *
   * @param chat where he says it
   * @param person {@code network:id}
   */
  record Sayer(ChatAddress chat, String person) {}

  /**
   * A split.
   *
   * @param story the id of the story in which the report is now; {@code ""} if it was not moved
   * @param title of the report
   */
  record Split(SplitOutcome outcome, String story, String title) {}

  /**
   * What somebody said of a report: that it is none of a story, or that it is after all.
   *
   * @param title of the report
   * @param person who said so, {@code network:id}; {@code ""} if he had himself forgotten
   * @param back whether it was put back
   */
  record SplitOff(Instant at, String person, String title, String story, boolean back) {}

  /** What was said last, the latest first: of a report that was put back, both. */
  List<SplitOff> latest(int limit);

  /**
   * Gives a report a story of its own, for good: it is never put together with that story again.
   *
   * @param report its key, see {@link org.didbon.domain.Item#key()}
   * @param sayer who says so; what his chat may not read is not there
   */
  Split split(String story, String report, Sayer sayer, Instant now);

  /**
   * Puts a report that was split off back into its story, with what joined it meanwhile.
   *
   * @param story in which it was
   * @param sayer who says so; what his chat may not read is not there
   */
  Split rejoin(String story, String report, Sayer sayer, Instant now);
}
