package org.didbon.feed.http;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import okio.ByteString;

/**
 * What one visit to a feed's address brought.
 *
 * @param status the server's, 0 if none came
 * @param body the bytes served, uncompressed; empty unless {@link FetchOutcome#FRESH}
 * @param contentType the header as served, {@code ""} if none
 * @param etag for the next conditional request, {@code ""} if none
 * @param lastModified likewise, exactly as served
 * @param address where the answer came from, after all redirects
 * @param moved whether all redirects on the way there were for good, and there was one at least
 * @param pause how long the server asks not to come back (Retry-After, or Cache-Control's max-age);
 *     zero if it does not say
 * @param received bytes of the body as they came over the line
 * @param links what the headers {@code Link} say, each as served (rfc-editor.org/rfc/rfc8288)
 * @param reason why it failed, or why a {@link FetchOutcome#FRESH} body is only the beginning of
 *     one, as a {@link org.didbon.domain.FeedFault} writes itself; {@code ""} otherwise
 */
public record FetchResult(
    FetchOutcome outcome,
    int status,
    ByteString body,
    String contentType,
    String etag,
    String lastModified,
    URI address,
    boolean moved,
    Duration pause,
    long received,
    List<String> links,
    String reason) {

  public FetchResult {
    links = List.copyOf(links);
  }

  public enum FetchOutcome {
    FRESH,
    UNCHANGED,
    FAILED
  }

  static FetchResult failed(URI address, int status, String reason, Duration pause) {
    return new FetchResult(
        FetchOutcome.FAILED,
        status,
        ByteString.EMPTY,
        "",
        "",
        "",
        address,
        false,
        pause,
        0,
        List.of(),
        reason);
  }
}
