package org.didbon.command;

import java.time.Instant;
import java.util.List;
import org.didbon.domain.ChatAddress;

/**
 * What people say of stories: which report is none of them, and which are one. Implementations are
 * thread-safe.
 */
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

  /** What became of it that two stories are to be one, or not to be any more. */
  enum JoinOutcome {
    /** They are one now. */
    JOINED,
    /** They are two again. */
    PARTED,
    /** There is no such story, or it is of a feed that chats alone asked for. */
    UNKNOWN,
    /** They are one already. */
    SAME,
    /** Somebody said that a report of the one is none of the other: nothing was changed. */
    APART,
    /** The story would have no other report. */
    ALONE
  }

  /**
   * Two stories put together, or taken apart again.
   *
   * @param story the id of the one that has the reports of both now; of those taken apart, the one
   *     that is there again; {@code ""} if nothing was changed
   * @param former the id of the one that is no more; of those taken apart, the other one; {@code
   *     ""} if nothing was changed
   * @param title of the one that is no more, or that is there again
   */
  record Join(JoinOutcome outcome, String story, String former, String title) {

    public static Join none(JoinOutcome outcome) {
      return new Join(outcome, "", "", "");
    }
  }

  /** What somebody said of a story. */
  enum SaidKind {
    /** A report is none of it. */
    SPLIT,
    /** It is after all. */
    BACK,
    /** Another story is the same. */
    JOINED
  }

  /**
   * What somebody said of a story.
   *
   * @param person who said so, {@code network:id}; {@code ""} if he had himself forgotten
   * @param title of the report, or of the other story
   * @param story its id at that time or now
   * @param what the key of the report, or the id of the other story
   * @param holds whether it is so still, and can be taken back
   */
  record StorySaying(
      Instant at,
      String person,
      SaidKind kind,
      String title,
      String story,
      String what,
      boolean holds) {}

  /** What was said last, the latest first: of a report that was put back, both. */
  List<StorySaying> latest(int limit);

  /** Likewise of one story, by its id now. */
  List<StorySaying> latest(String story, int limit);

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

  /**
   * Puts two stories together under the id of the older one. Nobody is told by it; chats that heard
   * of one of them heard of the whole.
   *
   * @param anyway whether they become one though a report was split off between them: then it is
   *     put back
   * @param sayer who says so
   */
  Join join(String story, String other, boolean anyway, Sayer sayer, Instant now);

  /**
   * Takes that back: the reports that came from {@code former} are a story of that id again, and
   * never put together with the other one by themselves.
   *
   * @param former the id of the one that is no more
   */
  Join part(String former, Sayer sayer, Instant now);
}
