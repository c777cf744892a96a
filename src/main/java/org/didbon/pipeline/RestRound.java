package org.didbon.pipeline;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.didbon.domain.Match;
import org.didbon.domain.Subject;
import org.didbon.pipeline.RestStore.AfterRest;
import org.didbon.pipeline.RestStore.Resting;

/**
 * Tells what took stories further too soon after their last alerts, once these are half an hour
 * old: a development that no later report repeats is told all the same. One thread at a time.
 */
public final class RestRound {

  /** What could not be told for longer, as nothing ran, is no news any more. */
  private static final Duration NEWS = Duration.ofDays(1);

  /** Stories in one round; the others have their turn in the next. */
  private static final int STORIES = 100;

  /** Reports looked at to find a story: the others have their turn after it. */
  private static final int BATCH = 1_000;

  private final ItemAnalyzer items;
  private final Decider decider;
  private final NewsStore news;
  private final RestStore store;
  private final Supplier<Watchlist> watch;
  private final Clock clock;

  public RestRound(
      ItemAnalyzer items,
      Decider decider,
      NewsStore news,
      RestStore store,
      Supplier<Watchlist> watch,
      Clock clock) {
    this.items = items;
    this.decider = decider;
    this.news = news;
    this.store = store;
    this.watch = watch;
    this.clock = clock;
  }

  /** How many alerts were written. */
  public int tellDue() {
    int count = 0;
    for (int stories = 0; stories < STORIES; stories++) {
      Instant now = clock.instant();
      long turn = news.turn();
      List<Resting> due = store.rested(now.minus(AlertPlanner.REST), now.minus(NEWS), BATCH);
      if (due.isEmpty()) {
        break;
      }
      String story = due.get(0).story();
      AfterRest told = told(due.stream().filter(one -> one.story().equals(story)).toList(), now);
      count += store.tell(turn, told) ? told.messages().size() : 0;
    }
    return count;
  }

  private AfterRest told(List<Resting> waited, Instant now) {
    Watchlist watchlist = watch.get();
    Map<String, ReadItem> read = new HashMap<>();
    Set<Subject> subjects = new HashSet<>();
    for (Resting one : waited) {
      ReadItem report =
          read.computeIfAbsent(one.item().key(), key -> items.read(one.item(), watchlist));
      report.matches().stream().map(Match::subject).forEach(subjects::add);
      subjects.add(Subject.feed(one.item().feed()));
    }
    List<String> story = List.of(waited.get(0).story());
    StoryPasts pasts = new StoryPasts(news.pasts(story), news.reports(story));
    return decider.tellRested(waited, read, pasts, news.audience(subjects, now), watchlist, now);
  }
}
