package org.didbon.alert;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.didbon.domain.ChatAddress;
import org.didbon.domain.Match;
import org.didbon.domain.Schedule;
import org.didbon.domain.Subject;

/**
 * A chat that hears of an item.
 *
 * @param because the matches it asked for, in the item's order; never empty
 * @param named those subjects among them that it asked for one by one, not with everything
 * @param schedule at once, or in which digest
 * @param due when that is
 * @param urgent whether any of the matches is
 */
public record Recipient(
    ChatAddress chat,
    List<Match> because,
    Set<Subject> named,
    Schedule schedule,
    Instant due,
    boolean urgent) {

  public Recipient {
    because = List.copyOf(because);
    named = Set.copyOf(named);
  }
}
