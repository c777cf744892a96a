package org.didbon.domain;

import java.net.URI;
import java.time.Duration;
import java.util.Locale;

/**
 * An address to watch, as the operator wrote it in {@code feeds.yaml}.
 *
 * @param id short unique name, {@code [a-z0-9-]+}
 * @param title as shown to readers; the id where the operator gave none
 * @param url absolute http or https address
 * @param language BCP 47 tag of what the outlet writes in, {@code ""} if not told
 * @param country ISO 3166 code of the outlet, {@code ""} if not told
 * @param every the shortest time between two visits, at least a second
 * @param fullText whether the article behind the link is wanted, not only what the feed carries
 * @param access what it wants of a visitor beyond a plain request
 */
public record Feed(
    String id,
    String title,
    URI url,
    String language,
    String country,
    Duration every,
    boolean fullText,
    FeedAccess access) {

  /**
   * How the ids of feeds begin that chats asked for by their addresses, and of the stories of what
   * they bring: a report of such a feed is for those who asked for that feed, and for nobody else.
   */
  public static final String OWN = "own--";

  /** Whether an id of a feed or story is one of those. */
  public static boolean isOwn(String id) {
    return id.startsWith(OWN);
  }

  /** One that is read by plain requests. */
  public Feed(
      String id,
      String title,
      URI url,
      String language,
      String country,
      Duration every,
      boolean fullText) {
    this(id, title, url, language, country, every, fullText, FeedAccess.NONE);
  }

  public Feed {
    Ids.check("feed", id);
    if (every.compareTo(Duration.ofSeconds(1)) < 0) {
      throw new IllegalArgumentException("a feed is visited once a second at most: " + id);
    }
    if (title.isBlank()) {
      title = id;
    }
  }

  /**
   * The address that readers of feeds call {@code feed://…} or {@code feed:https://…}, as all
   * others do; any other as it is.
   */
  public static String plainAddress(String written) {
    String address = written.strip();
    if (address.regionMatches(true, 0, "feed://", 0, 7)) {
      return "http://" + address.substring(7);
    }
    return address.regionMatches(true, 0, "feed:", 0, 5) ? address.substring(5) : address;
  }

  /**
   * What tells an address from those of other feeds: it without its scheme, a {@code www.}, the
   * letter case of its host, a slash at its end and what stands behind a {@code #}.
   */
  public static String place(URI address) {
    String host =
        String.valueOf(address.getHost()).toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "");
    String port = address.getPort() < 0 ? "" : ":" + address.getPort();
    String path = address.getRawPath() == null ? "" : address.getRawPath().replaceFirst("/$", "");
    String query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
    return host + port + path + query;
  }

  /** The same under another title. */
  public Feed called(String other) {
    return new Feed(id, other, url, language, country, every, fullText, access);
  }

  /** The same in another language, {@code ""} if not told. */
  public Feed in(String other) {
    return new Feed(id, title, url, other, country, every, fullText, access);
  }

  /** The same of another country, {@code ""} if not told. */
  public Feed about(String other) {
    return new Feed(id, title, url, language, other, every, fullText, access);
  }

  /** The same, visited as often. */
  public Feed every(Duration other) {
    return new Feed(id, title, url, language, country, other, fullText, access);
  }

  /** The same with or without the articles behind its links. */
  public Feed whole(boolean wanted) {
    return new Feed(id, title, url, language, country, every, wanted, access);
  }

  /** The same at another address. */
  public Feed at(URI address) {
    return new Feed(id, title, address, language, country, every, fullText, access);
  }
}
