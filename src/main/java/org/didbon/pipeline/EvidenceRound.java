package org.didbon.pipeline;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.didbon.alert.Audience;
import org.didbon.domain.Feed;
import org.didbon.domain.Message;
import org.didbon.feed.PageReading;
import org.didbon.feed.PageState;
import org.didbon.pipeline.EvidenceStore.Looked;
import org.didbon.pipeline.EvidenceStore.PageChange;
import org.didbon.pipeline.EvidenceStore.PageVisit;
import org.didbon.story.evidence.Alteration;
import org.didbon.story.evidence.Original;
import org.didbon.story.evidence.PageLooks;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks whether reports that left their feeds are still on their outlets' sites, and whether pages
 * that were read say what they said, and tells whoever was alerted of one that does not: a few
 * pages a round, one after the other. One thread at a time.
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
      told |= settle(visit, reading(visit, silent));
    }
    return told;
  }

  /**
   * Whether the page is there, and what it says.
   *
   * @param silent feeds of whose pages one did not answer in this round: they are not asked again
   */
  private PageReading reading(PageVisit visit, Set<String> silent) {
    Feed feed = watch.get().feeds().get(visit.feed());
    if (visit.left() == null && (visit.page() == null || visit.removed())) {
      return new PageReading(PageState.THERE, ""); // back in its feed
    }
    if (feed == null || silent.contains(visit.feed())) {
      return new PageReading(PageState.UNKNOWN, "");
    }
    PageReading reading = stages.feeds().look(feed, visit.link());
    if (reading.state() == PageState.SILENT) {
      silent.add(visit.feed());
    }
    return reading;
  }

  private boolean settle(PageVisit visit, PageReading reading) {
    PageChange change = change(visit, reading.state());
    boolean removed = visit.removed() ? change != PageChange.BACK : change == PageChange.REMOVED;
    if (change != PageChange.NONE) {
      log.info("page {} feed={} item={}", change, visit.feed(), visit.item());
    }
    Instant due = due(visit, removed);
    String text = visit.page() == null ? "" : reading.text();
    String sha256 = text.isEmpty() ? "" : Original.sha256(text);
    boolean other = visit.page() != null && !sha256.equals(visit.page().sha256());
    List<Message> messages;
    List<Alteration> altered;
    long turn;
    Instant now = clock.instant();
    do {
      turn = news.turn();
      List<String> story = List.of(visit.story());
      StoryPasts pasts = new StoryPasts(news.pasts(story), news.reports(story));
      altered =
          other
              ? stages.decider().changed(visit, text, pasts, watch.get(), now)
              : List.<Alteration>of();
      messages =
          change == PageChange.NONE && altered.isEmpty()
              ? List.of()
              : messages(visit, change, altered, pasts, now);
    } while (!store.looked(turn, new Looked(visit, change, altered, sha256, now, due, messages)));
    return !messages.isEmpty();
  }

  /** A page that is missing while its report is in the feed may be about to appear. */
  private static PageChange change(PageVisit visit, PageState state) {
    return switch (state) {
      case MISSING ->
          visit.removed() || visit.left() == null ? PageChange.NONE : PageChange.REMOVED;
      case THERE -> visit.removed() ? PageChange.BACK : PageChange.NONE;
      case UNKNOWN, SILENT -> PageChange.NONE;
    };
  }

  private static @Nullable Instant due(PageVisit visit, boolean removed) {
    Instant from = visit.left();
    if (from == null && visit.page() != null) {
      from = visit.page().seen();
    }
    return from == null ? null : PageLooks.next(from, visit.looks() + 1, removed).orElse(null);
  }

  private List<Message> messages(
      PageVisit visit, PageChange change, List<Alteration> altered, StoryPasts pasts, Instant now) {
    Audience alerted = news.alerted(List.of(visit.story()), now);
    return stages.decider().retell(visit, change, altered, pasts, alerted, watch.get(), now);
  }
}
