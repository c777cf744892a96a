package org.didbon.query;

import java.util.List;
import java.util.Map;

/**
 * A query with what its text names, so that a name nobody knows can be shown where it stands.
 *
 * @param text as written
 * @param references the actors, rules, lists and feeds it names, in the order written
 */
public record ParsedQuery(String text, Query query, List<Reference> references) {

  public ParsedQuery {
    references = List.copyOf(references);
  }

  /** The ids of one kind that it names, each once. */
  public List<String> names(Reference.Kind kind) {
    return references.stream()
        .filter(named -> named.kind() == kind)
        .map(Reference::id)
        .distinct()
        .toList();
  }

  /**
   * The fault that {@code reference} names nothing there is.
   *
   * @param key of the phrase that says what is wrong and what to write instead
   * @param arguments of the phrase
   */
  public QueryFault faultAt(Reference reference, String key, Map<String, ?> arguments) {
    return QueryFault.at(text, reference.offset(), key, arguments);
  }
}
