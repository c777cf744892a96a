package org.didbon.alert;

import java.util.List;

/**
 * How far a story went.
 *
 * @param feeds that have it, the first one first
 * @param languages in how many languages it is told, of those that are known
 */
public record Spread(List<String> feeds, int languages) {

  public Spread {
    feeds = List.copyOf(feeds);
  }
}
