package org.didbon.rule.live;

import java.util.List;
import org.didbon.archive.HitPage.Hit;
import org.jspecify.annotations.Nullable;

/**
 * What a query finds among the latest items.
 *
 * @param asked how many items were asked
 * @param found those that answer
 * @param gained those of them that the query before does not find; null where there is none before
 * @param lost those that the query before finds, and this one not; null where there is none before
 */
public record LiveAnswer(
    int asked, FoundItems found, @Nullable FoundItems gained, @Nullable FoundItems lost) {

  /**
   * Some of many items.
   *
   * @param shown the latest of them
   */
  public record FoundItems(int items, List<Hit> shown) {

    public FoundItems {
      shown = List.copyOf(shown);
    }
  }
}
