package org.didbon.command;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.didbon.domain.ChatAddress;
import org.didbon.domain.Feed;
import org.didbon.domain.FeedState;
import org.didbon.rule.OwnFeedLimits;

/**
 * The feeds that chats asked for by their addresses. Each is read once for all who asked, and goes
 * with the last of them. Implementations are thread-safe.
 */
public interface OwnFeedBook {

  /**
   * A feed that is asked for.
   *
   * @param url http or https
   * @param title as shown; never empty
   * @param language BCP 47, {@code ""} if not known
   * @param isPublic whether the title is the feed's own; else it is the chat's, and no other chat
   *     may come to see it
   */
  record WantedFeed(URI url, String title, String language, boolean isPublic) {

    /** One under a title that only the chat itself knows. */
    public WantedFeed(URI url, String title, String language) {
      this(url, title, language, false);
    }
  }

  /** What became of a wish. */
  enum TakeOutcome {
    TAKEN,
    /** The chat has it. */
    KNOWN,
    /** The chat has as many as one may have. */
    CHAT_FULL,
    /** All chats together have as many as are read. */
    FULL
  }

  /**
   * An answer to a wish.
   *
   * @param id of the feed; {@code ""} if it was refused
   */
  record Taking(TakeOutcome outcome, String id) {}

  /** How many such feeds are read, and for how many chats. */
  record OwnCounts(long feeds, long chats) {}

  /** Subscribes the chat to feeds, as far as the limits go; an answer for each, in order. */
  List<Taking> add(ChatAddress chat, List<WantedFeed> wishes, OwnFeedLimits limits, Instant now);

  /** Those of one chat, in the order of their titles. */
  List<Feed> of(ChatAddress chat);

  /** How those of one chat do, in no order. */
  List<FeedState> states(ChatAddress chat);

  OwnCounts counts();
}
