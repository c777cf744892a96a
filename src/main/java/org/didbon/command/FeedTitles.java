package org.didbon.command;

import java.net.URI;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.didbon.domain.Item;
import org.didbon.feed.ParsedFeed;
import org.didbon.rule.Editable;
import org.didbon.rule.EffectiveRules;
import org.didbon.rule.Status;
import org.didbon.text.Slug;

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

  /**
   * An id for a feed of that title that no other has or had.
   *
   * @param taken others that it cannot have
   */
  public static String freeId(String title, Set<String> taken, EffectiveRules rules) {
    String slug = Slug.of(title);
    String wanted = slug.isEmpty() ? "feed" : slug;
    String id = wanted;
    for (int number = 2; taken.contains(id) || isUsed(id, rules); number++) {
      id = wanted + "-" + number;
    }
    return id;
  }

  private static boolean isUsed(String id, EffectiveRules rules) {
    return !rules.entry(Editable.FEED, id).content().equals(Status.NONE);
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
