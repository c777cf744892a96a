package org.didbon.pipeline;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.didbon.domain.Item;

/**
 * What is news: the past is recorded, and told to nobody.
 *
 * @param maxAge what was published longer ago when it is first seen is no news
 */
public record NewsPolicy(Duration maxAge, FirstVisit firstVisit) {

  public static final NewsPolicy DEFAULT = new NewsPolicy(Duration.ofDays(3), FirstVisit.QUIET);

  /** Everything is news, however old. */
  public static final NewsPolicy ALL = new NewsPolicy(Duration.ofDays(100_000), FirstVisit.ALL);

  /** Whether a report is young enough at {@code now}; without a date it is. */
  boolean isYoung(Item item, Instant now) {
    return !item.when().isBefore(now.minus(maxAge));
  }

  /**
   * The ids of the items of a document that are told to nobody if they are new.
   *
   * @param document in its order
   * @param first whether nobody read this feed before
   */
  Set<String> silent(List<Item> document, boolean first, Instant now) {
    Set<String> told =
        document.stream()
            .filter(item -> isYoung(item, now))
            .sorted(Comparator.comparing(Item::when).reversed())
            .limit(first ? firstVisit.newest() : Long.MAX_VALUE)
            .map(Item::id)
            .collect(Collectors.toSet());
    return document.stream()
        .map(Item::id)
        .filter(id -> !told.contains(id))
        .collect(Collectors.toUnmodifiableSet());
  }
}
