package org.didbon.feed.format;

import java.net.URI;
import java.time.Duration;
import java.util.List;

/**
 * A document as the outlet wrote it, before anything is made of it.
 *
 * @param title the feed's own in plain words, {@code ""} if not told
 * @param home where the outlet's page may stand, the likeliest first
 * @param language as the feed says, {@code ""} if not told
 * @param fault why not all of it could be read, as a {@link org.didbon.domain.FeedFault} writes
 *     itself; {@code ""} if all could
 * @param remark what is odd about it all the same, likewise
 */
public record RawFeed(
    String title,
    List<RawLink> home,
    String language,
    Duration ttl,
    List<RawItem> items,
    String fault,
    String remark) {

  /**
   * An address as written.
   *
   * @param base what it stands relative to
   */
  public record RawLink(String written, URI base) {}

  /**
   * An item in the outlet's own words.
   *
   * @param guid {@code ""} if there is none
   * @param links where its page may stand, the likeliest first
   * @param title plain words on one line
   * @param texts plain words, lines separated by {@code '\n'}: lead, full text, then all others
   * @param categories plain words
   * @param dates as written: when it appeared, then when it was changed
   */
  public record RawItem(
      String guid,
      List<RawLink> links,
      String title,
      List<String> texts,
      List<String> categories,
      List<String> dates) {

    public RawItem {
      links = List.copyOf(links);
      texts = List.copyOf(texts);
      categories = List.copyOf(categories);
      dates = List.copyOf(dates);
    }

    /** Whether it says nothing at all. */
    boolean isEmpty() {
      return guid.isEmpty() && title.isEmpty() && links.isEmpty() && texts.isEmpty();
    }
  }

  public RawFeed {
    home = List.copyOf(home);
    items = List.copyOf(items);
  }

  /** One of which nothing could be read. */
  public static RawFeed failed(String fault) {
    return new RawFeed("", List.of(), "", Duration.ZERO, List.of(), fault, "");
  }
}
