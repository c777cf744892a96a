package org.didbon.query;

import java.util.Optional;

/**
 * Whether a query lets through what it never names. A query that asks only for absence matches an
 * item with no words, from no source, in no language; one that asks for anything does not.
 */
final class Breadth {

  private Breadth() {}

  /** The negation that alone is enough to match, if one is. */
  static Optional<Query> culprit(Query query) {
    if (query instanceof Query.Not not) {
      return culprit(not.none()).isPresent() ? Optional.empty() : Optional.of(not);
    }
    if (query instanceof Query.Or or) {
      return or.any().stream().map(Breadth::culprit).flatMap(Optional::stream).findFirst();
    }
    if (query instanceof Query.And and) {
      boolean all = and.all().stream().allMatch(part -> culprit(part).isPresent());
      return all ? culprit(and.all().get(0)) : Optional.empty();
    }
    return query instanceof Query.In in ? culprit(in.query()) : Optional.empty();
  }
}
