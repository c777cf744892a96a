package org.didbon.pipeline;

import java.time.Instant;
import java.util.List;
import org.didbon.domain.ChatAddress;
import org.didbon.domain.Item;
import org.didbon.domain.Message;
import org.didbon.domain.Verdict;

/**
 * What took stories further too soon after their last alerts, until it is told by an alert of its
 * own. Implementations are thread-safe.
 */
public interface RestStore {

  /**
   * A report that waits to be told to a chat.
   *
   * @param story the id of its story
   */
  record Resting(Item item, String story, ChatAddress chat) {}

  /**
   * What became of all that waited of a story.
   *
   * @param waited what waited
   * @param verdicts of those that are told now; the others stay added to the alert that had left
   */
  record AfterRest(
      List<Resting> waited,
      List<Message> messages,
      List<Decision.Gathered> gathered,
      List<Verdict> verdicts,
      Instant at) {

    public AfterRest {
      waited = List.copyOf(waited);
      messages = List.copyOf(messages);
      gathered = List.copyOf(gathered);
      verdicts = List.copyOf(verdicts);
    }
  }

  /**
   * Up to {@code limit} reports that wait where the rest is over, the latest first.
   *
   * @param before no alert of the story left for the chat after it
   * @param since those that were noted earlier are no news any more
   */
  List<Resting> rested(Instant before, Instant since, int limit);

  /**
   * Writes it down in one transaction: nothing that is noted of these stories for these chats waits
   * any more.
   *
   * @param turn {@link NewsStore#turn()} before anything was read for it
   * @return false, with nothing written, if a decision was recorded since
   */
  boolean tell(long turn, AfterRest told);
}
