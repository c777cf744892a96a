package org.didbon.feed;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.didbon.domain.Backoff;
import org.didbon.domain.Feed;
import org.didbon.domain.FeedFault;
import org.didbon.domain.FeedState;
import org.didbon.domain.FeedState.Failure;
import org.didbon.domain.FeedState.Fetched;
import org.didbon.domain.FeedState.Move;
import org.didbon.domain.FeedState.Validators;
import org.didbon.feed.http.FeedSettings;
import org.didbon.feed.http.FetchResult;

/** When a feed is visited next. Pure. */
final class FeedSchedule {

  /** Of the interval, so that a thousand feeds added at once do not come at once for ever. */
  private static final int JITTER_PARTS = 10;

  private static final Duration LONGEST_RETRY_AFTER = Duration.ofDays(1);

  private final FeedSettings settings;

  FeedSchedule(FeedSettings settings) {
    this.settings = settings;
  }

  /** After a visit that worked; {@code told} is what server and feed ask us to wait. */
  FeedState worked(Feed feed, FetchResult result, Duration told, FeedState before, Instant now) {
    Duration wait = longer(feed.every(), shorter(told, settings.maxServerWait()));
    boolean fresh = result.outcome() == FetchResult.FetchOutcome.FRESH;
    return new FeedState(
        feed.id(),
        validators(result, fresh ? Validators.NONE : before.validators()),
        now.plus(wait).plus(jitter(feed, wait)),
        Failure.NONE,
        now,
        before.fresh(),
        fresh ? "" : before.remark(),
        moved(feed, result, before.move()),
        fresh ? Fetched.NONE : before.body());
  }

  /** What the server gave now, and what stays of before. */
  private static Validators validators(FetchResult result, Validators before) {
    String etag = result.etag().isEmpty() ? before.etag() : result.etag();
    String modified =
        result.lastModified().isEmpty() ? before.lastModified() : result.lastModified();
    return etag.isEmpty() && modified.isEmpty()
        ? Validators.NONE
        : new Validators(etag, modified, result.address().toString());
  }

  /** After a visit that failed: each further failure doubles the wait. */
  FeedState failed(Feed feed, String reason, Duration told, FeedState before, Instant now) {
    Failure failure = before.failure().again(reason, now);
    return after(feed, failure, longer(backoff(feed, failure.visits()), asked(told)), before, now);
  }

  /** Of a feed whose visits never end; the first few are forgiven. */
  FeedState unfinished(Feed feed, FeedState before, int forgiven, Instant now) {
    int failures = before.failure().visits();
    String reason = FeedFault.of(FeedFault.Kind.UNFINISHED, failures);
    Duration wait = backoff(feed, Math.max(1, failures - forgiven));
    return after(feed, before.failure().because(reason, now), wait, before, now);
  }

  private Duration backoff(Feed feed, int failures) {
    // the first failure doubles it already: nothing is asked sooner than it was in good days
    return new Backoff(feed.every(), settings.maxBackoff()).after(failures + 1);
  }

  /** After a visit that brought a part of the document: the rest is soon asked for again. */
  FeedState partial(Feed feed, String reason, Duration told, FeedState before, Instant now) {
    Duration wait = longer(backoff(feed, 1), asked(told));
    return after(feed, before.failure().again(reason, now), wait, before, now);
  }

  private static FeedState after(
      Feed feed, Failure failure, Duration wait, FeedState before, Instant now) {
    return new FeedState(
        feed.id(),
        before.validators(),
        now.plus(wait).plus(jitter(feed, wait)),
        failure,
        now,
        before.fresh(),
        "",
        Move.NONE,
        before.body());
  }

  /** One visit more to the place where all redirects of this one led for good. */
  private static Move moved(Feed feed, FetchResult result, Move before) {
    URI there = result.address();
    if (!result.moved() || there.equals(feed.url())) {
      return Move.NONE;
    }
    String to = there.toString();
    return new Move(to, before.to().equals(to) ? before.visits() + 1 : 1);
  }

  private static Duration asked(Duration told) {
    return shorter(told, LONGEST_RETRY_AFTER);
  }

  /** The same for one feed each time; none for those of a few seconds. */
  private static Duration jitter(Feed feed, Duration wait) {
    long most = wait.toSeconds() / JITTER_PARTS;
    return most == 0
        ? Duration.ZERO
        : Duration.ofSeconds(Math.floorMod(feed.id().hashCode(), most));
  }

  private static Duration longer(Duration one, Duration two) {
    return one.compareTo(two) > 0 ? one : two;
  }

  private static Duration shorter(Duration one, Duration two) {
    return one.compareTo(two) < 0 ? one : two;
  }
}
