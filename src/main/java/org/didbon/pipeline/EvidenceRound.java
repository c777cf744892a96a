package org.didbon.pipeline;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.didbon.domain.Feed;
import org.didbon.domain.Message;
import org.didbon.feed.PageState;
import org.didbon.pipeline.EvidenceStore.Looked;
import org.didbon.pipeline.EvidenceStore.PageChange;
import org.didbon.pipeline.EvidenceStore.PageVisit;
import org.didbon.story.evidence.PageLooks;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks whether reports that left their feeds are still on their outlets' sites, and tells whoever
 * was alerted of one that is not: a few pages a round, one after the other. One thread at a time.
 */
public final class EvidenceRound {

  private static final Logger log = LoggerFactory.getLogger(EvidenceRound.class);

  private static final int PAGES = 20;

  /** Longer than all pages of a round take. */
  private static final Duration LEASE = Duration.ofHours(1);

  private final PollStages stages;
  private final NewsStore news;
  private final EvidenceStore store;
  private final Supplier<Watchlist> watch;
  private final Clock clock;

  public EvidenceRound(
      PollStages stages,
      NewsStore news,
      EvidenceStore store,
      Supplier<Watchlist> watch,
      Clock clock) {
    this.stages = stages;
    this.news = news;
    this.store = store;
    this.watch = watch;
    this.clock = clock;
  }

  /** Looks at the pages that are due; whether there was something to tell. */
  public boolean look() {
    Instant now = clock.instant();
    Set<String> silent = new HashSet<>();
    boolean told = false;
    for (PageVisit visit : store.claim(now, now.plus(LEASE), PAGES)) {
      told |= settle(visit, state(visit, silent));
    }
    return told;
  }

  /**
   * Whether the page is there.
   *
   * @param silent feeds of whose pages one did not answer in this round: they are not asked again
   */
  private PageState state(PageVisit visit, Set<String> silent) {
    Feed feed = watch.get().feeds().get(visit.feed());
    if (visit.left() == null) {
      return PageState.THERE; // back in its feed
    }
    if (feed == null || silent.contains(visit.feed())) {
      return PageState.UNKNOWN;
    }
    PageState state = stages.feeds().look(feed, visit.link());
    if (state == PageState.SILENT) {
      silent.add(visit.feed());
    }
    return state;
  }

  private boolean settle(PageVisit visit, PageState state) {
    PageChange change =
        switch (state) {
          case MISSING -> visit.removed() ? PageChange.NONE : PageChange.REMOVED;
          case THERE -> visit.removed() ? PageChange.BACK : PageChange.NONE;
          case UNKNOWN, SILENT -> PageChange.NONE;
        };
    boolean removed = visit.removed() ? change != PageChange.BACK : change == PageChange.REMOVED;
    Instant due =
        visit.left() == null
            ? null
            : PageLooks.next(visit.left(), visit.looks() + 1, removed).orElse(null);
    if (change != PageChange.NONE) {
      log.info("page {} feed={} item={}", change, visit.feed(), visit.item());
    }
    List<Message> messages;
    long turn;
    Instant now = clock.instant();
    do {
      turn = news.turn();
      messages = change == PageChange.NONE ? List.of() : messages(visit, change, now);
    } while (!store.looked(turn, new Looked(visit, change, now, due, messages)));
    return !messages.isEmpty();
  }

  private List<Message> messages(PageVisit visit, PageChange change, Instant now) {
    List<String> story = List.of(visit.story());
    StoryPasts pasts = new StoryPasts(news.pasts(story), news.reports(story));
    return stages
        .decider()
        .retell(visit, change, pasts, news.alerted(story, now), watch.get(), now);
  }
}
