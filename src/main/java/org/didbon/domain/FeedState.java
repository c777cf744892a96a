package org.didbon.domain;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a feed from visiting it.
 *
 * @param feed its id
 * @param validators for the next conditional request
 * @param due when to visit next
 * @param failure why the last visits failed; {@link Failure#NONE} while it works
 * @param visited the last visit that was tried; null before the first
 * @param fresh the last visit that brought a new item; null if none did
 * @param remark what is odd about a document that was read whole all the same, as a {@link
 *     FeedFault} writes itself; {@code ""} if nothing is
 * @param move where the server says that the feed stands for good, as far as it said so
 * @param body of the document that was recorded last as a whole
 * @param trace of the visit that led to this, while it is not written down; else {@link
 *     VisitTrace#NONE}
 */
public record FeedState(
    String feed,
    Validators validators,
    Instant due,
    Failure failure,
    @Nullable Instant visited,
    @Nullable Instant fresh,
    String remark,
    Move move,
    Fetched body,
    VisitTrace trace) {

  /**
   * What the server named the document by that was read last.
   *
   * @param etag {@code ""} if the server gave none
   * @param lastModified likewise, exactly as the server wrote it
   * @param address that gave them; {@code ""} if there are none, or if it is the feed's own
   */
  public record Validators(String etag, String lastModified, String address) {

    public static final Validators NONE = new Validators("", "", "");
  }

  /**
   * Visits in a row that failed.
   *
   * @param visits 0 while the feed works
   * @param reason of the last, as a {@link FeedFault} writes itself, or in words of an older
   *     version; {@code ""} while it works
   * @param since the first of them; null while it works
   */
  public record Failure(int visits, String reason, @Nullable Instant since) {

    public static final Failure NONE = new Failure(0, "", null);

    /** With one visit more, for this reason. */
    public Failure again(String why, Instant now) {
      return new Failure(visits + 1, why, visits > 0 ? since : now);
    }

    /** Of the same visits, for another reason. */
    public Failure because(String why, Instant now) {
      return new Failure(visits, why, visits > 0 ? since : now);
    }
  }

  /**
   * A permanent redirect that was met on the last visits.
   *
   * @param to the address, {@code ""} if the last visit met none
   * @param visits running that were sent there
   */
  public record Move(String to, int visits) {

    public static final Move NONE = new Move("", 0);
  }

  /**
   * A document: one that comes again as it was is not even parsed.
   *
   * @param digest of its bytes and of what it was read by; {@code ""} if none was read whole
   * @param ttl how long it says that it stays the same, zero if it does not say
   */
  public record Fetched(String digest, Duration ttl) {

    public static final Fetched NONE = new Fetched("", Duration.ZERO);
  }

  /** One with nothing odd about it. */
  public FeedState(
      String feed,
      Validators validators,
      Instant due,
      Failure failure,
      @Nullable Instant visited,
      @Nullable Instant fresh) {
    this(feed, validators, due, failure, visited, fresh, "", Move.NONE, Fetched.NONE);
  }

  /** One of which no visit is told. */
  public FeedState(
      String feed,
      Validators validators,
      Instant due,
      Failure failure,
      @Nullable Instant visited,
      @Nullable Instant fresh,
      String remark,
      Move move,
      Fetched body) {
    this(feed, validators, due, failure, visited, fresh, remark, move, body, VisitTrace.NONE);
  }

  /** A feed nobody has visited. */
  public static FeedState unvisited(String feed, Instant due) {
    return new FeedState(feed, Validators.NONE, due, Failure.NONE, null, null);
  }

  /** A feed that works and was visited at {@code now}; it is due again at once. */
  public static FeedState visited(String feed, Instant now) {
    return new FeedState(feed, Validators.NONE, now, Failure.NONE, now, null);
  }

  /** The same, after a visit that brought something new at {@code now}. */
  public FeedState withFresh(Instant now) {
    return new FeedState(
        feed, validators, due, failure, visited, now, remark, move, body, trace.withNews());
  }

  /** The same, due at another time. */
  public FeedState withDue(Instant moment) {
    return new FeedState(
        feed, validators, moment, failure, visited, fresh, remark, move, body, trace);
  }

  /** The same, with what is odd about its document; {@code ""} if nothing is. */
  public FeedState withRemark(String odd) {
    return new FeedState(feed, validators, due, failure, visited, fresh, odd, move, body, trace);
  }

  /** The same, with where the server says that it stands. */
  public FeedState withMove(Move met) {
    return new FeedState(feed, validators, due, failure, visited, fresh, remark, met, body, trace);
  }

  /** The same, which knows this document. */
  public FeedState withBody(Fetched read) {
    return new FeedState(feed, validators, due, failure, visited, fresh, remark, move, read, trace);
  }

  /** The same, with what the visit came to that led to it. */
  public FeedState withTrace(VisitTrace visit) {
    return new FeedState(feed, validators, due, failure, visited, fresh, remark, move, body, visit);
  }

  /** Why the last visit failed; {@code ""} while the feed works. */
  public String reason() {
    return failure.reason();
  }

  /** Whether the last visit found it in order. */
  public boolean answered() {
    return visited != null && !failing();
  }

  public boolean failing() {
    return failure.visits() > 0;
  }
}
