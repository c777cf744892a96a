package org.didbon.feed;

import java.time.Duration;
import okio.ByteString;

/**
 * What one visit to a feed's address brought.
 *
 * @param body the bytes served, uncompressed; empty unless {@link Outcome#FRESH}
 * @param contentType the header as served, {@code ""} if none
 * @param etag for the next conditional request, {@code ""} if none
 * @param lastModified likewise, exactly as served
 * @param pause how long the server asks not to come back (Retry-After, or Cache-Control's max-age);
 *     zero if it does not say
 * @param reason why it failed, as a {@link org.didbon.domain.FeedFault} writes itself; {@code ""}
 *     otherwise
 */
public record FetchResult(
    Outcome outcome,
    ByteString body,
    String contentType,
    String etag,
    String lastModified,
    Duration pause,
    String reason) {

  public enum Outcome {
    FRESH,
    UNCHANGED,
    FAILED
  }
}
