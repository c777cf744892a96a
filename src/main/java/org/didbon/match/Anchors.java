package org.didbon.match;

import java.util.List;

/**
 * The terms a query is reached from: an item that has none of them cannot match.
 *
 * @param terms each once
 * @param load how often they bring up the query in vain, by guess; infinite if the query has no
 *     such terms and is asked of every item
 */
record Anchors(List<Integer> terms, double load) {

  static final Anchors NONE = new Anchors(List.of(), Double.POSITIVE_INFINITY);

  static Anchors of(int term, double load) {
    return new Anchors(List.of(term), load);
  }

  boolean exist() {
    return load < Double.POSITIVE_INFINITY;
  }

  /** Of what must all be there, that which is rarest. */
  static Anchors rarest(List<Anchors> all) {
    Anchors rarest = NONE;
    for (Anchors anchors : all) {
      rarest = anchors.load < rarest.load ? anchors : rarest;
    }
    return rarest;
  }

  /** All that may be there. */
  static Anchors joined(List<Anchors> any) {
    double load = any.stream().mapToDouble(Anchors::load).sum();
    return load < Double.POSITIVE_INFINITY
        ? new Anchors(any.stream().flatMap(one -> one.terms.stream()).distinct().toList(), load)
        : NONE;
  }
}
