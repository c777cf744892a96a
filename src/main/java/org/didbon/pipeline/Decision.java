package org.didbon.pipeline;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.didbon.domain.ChatAddress;
import org.didbon.domain.FeedState;
import org.didbon.domain.Item;
import org.didbon.domain.Match;
import org.didbon.domain.Message;
import org.didbon.domain.Schedule;
import org.didbon.domain.Subject;
import org.didbon.domain.Verdict;
import org.didbon.story.Assignment;
import org.didbon.story.evidence.Alteration;
import org.didbon.story.evidence.Original;

/**
 * All that follows from one visit to a feed, or from a portion of what a large one brought, to be
 * written as one.
 *
 * @param turn {@link NewsStore#turn()} as it was before anything was read for this decision
 * @param visit what is known of the feed from now on
 * @param reports the new items
 * @param edits known items whose words changed
 * @param messages for the chats that asked to hear of them
 * @param gathered for the digests of others
 * @param verdicts why chats hear of the items as they do; chats that asked for nothing of the like
 *     have none
 * @param portion which part of the visit it is
 * @param exhibits what is kept of the words of outlets
 * @param merges stories that turned out to be one
 */
public record Decision(
    long turn,
    FeedState visit,
    List<NewItem> reports,
    List<Edit> edits,
    List<Message> messages,
    List<Gathered> gathered,
    List<Verdict> verdicts,
    Portion portion,
    Exhibits exhibits,
    List<Merge> merges) {

  /**
   * Two stories that are one.
   *
   * @param from the younger, which is no more
   * @param into the older, which has its reports
   */
  public record Merge(String from, String into) {}

  /**
   * A part of a visit.
   *
   * @param first whether nobody had read the feed before the visit
   * @param last whether the visit is over with it: until then the feed counts as not visited
   */
  public record Portion(boolean first, boolean last) {

    /** All of a visit to a known feed. */
    public static final Portion WHOLE = new Portion(false, true);
  }

  /**
   * The words of outlets that are kept, and what they changed of them.
   *
   * @param originals of reports that are about something that is watched; of one that is known to
   *     be so, the first is kept
   * @param alterations of such reports
   * @param articles ids of those items, new and edited, in which the article behind the link is
   */
  public record Exhibits(
      List<Original> originals, List<Alteration> alterations, Set<String> articles) {

    public static final Exhibits NONE = new Exhibits(List.of(), List.of(), Set.of());

    public Exhibits {
      originals = List.copyOf(originals);
      alterations = List.copyOf(alterations);
      articles = Set.copyOf(articles);
    }
  }

  /** One that keeps no words of outlets. */
  public Decision(
      long turn,
      FeedState visit,
      List<NewItem> reports,
      List<Edit> edits,
      List<Message> messages,
      List<Gathered> gathered,
      List<Verdict> verdicts,
      Portion portion) {
    this(
        turn,
        visit,
        reports,
        edits,
        messages,
        gathered,
        verdicts,
        portion,
        Exhibits.NONE,
        List.of());
  }

  /** One of a whole visit that gathers nothing. */
  public Decision(
      long turn, FeedState visit, List<NewItem> reports, List<Edit> edits, List<Message> messages) {
    this(turn, visit, reports, edits, messages, List.of(), List.of(), Portion.WHOLE);
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
   * @param silent whether it is told to nobody, as it is no news
   */
  public record NewItem(
      Item item, List<Match> matches, String summary, Assignment assignment, boolean silent) {

    /** One that is told to whoever asked. */
    public NewItem(Item item, List<Match> matches, String summary, Assignment assignment) {
      this(item, matches, summary, assignment, false);
    }

    public NewItem {
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
    verdicts = List.copyOf(verdicts);
    merges = List.copyOf(merges);
  }
}
