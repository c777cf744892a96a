package org.didbon.pipeline;

import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.didbon.alert.Audience;
import org.didbon.domain.Feed;
import org.didbon.domain.FeedState;
import org.didbon.domain.Item;
import org.didbon.domain.Match;
import org.didbon.domain.Story;
import org.didbon.domain.Subject;
import org.didbon.domain.VerdictReason;
import org.didbon.feed.Visit;
import org.didbon.pipeline.Decider.Arrivals;
import org.didbon.pipeline.Decider.Known;
import org.didbon.pipeline.Decision.Portion;
import org.didbon.pipeline.NewsStore.Acquaintance;
import org.didbon.pipeline.NewsStore.EndedVisit;
import org.didbon.pipeline.NewsStore.Past;
import org.didbon.story.KnownItem;
import org.didbon.story.OwnLinks;
import org.didbon.story.Recognition;
import org.didbon.story.StoryFinder;
import org.didbon.story.evidence.ReportWords;

/**
 * Records what a visit brought: decides first, then writes it all at once. What a large feed brings
 * is recorded in portions, between which others have their turn. Thread-safe.
 */
final class Recorder {

  /** Few enough that others hardly wait, and most documents are one. */
  private static final int PORTION = 250;

  private final PollStages stages;
  private final NewsStore store;
  private final Clock clock;
  private final Runnable recorded;
  private final EndedVisits ended;
  private final VerdictLog verdicts;
  private final Object lock = new Object();

  /**
   * @param recorded called after a decision with messages was recorded
   */
  Recorder(PollStages stages, NewsStore store, Clock clock, Runnable recorded) {
    this.stages = stages;
    this.store = store;
    this.clock = clock;
    this.recorded = recorded;
    this.ended = new EndedVisits(store);
    this.verdicts = new VerdictLog(stages.tally());
  }

  /**
   * Records a visit and all that follows from it; of a visit that brought nothing new, only what is
   * known of the feed from now on.
   *
   * @param now what is watched
   * @param claim of the visit
   * @return whether there was something new
   * @throws java.util.concurrent.CancellationException if the claim was taken back meanwhile
   */
  boolean record(Feed feed, Visit visit, Watchlist now, Claim claim) {
    if (visit.items().isEmpty() && !visit.outline().isTold()) {
      end(claim, new EndedVisit(visit.after(), visit.whole() && !visit.after().failing()));
      return false;
    }
    return new Document(feed, visit, now, claim).record();
  }

  /**
   * What was found of a portion.
   *
   * @param turn before it was looked for: nothing has changed since while the store's is the same
   */
  private record Look(long turn, List<KnownItem> candidates) {}

  /** The items of one visit. Not thread-safe. */
  private final class Document {

    private final Feed feed;
    private final List<Item> items;
    private final Watchlist watchlist;
    private final Claim claim;
    private final boolean first;
    private final boolean own;
    private final Map<String, VerdictReason> silent;

    private final boolean others;
    private final PresentItems present;

    private final boolean whole;

    private FeedState after;

    /** Whether what stands in the document was written down. */
    private boolean noted;

    private boolean news;

    private Look looked = new Look(-1, List.of());

    /** The ids that the last decision gave to items that were new when they were read. */
    private final IdentityHashMap<Item, String> recordedAs = new IdentityHashMap<>();

    private Document(Feed feed, Visit visit, Watchlist watchlist, Claim claim) {
      this.feed = feed;
      this.present = new PresentItems(visit.outline());
      this.others = !visit.outline().same().isEmpty();
      // in the order in which things happened: stories are told so
      this.items =
          OwnLinks.of(visit.items(), present::sharesPage).stream()
              .sorted(Comparator.comparing(Item::when))
              .toList();
      this.whole = visit.whole();
      this.after = visit.after();
      this.watchlist = watchlist;
      this.claim = claim;
      this.first = isFirst();
      this.own = Feed.isOwn(feed.id());
      // who asks for an address is shown what stands there, and told of what comes
      NewsPolicy news = own ? stages.news().quietAtFirst() : stages.news();
      this.silent = news.silent(items, first, clock.instant());
    }

    /** A feed that moved to another address is known if it has anything that we know. */
    private boolean isFirst() {
      Acquaintance acquaintance = store.acquaintance(feed.id());
      return acquaintance == Acquaintance.NEW
          || (acquaintance == Acquaintance.MOVED
              && !others
              && portions().stream().allMatch(portion -> recognised(portion).isEmpty()));
    }

    private boolean record() {
      List<List<Item>> portions = portions();
      if (portions.isEmpty()) {
        end(claim, new EndedVisit(after, true));
      }
      for (int number = 0; number < portions.size(); number++) {
        record(portions.get(number), new Portion(first, number == portions.size() - 1));
      }
      if (!noted) {
        write(claim, this::note);
      }
      return news;
    }

    /** Notes what stands in the document. */
    private void note() {
      if (whole && !after.failing()) { // of a damaged document something may be missing
        store.present(feed.id(), present, present.imprint(), clock.instant());
      }
      noted = true;
    }

    private List<List<Item>> portions() {
      List<List<Item>> portions = new ArrayList<>();
      for (int from = 0; from < items.size(); from += PORTION) {
        portions.add(items.subList(from, Math.min(items.size(), from + PORTION)));
      }
      return portions;
    }

    private Map<Item, KnownItem> recognised(List<Item> some) {
      return new Recognition(present).of(some, store.candidates(feed.id(), some));
    }

    private void record(List<Item> all, Portion portion) {
      // most of a document was there before as it is: that is seen without comparing words
      Set<String> unchanged = store.unchanged(feed.id(), all);
      List<Item> some = new ArrayList<>();
      for (Item item : all) {
        if (unchanged.contains(item.id())) {
          present.add(item, item.id());
        } else {
          some.add(item);
        }
      }
      looked = new Look(store.turn(), store.candidates(feed.id(), some));
      Map<Item, KnownItem> known = new Recognition(present).of(some, looked.candidates());
      known.forEach((item, one) -> present.add(item, one.item().id()));
      List<ReadItem> fresh =
          some.stream()
              .filter(item -> !known.containsKey(item))
              .map(item -> read(item, !silent.containsKey(item.id())))
              .toList();
      List<ReadEdit> edits = new ArrayList<>();
      for (Item item : some) {
        KnownItem before = known.get(item);
        if (before != null && !before.edition().equals(item.contentMark())) {
          edits.add(edit(item, before));
        }
      }
      if (!fresh.isEmpty()) {
        news = true;
        after = after.withFresh(clock.instant());
      }
      if (!fresh.isEmpty() || !edits.isEmpty()) {
        record(fresh, edits, portion);
      } else if (portion.last()) {
        end(claim, new EndedVisit(after, true));
      }
    }

    private ReadEdit edit(Item item, KnownItem before) {
      boolean old = !stages.news().isYoung(item, clock.instant());
      boolean untold = before.silent() || old;
      return new ReadEdit(read(item.withId(before.item().id()), !untold), before.story(), untold);
    }

    /**
     * Reads one.
     *
     * @param told whether anybody is told of it: else nothing more is fetched for it
     */
    private ReadItem read(Item item, boolean told) {
      Item whole = stages.feeds().withArticle(feed, item, told && !own && !watchlist.isIdle());
      boolean article = !whole.text().equals(item.text());
      return stages.items().read(whole, watchlist).withArticle(article);
    }

    private void record(List<ReadItem> fresh, List<ReadEdit> edits, Portion portion) {
      Runnable reading = stages.decider().read(own ? List.of() : fresh);
      // visits decide one after the other, those of other processes too, so that two of them rarely
      // find the other's record in their way; where one does, it decides again on what was written
      Decision decision;
      long began;
      synchronized (lock) {
        began = System.nanoTime();
        // what others recorded is read before, so that nobody waits for that
        decision =
            store.inTurn(
                () -> stages.decider().learn(store),
                () -> {
                  reading.run();
                  return recorded(fresh, edits, portion);
                });
      }
      stages.tally().recorded(decision, Duration.ofNanos(System.nanoTime() - began));
      verdicts.recorded(decision);
      if (!decision.messages().isEmpty()) {
        recorded.run();
      }
    }

    private Decision recorded(List<ReadItem> fresh, List<ReadEdit> edits, Portion portion) {
      while (true) {
        Decision decision = decide(fresh, edits, portion);
        if (claim.write(recording(decision, portion))) {
          return decision;
        }
      }
    }

    /** With the last of a document goes what stands in it: each write waits for the disk. */
    private BooleanSupplier recording(Decision decision, Portion portion) {
      return () ->
          store.atOnce(
              () -> {
                boolean done = store.record(decision);
                if (done) {
                  recordedAs.forEach(present::add);
                  recordedAs.clear();
                }
                if (done && portion.last()) {
                  note();
                }
                return done;
              });
    }

    private Decision decide(List<ReadItem> fresh, List<ReadEdit> edits, Portion portion) {
      long turn = store.turn();
      Arrivals arrivals = arrivals(turn, fresh, edits, portion);
      List<ReadItem> still = arrivals.items();
      stages.decider().learn(store, turn);
      RecalledStories recalled = new RecalledStories(store);
      Placement placement = place(still, recalled);
      Instant moment = clock.instant();
      Audience audience = store.audience(subjects(still, edits), moment);
      Map<String, ReportWords> words =
          store.words(feed.id(), edits.stream().map(edit -> edit.read().item().id()).toList());
      Set<String> told = placement.merged();
      if (!words.isEmpty()) {
        edits.forEach(edit -> told.add(edit.story().id()));
      }
      Audience alerted = store.alerted(told, moment);
      Set<String> stories = new HashSet<>();
      if (!alerted.subscriptions().isEmpty()) {
        stories.addAll(told);
      }
      if (!audience.subscriptions().isEmpty()) {
        stories.addAll(placement.before());
        edits.forEach(edit -> stories.add(edit.story().id()));
      }
      Map<String, Past> pasts = store.pasts(stories);
      Map<String, List<Item>> reports = recalled.reports(stories);
      Known read = new Known(turn, reports, pasts, audience, words, alerted);
      return stages.decider().decide(arrivals, placement, read, watchlist, moment);
    }

    /** Finds the stories of new items. */
    private Placement place(List<ReadItem> fresh, RecalledStories recalled) {
      Decider decider = stages.decider();
      // what chats alone are read joins nothing that others see
      Map<String, Story> known = own ? Map.of() : store.stories(decider.keys(fresh));
      // these are looked at in any case: at once
      recalled.reports(
          known.entrySet().stream()
              .filter(found -> StoryFinder.isOfReports(found.getKey()))
              .map(found -> found.getValue().id())
              .collect(toSet()));
      return decider.place(fresh, known, recalled);
    }

    /** What is new still, each under an id that is nobody else's. */
    private Arrivals arrivals(
        long turn, List<ReadItem> fresh, List<ReadEdit> edits, Portion portion) {
      Map<Item, KnownItem> meanwhile = Map.of();
      List<KnownItem> candidates = looked.candidates();
      if (turn != looked.turn() && store.mayHaveRecorded(feed.id(), looked.turn())) {
        List<Item> some = fresh.stream().map(ReadItem::item).toList();
        candidates = store.candidates(feed.id(), some);
        meanwhile = new Recognition(present).of(some, candidates);
      }
      Set<String> taken = candidates.stream().map(one -> one.item().id()).collect(toSet());
      List<ReadItem> still = new ArrayList<>();
      Map<String, VerdictReason> untold = new HashMap<>();
      recordedAs.clear();
      for (ReadItem read : fresh) {
        Item item = read.item();
        KnownItem known = meanwhile.get(item);
        if (known != null) {
          recordedAs.put(item, known.item().id());
        } else {
          boolean free = !taken.contains(item.id()) && !present.test(item.id());
          Item own = free ? item : item.withId(otherId(item));
          still.add(read.with(own));
          recordedAs.put(item, own.id());
          VerdictReason reason = silent.get(item.id());
          if (reason != null) {
            untold.put(own.id(), reason);
          }
        }
      }
      return new Arrivals(after, portion, still, untold, edits);
    }

    private Set<Subject> subjects(List<ReadItem> fresh, List<ReadEdit> edits) {
      Set<Subject> subjects =
          Stream.concat(fresh.stream(), edits.stream().map(ReadEdit::read))
              .flatMap(read -> read.matches().stream())
              .map(Match::subject)
              .collect(Collectors.toCollection(HashSet::new));
      subjects.add(Subject.feed(feed.id()));
      return subjects;
    }
  }

  private void end(Claim claim, EndedVisit visit) {
    write(claim, () -> ended.write(visit));
  }

  private static void write(Claim claim, Runnable writing) {
    claim.write(
        () -> {
          writing.run();
          return true;
        });
  }

  /** A guid that stood for something else gets what is the item's own beside it. */
  private static String otherId(Item item) {
    return item.id() + '~' + Long.toString(item.when().toEpochMilli(), 36) + item.contentMark();
  }
}
