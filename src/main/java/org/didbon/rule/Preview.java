package org.didbon.rule;

import java.util.List;
import org.didbon.archive.Days;
import org.didbon.archive.HitPage.Hit;
import org.jspecify.annotations.Nullable;

/**
 * What a rule would have brought in the last 30 days.
 *
 * @param items by day
 * @param stories that they belong to; an estimate where there are very many
 * @param alertsADay how many alerts a chat would have had on a day, from the first that had one
 * @param chats how many chats hear of it
 * @param samples the latest items
 * @param edit how that differs from before; null for a new rule
 */
public record Preview(
    Days items,
    int stories,
    double alertsADay,
    int chats,
    List<Hit> samples,
    @Nullable Difference edit) {

  /** The items that come in by an edit, and those that go. */
  public record Difference(Side gained, Side lost) {}

  /**
   * Some items of many.
   *
   * @param complete false if there are more than could be counted
   */
  public record Side(int items, boolean complete, List<Hit> samples) {

    public Side {
      samples = List.copyOf(samples);
    }
  }

  public Preview {
    samples = List.copyOf(samples);
  }
}
