package org.didbon.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a feed from visiting it.
 *
 * @param feed its id
 * @param etag for the next conditional request, {@code ""} if the server gave none
 * @param lastModified likewise, exactly as the server wrote it
 * @param due when to visit next
 * @param failures visits in a row that failed; 0 while it works
 * @param reason why the last visit failed, as a {@link FeedFault} writes itself, or in words of an
 *     older version; {@code ""} while it works
 * @param failingSince first of the failures in a row; null while it works
 * @param visited the last visit that was tried; null before the first
 * @param fresh the last visit that brought a new item; null if none did
 * @param remark what is odd about a document that was read whole all the same, as a {@link
 *     FeedFault} writes itself; {@code ""} if nothing is
 * @param move where the server says that the feed stands for good, as far as it said so
 * @param validFor the address that gave etag and lastModified; {@code ""} if there are none, or if
 *     it is the feed's own
 */
public record FeedState(
    String feed,
    String etag,
    String lastModified,
    Instant due,
    int failures,
    String reason,
    @Nullable Instant failingSince,
    @Nullable Instant visited,
    @Nullable Instant fresh,
    String remark,
    Move move,
    String validFor) {

  /**
   * A permanent redirect that was met on the last visits.
   *
   * @param to the address, {@code ""} if the last visit met none
   * @param visits running that were sent there
   */
  public record Move(String to, int visits) {

    public static final Move NONE = new Move("", 0);
  }

  /** One with nothing odd about it. */
  public FeedState(
      String feed,
      String etag,
      String lastModified,
      Instant due,
      int failures,
      String reason,
      @Nullable Instant failingSince,
      @Nullable Instant visited,
      @Nullable Instant fresh) {
    this(
        feed,
        etag,
        lastModified,
        due,
        failures,
        reason,
        failingSince,
        visited,
        fresh,
        "",
        Move.NONE,
        "");
  }

  /** A feed nobody has visited. */
  public static FeedState unvisited(String feed, Instant due) {
    return new FeedState(feed, "", "", due, 0, "", null, null, null);
  }

  /** The same, after a visit that brought something new at {@code now}. */
  public FeedState withFresh(Instant now) {
    return new FeedState(
        feed,
        etag,
        lastModified,
        due,
        failures,
        reason,
        failingSince,
        visited,
        now,
        remark,
        move,
        validFor);
  }

  /** The same, with what is odd about its document; {@code ""} if nothing is. */
  public FeedState withRemark(String remark) {
    return new FeedState(
        feed,
        etag,
        lastModified,
        due,
        failures,
        reason,
        failingSince,
        visited,
        fresh,
        remark,
        move,
        validFor);
  }

  /** The same, with where the server says that it stands. */
  public FeedState withMove(Move move) {
    return new FeedState(
        feed,
        etag,
        lastModified,
        due,
        failures,
        reason,
        failingSince,
        visited,
        fresh,
        remark,
        move,
        validFor);
  }

  public boolean failing() {
    return failures > 0;
  }
}
