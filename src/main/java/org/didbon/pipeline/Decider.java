package org.didbon.pipeline;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.didbon.alert.AlertRouter;
import org.didbon.alert.Audience;
import org.didbon.domain.FeedState;
import org.didbon.domain.Item;
import org.didbon.domain.Story;
import org.didbon.domain.VerdictReason;
import org.didbon.phrase.Catalogues;
import org.didbon.pipeline.NewsStore.Past;
import org.didbon.story.Assignment;
import org.didbon.story.StoryFinder;

/**
 * Decides what follows from new items: their stories, who hears of them and in which words. Pure.
 */
public final class Decider {

  private final StoryFinder stories;
  private final Catalogues catalogues;
  private final ZoneId zone;

  /**
   * @param zone of chats that chose none
   */
  public Decider(StoryFinder stories, Catalogues catalogues, ZoneId zone) {
    this.stories = stories;
    this.catalogues = catalogues;
    this.zone = zone;
  }

  /**
   * What a decision rests on, read after {@link NewsStore#turn()} said {@code turn}.
   *
   * @param stories those under the keys of the items
   * @param reports of these stories, by id
   * @param pasts of these stories and of those of edited items, by id
   */
  public record Known(
      long turn,
      Map<String, Story> stories,
      Map<String, List<Item>> reports,
      Map<String, Past> pasts,
      Audience audience) {}

  /**
   * What a portion of a visit brought.
   *
   * @param visit what is known of the feed after it
   * @param items new ones, in the order in which they are placed
   * @param silent why some of them are told to nobody, by their ids
   * @param edited known ones with other words
   */
  public record Arrivals(
      FeedState visit,
      Decision.Portion portion,
      List<ReadItem> items,
      Map<String, VerdictReason> silent,
      List<ReadEdit> edited) {

    /** All of a visit that brought nothing but news. */
    public static Arrivals news(FeedState visit, List<ReadItem> items, List<ReadEdit> edited) {
      return new Arrivals(visit, Decision.Portion.WHOLE, items, Map.of(), edited);
    }
  }

  /** The keys under which stories of these items may be known. */
  public List<String> keys(List<ReadItem> items) {
    return items.stream().flatMap(read -> stories.keys(read.item()).stream()).distinct().toList();
  }

  /**
   * The decision about new items, in the order they are given, and about edited ones: an edit is
   * told where it takes the story further, or makes it one that somebody asked for.
   */
  public Decision decide(Arrivals arrivals, Known known, Watchlist watchlist, Instant now) {
    StoryFinder.StoryIndex index = stories.shelf(known.stories(), known.reports());
    AlertRouter router = new AlertRouter(known.audience(), now, zone);
    Wordings wordings = new Wordings(known.audience(), watchlist, catalogues);
    AlertPlanner planner = new AlertPlanner(router, known.pasts(), watchlist, wordings, now);
    List<Decision.NewItem> reports = new ArrayList<>();
    List<Decision.Edit> edits = new ArrayList<>();
    for (ReadItem read : arrivals.items()) {
      Assignment assignment = index.assign(read.item());
      Optional<VerdictReason> silent = Optional.ofNullable(arrivals.silent().get(read.item().id()));
      reports.add(
          new Decision.NewItem(
              read.item(), read.matches(), read.summary().text(), assignment, silent.isPresent()));
      silent.ifPresentOrElse(
          reason -> planner.keepSilent(read, assignment.story(), reason),
          () -> planner.plan(read, assignment.story()));
    }
    for (ReadEdit edit : arrivals.edited()) {
      ReadItem read = edit.read();
      edits.add(new Decision.Edit(read.item(), read.matches(), read.summary().text()));
      if (!edit.silent()) {
        planner.planEdit(read, edit.story());
      }
    }
    return new Decision(
        known.turn(),
        arrivals.visit(),
        reports,
        edits,
        planner.messages(),
        planner.gathered(),
        planner.verdicts(),
        arrivals.portion());
  }
}
