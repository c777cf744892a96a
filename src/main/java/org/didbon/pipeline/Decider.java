package org.didbon.pipeline;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.didbon.alert.AlertRouter;
import org.didbon.alert.Audience;
import org.didbon.domain.Feed;
import org.didbon.domain.FeedState;
import org.didbon.domain.Field;
import org.didbon.domain.Item;
import org.didbon.domain.Message;
import org.didbon.domain.Span;
import org.didbon.domain.Story;
import org.didbon.domain.Verdict;
import org.didbon.domain.VerdictReason;
import org.didbon.domain.VerdictReason.Effect;
import org.didbon.phrase.Catalogues;
import org.didbon.pipeline.EvidenceStore.PageChange;
import org.didbon.pipeline.EvidenceStore.PageVisit;
import org.didbon.pipeline.NewsStore.Past;
import org.didbon.story.Assignment;
import org.didbon.story.StoryFinder;
import org.didbon.story.StoryMemory;
import org.didbon.story.evidence.Alerted;
import org.didbon.story.evidence.Alteration;
import org.didbon.story.evidence.Original;
import org.didbon.story.evidence.ReportWords;
import org.didbon.summary.Summarizer;
import org.jspecify.annotations.Nullable;

/**
 * Decides what follows from new items: their stories, who hears of them and in which words. Writes
 * nothing. Not thread-safe, one decision after the other, but for {@link #read}.
 */
public final class Decider {

  private final StoryFinder stories;
  private final Catalogues catalogues;
  private final ZoneId zone;
  private final Summarizer summarizer;
  private final StoryLearner learner;

  /**
   * @param zone of chats that chose none
   * @param summarizer of the report that tells most of a story
   */
  public Decider(StoryFinder stories, Catalogues catalogues, ZoneId zone, Summarizer summarizer) {
    this.summarizer = summarizer;
    this.stories = stories;
    this.learner = new StoryLearner(stories);
    this.catalogues = catalogues;
    this.zone = zone;
  }

  /**
   * What a decision rests on, read after {@link NewsStore#turn()} said {@code turn}.
   *
   * @param reports of the stories of before that somebody may hear of, by id
   * @param pasts of these stories, by id
   * @param words those known last of edited items whose first words are evidence, by item
   * @param alerted the chats that were alerted of the stories of those items, and of those that
   *     turned out to be one
   */
  public record Known(
      long turn,
      Map<String, List<Item>> reports,
      Map<String, Past> pasts,
      Audience audience,
      Map<String, ReportWords> words,
      Audience alerted) {

    /** With no edit of what is evidence. */
    public Known(long turn, Map<String, Past> pasts, Audience audience) {
      this(turn, Map.of(), pasts, audience, Map.of(), Audience.NONE);
    }
  }

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

  /** Learns what was recorded since it learnt last, by whatever process. */
  public void learn(NewsStore store) {
    learn(store, store.turn());
  }

  /**
   * Likewise.
   *
   * @param now what the store's turn was just before
   */
  void learn(NewsStore store, long now) {
    learner.learn(store, now);
  }

  /**
   * Reads items that are going to be decided about, while others decide. Thread-safe.
   *
   * @return to be run right before that decision, in turn
   */
  public Runnable read(List<ReadItem> items) {
    return stories.read(items.stream().map(ReadItem::item).toList());
  }

  /** The keys under which stories of these items may be known. */
  public List<String> keys(List<ReadItem> items) {
    return stories.keys(items.stream().map(ReadItem::item).toList());
  }

  /**
   * Places new items, in the order they are given.
   *
   * @param known the stories under the {@link #keys} of the items
   * @param memory of these stories
   */
  public Placement place(List<ReadItem> items, Map<String, Story> known, StoryMemory memory) {
    List<Assignment> assignments = new ArrayList<>();
    try (StoryFinder.StoryIndex index = stories.shelf(known, memory)) {
      for (ReadItem read : items) {
        Item item = read.item();
        assignments.add(Feed.isOwn(item.feed()) ? alone(item) : index.assign(item));
      }
    }
    return new Placement(assignments);
  }

  /**
   * The decision about new items that were placed, and about edited ones: an edit is told where it
   * takes the story further, or makes it one that somebody asked for.
   */
  public Decision decide(
      Arrivals arrivals, Placement placement, Known known, Watchlist watchlist, Instant now) {
    AlertRouter router = new AlertRouter(known.audience(), now, zone);
    Wordings wordings = new Wordings(known.audience(), watchlist, catalogues, summarizer);
    AlertPlanner planner =
        new AlertPlanner(
            router, new StoryPasts(known.pasts(), known.reports()), watchlist, wordings, now);
    List<Decision.NewItem> reports = new ArrayList<>();
    List<Decision.Edit> edits = new ArrayList<>();
    List<Decision.Merge> merges = new ArrayList<>();
    Wordings others = new Wordings(known.alerted(), watchlist, catalogues, summarizer);
    for (int i = 0; i < arrivals.items().size(); i++) {
      ReadItem read = arrivals.items().get(i);
      Assignment assignment = placement.assignments().get(i);
      Story younger = assignment.merged();
      if (younger != null) {
        merges.add(new Decision.Merge(younger.id(), assignment.story().id()));
        planner.merge(younger, assignment.story(), others);
      }
      Optional<VerdictReason> silent = Optional.ofNullable(arrivals.silent().get(read.item().id()));
      reports.add(
          new Decision.NewItem(
              read.item(), read.matches(), read.summary().text(), assignment, silent.isPresent()));
      silent.ifPresentOrElse(
          reason -> planner.keepSilent(read, assignment.story(), reason),
          () -> planner.plan(read, assignment));
    }
    List<Alteration> altered = new ArrayList<>();
    for (ReadEdit edit : arrivals.edited()) {
      ReadItem read = edit.read();
      edits.add(new Decision.Edit(read.item(), read.matches(), read.summary().text()));
      StorySoFar soFar = planner.soFar(edit.story().id());
      List<Alteration> fresh =
          soFar.untold(alterations(read, known.words().get(read.item().id()), watchlist, now));
      altered.addAll(fresh);
      soFar.alter(fresh);
      if (!edit.silent()) {
        planner.planEdit(read, edit.story());
      }
    }
    return new Decision(
        known.turn(),
        arrivals.visit(),
        reports,
        edits,
        withAltered(planner, arrivals.edited(), altered, known, watchlist),
        planner.gathered(),
        planner.verdicts(),
        arrivals.portion(),
        exhibits(arrivals, planner.verdicts(), altered, now),
        merges);
  }

  /** A story of its own, that nothing joins and nobody comes upon. */
  private static Assignment alone(Item item) {
    String id = Feed.OWN + item.key();
    return new Assignment(new Story(id, item.title(), item.when(), item.when()), true, List.of());
  }

  private static List<Alteration> alterations(
      ReadItem read, @Nullable ReportWords before, Watchlist watchlist, Instant now) {
    if (before == null) {
      return List.of();
    }
    Item item = read.item();
    return Alteration.between(
        item, before, read.words(), alerted(item.withText(before.text()), watchlist), now);
  }

  /** What of an item's text is watched. */
  private static Alerted alerted(Item item, Watchlist watchlist) {
    List<Span> spans =
        watchlist.matcher().match(item).matches().stream()
            .flatMap(match -> match.spans().stream())
            .filter(span -> span.field() == Field.TEXT)
            .toList();
    return new Alerted(item.language(), spans);
  }

  /** The planned messages, and edits of the alerts that somebody had of what was altered. */
  private List<Message> withAltered(
      AlertPlanner planner,
      List<ReadEdit> edits,
      List<Alteration> altered,
      Known known,
      Watchlist watchlist) {
    Wordings wordings = new Wordings(known.alerted(), watchlist, catalogues, summarizer);
    AlterationPlanner teller = new AlterationPlanner(known.alerted(), wordings, planner.messages());
    for (ReadEdit edit : edits) {
      Item item = edit.read().item();
      String story = edit.story().id();
      List<Alteration> fresh =
          altered.stream()
              .filter(one -> one.item().equals(item.id()) && !one.isMisprint())
              .toList();
      if (!fresh.isEmpty()) {
        Past past = known.pasts().getOrDefault(story, Past.NONE);
        teller.tell(story, item.feed(), fresh, planner.soFar(story), past.sent());
      }
    }
    return teller.messages();
  }

  /** The words to keep: of reports about something that is watched, or that somebody hears of. */
  private static Decision.Exhibits exhibits(
      Arrivals arrivals, List<Verdict> verdicts, List<Alteration> altered, Instant now) {
    Set<String> heard =
        verdicts.stream()
            .filter(verdict -> verdict.ruling().reason().effect() != Effect.SUPPRESSED)
            .map(Verdict::item)
            .collect(Collectors.toSet());
    List<Original> originals = new ArrayList<>();
    Set<String> articles = new HashSet<>();
    for (ReadItem read : arrivals.items()) {
      Item item = read.item();
      boolean silent = arrivals.silent().containsKey(item.id());
      if (!silent
          && !Feed.isOwn(item.feed())
          && (!read.matches().isEmpty() || heard.contains(item.id()))) {
        originals.add(Original.of(item, item.seen()));
      }
      note(read, articles);
    }
    for (ReadEdit edit : arrivals.edited()) {
      if (!edit.silent() && !edit.read().matches().isEmpty()) {
        originals.add(Original.of(edit.read().item(), now));
      }
      note(edit.read(), articles);
    }
    return new Decision.Exhibits(originals, altered, articles);
  }

  private static void note(ReadItem read, Set<String> articles) {
    if (read.article()) {
      articles.add(read.item().id());
    }
  }

  /** How the alerts of a story change when the page of a report went, or is back. */
  List<Message> retell(
      PageVisit visit,
      PageChange change,
      StoryPasts pasts,
      Audience alerted,
      Watchlist watchlist,
      Instant now) {
    StorySoFar soFar = pasts.soFar(visit.story());
    List<Alteration> fresh =
        change == PageChange.REMOVED
            ? List.of(Alteration.removed(visit.feed(), visit.item(), now))
            : List.of();
    soFar.back(visit.feed(), visit.item());
    soFar.alter(fresh);
    AlterationPlanner teller =
        new AlterationPlanner(
            alerted, new Wordings(alerted, watchlist, catalogues, summarizer), List.of());
    teller.tell(visit.story(), visit.feed(), fresh, soFar, pasts.of(visit.story()).sent());
    return teller.messages();
  }

  /** How what took a story further is told at the end of its rest. */
  RestStore.AfterRest tellRested(
      List<RestStore.Resting> waited,
      Map<String, ReadItem> read,
      StoryPasts pasts,
      Audience audience,
      Watchlist watchlist,
      Instant now) {
    Wordings wordings = new Wordings(audience, watchlist, catalogues, summarizer);
    return new RestPlanner(audience, zone, new RoutedReports(watchlist), wordings, pasts, now)
        .plan(waited, read);
  }
}
