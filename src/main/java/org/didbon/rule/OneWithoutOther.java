package org.didbon.rule;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.didbon.archive.Judge;
import org.didbon.domain.Item;
import org.didbon.domain.Span;
import org.didbon.query.Query;
import org.didbon.text.Requirement;

/**
 * What one judge finds and another does not, who watches other people.
 *
 * @param clue what stands in every item that only the one finds
 */
record OneWithoutOther(Judge one, Judge other, Requirement clue) implements Judge {

  @Override
  public Query query() {
    return one.query();
  }

  @Override
  public Optional<List<Span>> match(Item item) {
    return one.match(item).filter(found -> other.match(item).isEmpty());
  }

  @Override
  public List<String> keys(String word, String language) {
    return one.keys(word, language);
  }

  @Override
  public Requirement clue(String actor) {
    return clue;
  }

  @Override
  public Query rule(String id) {
    return one.rule(id);
  }

  @Override
  public Set<String> feeds(String country) {
    return one.feeds(country);
  }
}
