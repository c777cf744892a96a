package org.didbon.feed.http;

import java.net.URI;
import org.didbon.domain.Feed;
import org.didbon.domain.FeedAccess;
import org.didbon.domain.FeedState;

/**
 * What is to be fetched.
 *
 * @param etag of the last visit, {@code ""} if none
 * @param lastModified likewise
 * @param validFor the address that gave both, {@code ""} for {@code url}: no other is shown them
 */
public record Errand(
    URI url, String etag, String lastModified, String validFor, FeedAccess access) {

  /** A plain request. */
  public static Errand to(URI url) {
    return new Errand(url, "", "", "", FeedAccess.NONE);
  }

  /** The next visit to a feed. */
  public static Errand to(Feed feed, FeedState before) {
    return new Errand(
        feed.url(),
        UsableValidator.of(before.validators().etag()),
        UsableValidator.of(before.validators().lastModified()),
        before.validators().address(),
        feed.access());
  }
}
