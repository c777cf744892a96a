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
    @Nullable Instant fresh) {

  /** A feed nobody has visited. */
  public static FeedState unvisited(String feed, Instant due) {
    return new FeedState(feed, "", "", due, 0, "", null, null, null);
  }

  /** The same, after a visit that brought something new at {@code now}. */
  public FeedState withFresh(Instant now) {
    return new FeedState(
        feed, etag, lastModified, due, failures, reason, failingSince, visited, now);
  }

  public boolean failing() {
    return failures > 0;
  }
}
