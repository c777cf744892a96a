package org.didbon.command;

import java.net.URI;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.didbon.domain.Item;
import org.didbon.feed.ParsedFeed;

/** What a feed that was read says of itself. */
public final class FeedTitles {

  /** A longer title is a sentence about the outlet, no name of it. */
  private static final int LONGEST = 60;

  private FeedTitles() {}

  /** What the feed calls itself; else, or if that is no name, where it comes from. */
  public static String title(ParsedFeed parsed, URI url) {
    String own = parsed.title().strip();
    return own.isBlank() || own.length() > LONGEST ? place(url) : own;
  }

  /** Where it comes from. */
  public static String place(URI url) {
    return String.valueOf(url.getHost()).replaceFirst("^www\\.", "");
  }

  /** BCP 47; {@code ""} if it is not known. */
  public static String language(ParsedFeed parsed) {
    return parsed.items().stream()
        .map(Item::language)
        .filter(language -> !language.equals(Item.UNKNOWN_LANGUAGE))
        .findFirst()
        .orElse("");
  }

  /** Its newest items, the newest first. */
  public static List<Item> newest(ParsedFeed parsed, int most) {
    return parsed.items().stream()
        .sorted(Comparator.comparing(Item::when, Comparator.reverseOrder()))
        .limit(most)
        .toList();
  }

  /** When the latest that has a date appeared. */
  public static Optional<Instant> latest(ParsedFeed parsed) {
    return parsed.items().stream()
        .flatMap(item -> Optional.ofNullable(item.published()).stream())
        .max(Instant::compareTo);
  }
}
