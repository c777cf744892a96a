package org.didbon.pipeline;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import okio.ByteString;
import org.didbon.domain.DatabaseAway;
import org.didbon.domain.Feed;
import org.didbon.domain.FeedFault;
import org.didbon.domain.FeedFault.Kind;
import org.didbon.domain.FeedState;
import org.didbon.feed.HubOffer;
import org.didbon.feed.Visit;
import org.didbon.phrase.Catalogues;
import org.didbon.pipeline.FeedVisits.Lane;
import org.didbon.pipeline.PushedBodies.PushedBody;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Visits the feeds that are due, each on a thread of its own, and has recorded what follows.
 * Thread-safe.
 */
public final class PollRound implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(PollRound.class);

  /** After a fault of ours, not of the feed. */
  private static final Duration PAUSE_AFTER_BUG = Duration.ofMinutes(10);

  /** So often in a row a program may die while a feed is visited, and the feed be innocent. */
  private static final int ENDED_AT_MOST = 5;

  /** Visits in a row that are sent to the same place; as many again where it was not taken over. */
  private static final int MOVED_FOR_GOOD = 3;

  private static final int RELAXED = 4;
  private static final Duration LONGEST_RELAXED = Duration.ofHours(1);

  private static final Set<Kind> SLOW = Set.of(Kind.SLOW, Kind.BUSY, Kind.UNFINISHED);

  private final PollStages stages;
  private final NewsStore store;
  private final Supplier<Watchlist> watch;
  private final Clock clock;
  private final Followers followers;
  private final Recorder recorder;
  private final FeedVisits visits;
  private final ReturnedFeeds returned;
  private final RoundLog roundLog;
  private final PushedBodies pushed;

  /** AfterRest of what visits lead to. Implementations are thread-safe. */
  public interface Followers {

    /** A decision with messages was recorded. */
    void recorded();

    /** A visit read what the feed names as its hub. */
    default void offered(Feed feed, HubOffer hub) {}

    /** A visit found something new. */
    default void found(Feed feed) {}

    /** Whether a feed need not be visited as often, as somebody tells of what is new in it. */
    default boolean isTold(Feed feed) {
      return false;
    }

    /** A feed's server has said often enough that it stands elsewhere for good. */
    default void moved(Feed feed, URI to) {}
  }

  /**
   * @param watch what is watched now; asked anew for each visit
   */
  public PollRound(
      PollStages stages,
      NewsStore store,
      Supplier<Watchlist> watch,
      Clock clock,
      Followers followers) {
    this.stages = stages;
    this.store = store;
    this.watch = watch;
    this.clock = clock;
    this.followers = followers;
    this.recorder = new Recorder(stages, store, clock, followers::recorded);
    this.returned = new ReturnedFeeds(store, clock);
    this.roundLog = new RoundLog(stages.tally(), clock);
    this.visits = new FeedVisits(stages.limits(), new Visiting());
    this.pushed = new PushedBodies(this::visitNow);
  }

  /**
   * Sends a visitor to each due feed, as many as are free, and does not wait for them: a slow feed
   * holds up no other.
   *
   * @return how many feeds are being visited from now on because of this call
   */
  public int startDue() {
    roundLog.tick();
    returned.giveBackWaiting();
    return visits.fill();
  }

  /** Visits every watched feed once and waits for all; how many visits failed. */
  public int visitAll() throws InterruptedException {
    Instant now = clock.instant();
    // all at once: the last of them may wait long for its turn
    List<FeedState> all = store.claimAll(now, now.plus(stages.limits().lease().multipliedBy(2)));
    List<CompletableFuture<Boolean>> started = new ArrayList<>();
    // what may not answer comes last: nothing that does is to wait for it
    Comparator<FeedState> answeredFirst =
        Comparator.comparing(FeedState::answered, Comparator.reverseOrder());
    for (FeedState feed :
        all.stream().filter(feed -> !isSlow(feed)).sorted(answeredFirst).toList()) {
      started.add(visits.visit(feed, Lane.USUAL));
    }
    int failed = 0;
    for (FeedState feed : all.stream().filter(PollRound::isSlow).toList()) {
      if (isLeftAlone(feed, now)) {
        returned.giveBack(feed);
        failed++;
      } else {
        started.add(visits.visit(feed, Lane.SLOW));
      }
    }
    for (CompletableFuture<Boolean> visit : started) {
      failed += visit.join() ? 0 : 1;
    }
    roundLog.over();
    return failed;
  }

  /** Lets what is being recorded come to its end for a few seconds, then cuts it off. */
  @Override
  public void close() {
    pushed.close();
    visits.close();
    roundLog.stop();
  }

  /** One feed from its address to the record; whether the feed is in order. */
  private boolean visit(Claim claim) {
    FeedState before = claim.before();
    Watchlist now = watch.get();
    Feed feed = now.feed(before.feed()).orElse(null);
    if (feed == null) {
      returned.giveBack(before);
      return true;
    }
    if (endsUs(before)) {
      log.warn("feed left alone for a while, visits to it never end feed={}", feed.id());
      returned.giveBack(stages.feeds().unfinished(feed, before, ENDED_AT_MOST));
      return false;
    }
    Optional<PushedBody> told = pushed.of(feed.id());
    if (told.isPresent()) {
      return read(feed, told.get(), now, claim);
    }
    long began = System.nanoTime();
    Visit visit = relaxed(feed, stages.feeds().visit(feed, before, () -> store.imprint(feed.id())));
    Duration took = Duration.ofNanos(System.nanoTime() - began);
    if (!claim.read()) {
      return false;
    }
    stages.tally().visited(visit, took);
    tellChange(feed, before, visit.after());
    if (recorder.record(feed, visit, now, claim)) {
      followers.found(feed);
    }
    followers.offered(feed, visit.hub());
    FeedState.Move move = visit.after().move();
    boolean ours =
        !Feed.isOwn(feed.id()); // the others are read where chats said, wherever that leads
    if (ours && move.visits() > 0 && move.visits() % MOVED_FOR_GOOD == 0) {
      followers.moved(feed, URI.create(move.to()));
    }
    return !visit.after().failing();
  }

  /** What a hub sent, in place of a visit: nothing of what visits found out is changed by it. */
  private boolean read(Feed feed, PushedBody told, Watchlist now, Claim claim) {
    Visit visit = stages.feeds().pushed(feed, claim.before(), told.body(), told.contentType());
    if (!claim.read()) {
      return false;
    }
    recorder.record(feed, visit, now, claim);
    return !visit.after().failing();
  }

  /** Who is told of what is new looks a quarter as often, but once an hour at least. */
  private Visit relaxed(Feed feed, Visit visit) {
    Instant visited = visit.after().visited();
    if (visited == null || visit.after().failing() || !followers.isTold(feed)) {
      return visit;
    }
    Duration wait = Duration.between(visited, visit.after().due());
    Duration longer = wait.multipliedBy(RELAXED);
    Duration most = longer.compareTo(LONGEST_RELAXED) < 0 ? longer : LONGEST_RELAXED;
    return most.compareTo(wait) > 0 ? visit.dueAt(visited.plus(most)) : visit;
  }

  /**
   * Reads what a hub sent of a feed as soon as there is a place, as if a visit had brought it.
   *
   * @return false if there is too much to do; nothing was taken then
   */
  public boolean take(String feed, ByteString body, String contentType) {
    return pushed.take(feed, new PushedBody(body, contentType));
  }

  /** Visits the feed of which something waits; false if somebody else is at it. */
  private boolean visitNow(String feed) throws InterruptedException {
    Instant now = clock.instant();
    Optional<FeedState> claimed = store.claimOne(feed, now, now.plus(stages.limits().lease()));
    if (claimed.isEmpty()) {
      return false;
    }
    var unused = visits.visit(claimed.get(), Lane.USUAL);
    return true;
  }

  /**
   * Whether several visits before this one never came to their end. The store says so without a
   * number; once we have waited for it, we write one with it.
   */
  private static boolean endsUs(FeedState before) {
    return before.failure().visits() > ENDED_AT_MOST
        && before.reason().equals(FeedFault.of(FeedFault.Kind.UNFINISHED));
  }

  private static boolean isSlow(FeedState feed) {
    return FeedFault.read(feed.reason()).filter(fault -> SLOW.contains(fault.kind())).isPresent();
  }

  /** Whether visits to it ended us, and it is not yet time to try again. */
  private static boolean isLeftAlone(FeedState feed, Instant now) {
    boolean ends =
        FeedFault.read(feed.reason()).filter(f -> f.kind() == Kind.UNFINISHED).isPresent();
    return ends
        && feed.failure().visits() > ENDED_AT_MOST
        && feed.due().isAfter(now)
        && !endsUs(feed);
  }

  private final class Visiting implements FeedVisits.VisitWork {

    @Override
    public List<FeedState> due(Lane lane, int limit, Set<String> visiting) {
      Instant now = clock.instant();
      Instant until = now.plus(stages.limits().lease());
      return returned.surely(
          visiting,
          () ->
              switch (lane) {
                case USUAL -> store.claimDue(now, until, limit);
                case KNOWN -> store.claimKnown(now, until, limit);
                case SLOW -> store.claimSlow(now, until, limit);
              });
    }

    @Override
    public boolean visit(Claim claim) {
      String feed = claim.before().feed();
      try {
        return PollRound.this.visit(claim);
      } catch (CancellationException e) {
        log.debug("visit came to its end too late feed={}", feed);
      } catch (DatabaseAway e) {
        // no fault of the feed: as it was before, and due, once that can be written
        if (claim.takeBack()) {
          returned.keep(claim.before());
        }
      } catch (StackOverflowError | OutOfMemoryError e) {
        log.warn("feed takes more than there is feed={} reason={}", feed, e.toString());
        over(claim, Kind.HEAVY);
      } catch (RuntimeException | LinkageError e) {
        // whatever is wrong with one feed, or with us in its presence, must not touch the others
        if (claim.takeBack()) {
          log.error("visit broke feed={}", feed, e);
          stages.tally().broke(Kind.BUG, claim);
          returned.giveBack(brokenByUs(claim.before()));
        }
      }
      return false;
    }

    @Override
    public void overran(Claim claim) {
      log.warn("visit given up, it takes too long feed={}", claim.before().feed());
      stages.tally().broke(Kind.SLOW, claim);
      returned.giveBack(failed(claim.before(), Kind.SLOW));
    }

    @Override
    public void brokenOff(Claim claim) {
      store.visited(claim.before());
    }

    private void over(Claim claim, Kind kind) {
      if (claim.takeBack()) {
        stages.tally().broke(kind, claim);
        returned.giveBack(failed(claim.before(), kind));
      }
    }

    private FeedState failed(FeedState before, Kind kind) {
      Feed feed = watch.get().feed(before.feed()).orElse(null);
      return feed == null ? before : stages.feeds().failed(feed, FeedFault.of(kind), before);
    }
  }

  private FeedState brokenByUs(FeedState before) {
    Instant now = clock.instant();
    return new FeedState(
        before.feed(),
        before.validators(),
        now.plus(PAUSE_AFTER_BUG),
        before.failure().again(FeedFault.of(FeedFault.Kind.BUG), now),
        now,
        before.fresh());
  }

  /** A fault is worth a line when it begins and when it ends. */
  private static void tellChange(Feed feed, FeedState before, FeedState after) {
    if (after.failing() && !before.reason().equals(after.reason())) {
      String reason = Catalogues.english().fault(after.reason());
      log.warn("feed failing feed={} reason={}", feed.id(), reason);
    } else if (before.failing() && !after.failing()) {
      log.info("feed works again feed={} after={} failures", feed.id(), before.failure().visits());
    }
  }
}
