package org.didbon.match;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.didbon.domain.Actor;
import org.didbon.domain.Item;
import org.didbon.domain.Rule;
import org.didbon.domain.Span;
import org.didbon.query.Query;

/** Runs all actors and rules on an item. Immutable, thread-safe. */
public final class ItemMatcher {

  private ItemMatcher() {}

  /**
   * Compiles everything that is watched.
   *
   * @param countries ISO 3166 code by feed id, for {@code country:}; feeds of no known country
   *     absent
   * @throws org.didbon.domain.BadInput if a rule does not parse, or refers to what is not there
   */
  public static ItemMatcher of(
      List<Actor> actors, List<Rule> rules, Map<String, String> countries) {
    return new ItemMatcher();
  }

  public Matched match(Item item) {
    return new Matched(List.of(), List.of());
  }

  /**
   * Runs one query alone; {@code #rule} and {@code @actor} are those of this matcher.
   *
   * @return the matched places, empty if the item does not match
   * @throws org.didbon.domain.BadInput if it refers to an actor or rule that is not there
   */
  public Optional<List<Span>> match(Query query, Item item) {
    return Optional.empty();
  }
}
