package org.didbon.pipeline;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.didbon.alert.Audience;
import org.didbon.domain.Feed;
import org.didbon.domain.FeedState;
import org.didbon.domain.Item;
import org.didbon.domain.Match;
import org.didbon.domain.Story;
import org.didbon.domain.Subject;
import org.didbon.feed.Visit;
import org.didbon.pipeline.Decider.Known;
import org.didbon.pipeline.NewsStore.Past;

/** Records what a visit brought: decides first, then writes it all at once. Thread-safe. */
final class Recorder {

  private final PollRound.Stages stages;
  private final NewsStore store;
  private final Clock clock;
  private final Runnable recorded;

  /**
   * @param recorded called after a decision with messages was recorded
   */
  Recorder(PollRound.Stages stages, NewsStore store, Clock clock, Runnable recorded) {
    this.stages = stages;
    this.store = store;
    this.clock = clock;
    this.recorded = recorded;
  }

  /**
   * Records a visit and all that follows from it; of a visit that brought nothing new, only what is
   * known of the feed from now on.
   *
   * @param now what is watched
   * @param claim of the visit
   * @throws java.util.concurrent.CancellationException if the claim was taken back meanwhile
   */
  void record(Feed feed, Visit visit, Watch now, Claim claim) {
    List<Item> items = visit.items();
    List<Item> unseen = items.isEmpty() ? List.of() : store.unseen(items);
    List<NewsStore.Edited> changed = items.isEmpty() ? List.of() : store.edited(items);
    if (unseen.isEmpty() && changed.isEmpty()) {
      claim.write(
          () -> {
            store.visited(visit.after());
            return true;
          });
      return;
    }
    List<ReadItem> fresh =
        unseen.stream()
            .sorted(Comparator.comparing(Item::when))
            .map(item -> read(feed, item, now))
            .toList();
    List<ReadEdit> edits =
        changed.stream().map(e -> new ReadEdit(read(feed, e.item(), now), e.story())).toList();
    FeedState after = fresh.isEmpty() ? visit.after() : visit.after().withFresh(clock.instant());
    Decision decision;
    // visits decide one after the other, so that two of them rarely find the other's record in
    // their way; another process can, and then the decision is made again on what it wrote
    synchronized (this) {
      do {
        decision = decide(after, fresh, edits, now);
      } while (!write(decision, claim));
    }
    stages.tally().recorded(decision);
    if (!decision.messages().isEmpty()) {
      recorded.run();
    }
  }

  private boolean write(Decision decision, Claim claim) {
    return claim.write(() -> store.record(decision));
  }

  private ReadItem read(Feed feed, Item item, Watch now) {
    return stages.items().read(stages.feeds().withArticle(feed, item), now);
  }

  private Decision decide(FeedState after, List<ReadItem> fresh, List<ReadEdit> edits, Watch now) {
    long turn = store.turn();
    Map<String, ReadItem> byId = new HashMap<>();
    fresh.forEach(read -> byId.put(read.item().id(), read));
    List<ReadItem> still =
        store.unseen(fresh.stream().map(ReadItem::item).toList()).stream()
            .flatMap(item -> Stream.ofNullable(byId.get(item.id())))
            .toList();
    Map<String, Story> known = store.stories(stages.decider().keys(still));
    Instant moment = clock.instant();
    Audience audience = store.audience(subjects(after, still, edits), moment);
    Set<String> stories =
        Stream.concat(known.values().stream(), edits.stream().map(ReadEdit::story))
            .map(Story::id)
            .collect(Collectors.toSet());
    Map<String, Past> pasts = audience.subscriptions().isEmpty() ? Map.of() : store.pasts(stories);
    Known read = new Known(turn, known, pasts, audience);
    return stages.decider().decide(after, still, edits, read, now, moment);
  }

  /** All that somebody may have asked for of these items. */
  private static Set<Subject> subjects(FeedState feed, List<ReadItem> fresh, List<ReadEdit> edits) {
    Set<Subject> subjects =
        Stream.concat(fresh.stream(), edits.stream().map(ReadEdit::read))
            .flatMap(read -> read.matches().stream())
            .map(Match::subject)
            .collect(Collectors.toCollection(HashSet::new));
    subjects.add(Subject.feed(feed.feed()));
    return subjects;
  }
}
