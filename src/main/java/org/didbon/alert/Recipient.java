package org.didbon.alert;

import java.time.Instant;
import java.util.List;
import org.didbon.domain.ChatAddress;
import org.didbon.domain.Match;
import org.didbon.domain.Schedule;

/**
 * A chat that hears of an item.
 *
 * @param because the matches it asked for, in the item's order; never empty
 * @param schedule at once, or in which digest
 * @param due when that is
 * @param urgent whether any of the matches is
 */
public record Recipient(
    ChatAddress chat, List<Match> because, Schedule schedule, Instant due, boolean urgent) {

  public Recipient {
    because = List.copyOf(because);
  }
}
