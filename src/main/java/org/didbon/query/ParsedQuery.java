package org.didbon.query;

import java.util.List;

/**
 * A query with what its text names, so that a name nobody knows can be shown where it stands.
 *
 * @param text as written
 * @param references the actors, rules and feeds it names, in the order written
 */
public record ParsedQuery(String text, Query query, List<Reference> references) {

  public ParsedQuery {
    references = List.copyOf(references);
  }

  /**
   * The fault that {@code reference} names nothing there is.
   *
   * @param problem what is wrong; what to write instead
   */
  public QueryFault faultAt(Reference reference, String problem) {
    return QueryFault.at(text, reference.offset(), problem);
  }
}
