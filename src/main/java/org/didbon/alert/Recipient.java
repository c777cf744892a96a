package org.didbon.alert;

import java.util.List;
import org.didbon.domain.ChatAddress;
import org.didbon.domain.Match;

/**
 * A chat that hears of an item.
 *
 * @param because the matches it asked for, in the item's order; never empty
 */
public record Recipient(ChatAddress chat, List<Match> because) {

  public Recipient {
    because = List.copyOf(because);
  }
}
