package org.didbon.rule;

import java.net.URI;
import org.didbon.domain.ChatAddress;
import org.didbon.domain.Feed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes over the address where a feed's server says that it stands for good: an edit like those of
 * people, with a history, that can be undone; and what was undone is not done again. Thread-safe.
 */
public final class FeedMoves {

  /** Who makes such edits. */
  public static final Author SERVER = new Author("server", new ChatAddress("server", "feed"));

  private static final Logger log = LoggerFactory.getLogger(FeedMoves.class);
  private static final int HISTORY = 50;

  private final RuleBook book;

  public FeedMoves(RuleBook book) {
    this.book = book;
  }

  /** Moves {@code feed}, as it was visited, unless somebody has a reason against it. */
  public void move(Feed feed, URI to) {
    if (!isSafe(feed, to)) {
      return;
    }
    Overlay overlay = book.now().entry(Editable.FEED, feed.id());
    if (!overlay.content().isOn()
        || !RuleJson.feed(overlay.content().text()).equals(feed)
        || wasMoved(feed, to)) {
      return;
    }
    Status moved = Status.on(RuleJson.of(feed.at(to)));
    try {
      Change change = new Change(Editable.FEED, feed.id(), Action.EDIT, moved, "");
      book.save(book.propose(change, overlay), SERVER);
      log.info("feed moved feed={} to={}", feed.id(), to);
    } catch (Refused e) {
      log.warn("feed not moved feed={} to={} reason={}", feed.id(), to, e.reason());
    }
  }

  /** Secrets stay with the server they were given for, and what was encrypted stays so. */
  private static boolean isSafe(Feed feed, URI to) {
    boolean plainer =
        "https".equalsIgnoreCase(feed.url().getScheme())
            && !"https".equalsIgnoreCase(to.getScheme());
    boolean same = String.valueOf(feed.url().getHost()).equalsIgnoreCase(to.getHost());
    return !plainer && (same || !feed.access().isPersonal());
  }

  private boolean wasMoved(Feed feed, URI to) {
    return book.history(Editable.FEED, feed.id(), HISTORY).stream()
        .filter(revision -> revision.author().person().equals(SERVER.person()))
        .anyMatch(revision -> RuleJson.feed(revision.after().text()).url().equals(to));
  }
}
