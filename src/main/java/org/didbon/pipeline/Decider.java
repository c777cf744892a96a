package org.didbon.pipeline;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.didbon.alert.AlertRouter;
import org.didbon.alert.Audience;
import org.didbon.domain.FeedState;
import org.didbon.domain.Story;
import org.didbon.phrase.Phrases;
import org.didbon.pipeline.NewsStore.Past;
import org.didbon.story.Placement;
import org.didbon.story.StoryFinder;

/**
 * Decides what follows from new items: their stories, who hears of them and in which words. Pure.
 */
public final class Decider {

  private final StoryFinder stories;
  private final Phrases phrases;
  private final ZoneId zone;

  /**
   * @param zone of chats that chose none
   */
  public Decider(StoryFinder stories, Phrases phrases, ZoneId zone) {
    this.stories = stories;
    this.phrases = phrases;
    this.zone = zone;
  }

  /**
   * What a decision rests on, read after {@link NewsStore#turn()} said {@code turn}.
   *
   * @param stories those under the keys of the items
   * @param pasts of these stories, by id
   */
  public record Known(
      long turn, Map<String, Story> stories, Map<String, Past> pasts, Audience audience) {}

  /** The keys under which stories of these items may be known. */
  public List<String> keys(List<ReadItem> items) {
    return items.stream().flatMap(read -> stories.keys(read.item()).stream()).distinct().toList();
  }

  /**
   * The decision about new items, in the order they are given, and about edited ones: an edit is
   * told where it takes the story further, or makes it one that somebody asked for.
   *
   * @param visit what is known of their feed from now on
   */
  public Decision decide(
      FeedState visit,
      List<ReadItem> items,
      List<ReadEdit> edited,
      Known known,
      Watch watch,
      Instant now) {
    StoryFinder.Shelf shelf = stories.shelf(known.stories());
    AlertRouter router = new AlertRouter(known.audience(), now, zone);
    Telling telling = new Telling(router, known, watch, phrases, now);
    List<Decision.Report> reports = new ArrayList<>();
    List<Decision.Edit> edits = new ArrayList<>();
    for (ReadItem read : items) {
      Placement placement = shelf.place(read.item());
      reports.add(
          new Decision.Report(read.item(), read.matches(), read.summary().text(), placement));
      telling.tell(read, placement.story());
    }
    for (ReadEdit edit : edited) {
      ReadItem read = edit.read();
      edits.add(new Decision.Edit(read.item(), read.matches(), read.summary().text()));
      telling.retell(read, edit.story());
    }
    return new Decision(
        known.turn(), visit, reports, edits, telling.messages(), telling.gathered());
  }
}
