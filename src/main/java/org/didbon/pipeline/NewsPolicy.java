package org.didbon.pipeline;

import static org.didbon.domain.setting.SettingKinds.span;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.didbon.domain.Item;
import org.didbon.domain.VerdictReason;
import org.didbon.domain.setting.SettingTable;

/**
 * What is news: the past is recorded, and told to nobody.
 *
 * @param maxAge what was published longer ago when it is first seen is no news
 */
public record NewsPolicy(Duration maxAge, FirstVisit firstVisit) {

  private static final Duration TEN_YEARS = Duration.ofDays(3_650);

  public static final SettingTable<NewsPolicy> TABLE =
      SettingTable.of(
          set ->
              new NewsPolicy(
                  set.line(
                      "story.maxAge",
                      span(Duration.ofMinutes(1), TEN_YEARS),
                      Duration.ofDays(3),
                      NewsPolicy::maxAge,
                      "what is older when first seen is kept and found, but told to nobody: the"
                          + " past is no news"),
                  set.line(
                      "feed.firstVisit",
                      FirstVisit.KIND,
                      FirstVisit.QUIET,
                      NewsPolicy::firstVisit,
                      "quiet, or newest and a number (newest 5): what of a feed's first visit is"
                          + " told. All of it is kept and found by /search, but it is there because"
                          + " the feed is new to us")));

  public static final NewsPolicy DEFAULT = TABLE.defaults();

  /** Everything is news, however old. */
  public static final NewsPolicy ALL = new NewsPolicy(Duration.ofDays(100_000), FirstVisit.ALL);

  /** The same, with nothing told of a first visit. */
  NewsPolicy quietAtFirst() {
    return new NewsPolicy(maxAge, FirstVisit.QUIET);
  }

  /** Whether a report is young enough at {@code now}; without a date it is. */
  boolean isYoung(Item item, Instant now) {
    return !item.when().isBefore(now.minus(maxAge));
  }

  /**
   * Why items of a document are told to nobody if they are new, by their ids; absent are those that
   * are told.
   *
   * @param document in its order
   * @param first whether nobody read this feed before
   */
  Map<String, VerdictReason> silent(List<Item> document, boolean first, Instant now) {
    List<Item> young = document.stream().filter(item -> isYoung(item, now)).toList();
    Set<String> told =
        young.stream()
            .sorted(Comparator.comparing(Item::when).reversed())
            .limit(first ? firstVisit.newest() : Long.MAX_VALUE)
            .map(Item::id)
            .collect(Collectors.toSet());
    Map<String, VerdictReason> silent = new HashMap<>();
    document.forEach(item -> silent.put(item.id(), VerdictReason.TOO_OLD));
    young.forEach(item -> silent.put(item.id(), VerdictReason.FIRST_VISIT));
    silent.keySet().removeAll(told);
    return silent;
  }
}
