package org.didbon.archive;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.didbon.domain.Item;
import org.didbon.domain.Span;
import org.didbon.query.Query;
import org.didbon.text.Requirement;

/**
 * One query as those understand it who match new items: what is found here is what they would find.
 * All that it names stays as it was when the judge was made. Implementations are thread-safe.
 */
public interface Judge {

  /** What is asked; every actor and rule it names is there. */
  Query query();

  /** Where {@code item} answers the query, in order; empty if it does not. */
  Optional<List<Span>> match(Item item);

  /**
   * The keys of a word of a text, see {@link org.didbon.text.WordForms#ofText}; words that were
   * read before are remembered.
   *
   * @param word folded
   * @param language of the text, BCP 47
   */
  List<String> keys(String word, String language);

  /** What stands in every item that means the actor of this id. */
  Requirement clue(String actor);

  /** The query of the rule of this id, or of the list of this name; none leads back to itself. */
  Query rule(String id);

  /**
   * Ids of the feeds of a country.
   *
   * @param country ISO 3166, upper case
   */
  Set<String> feeds(String country);
}
