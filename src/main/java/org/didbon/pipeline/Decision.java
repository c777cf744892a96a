package org.didbon.pipeline;

import java.time.Instant;
import java.util.List;
import org.didbon.domain.ChatAddress;
import org.didbon.domain.FeedState;
import org.didbon.domain.Item;
import org.didbon.domain.Match;
import org.didbon.domain.Message;
import org.didbon.domain.Schedule;
import org.didbon.domain.Subject;
import org.didbon.story.Placement;

/**
 * All that follows from one visit to a feed, to be written as one.
 *
 * @param turn {@link NewsStore#turn()} as it was before anything was read for this decision
 * @param visit what is known of the feed from now on
 * @param reports the new items
 * @param edits known items whose words changed
 * @param messages for the chats that asked to hear of them
 * @param gathered for the digests of others
 */
public record Decision(
    long turn,
    FeedState visit,
    List<Report> reports,
    List<Edit> edits,
    List<Message> messages,
    List<Gathered> gathered) {

  /** One that gathers nothing. */
  public Decision(
      long turn, FeedState visit, List<Report> reports, List<Edit> edits, List<Message> messages) {
    this(turn, visit, reports, edits, messages, List.of());
  }

  /**
   * A story that waits for a chat's digest.
   *
   * @param due when that digest is to be written, if it was not waiting for other stories already
   * @param subject what the chat asked for
   * @param again whether it is told even if an earlier digest told it
   */
  public record Gathered(
      ChatAddress chat,
      Schedule schedule,
      Instant due,
      String story,
      Subject subject,
      boolean urgent,
      boolean again) {}

  /**
   * A new item with what was found out about it.
   *
   * @param summary a few sentences of it
   */
  public record Report(Item item, List<Match> matches, String summary, Placement placement) {

    public Report {
      matches = List.copyOf(matches);
    }
  }

  /**
   * An item that was recorded before, as it is now.
   *
   * @param matches what it is about now, instead of what it was about
   */
  public record Edit(Item item, List<Match> matches, String summary) {

    public Edit {
      matches = List.copyOf(matches);
    }
  }

  public Decision {
    reports = List.copyOf(reports);
    edits = List.copyOf(edits);
    messages = List.copyOf(messages);
    gathered = List.copyOf(gathered);
  }
}
