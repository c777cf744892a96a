package org.didbon.match;

import java.util.List;
import org.didbon.query.Query;

/** Terms side by side in one field. */
final class PhraseNode implements Node {

  private final int[] terms;

  /** Index of the term from which the others are looked for. */
  private final int rarest;

  private final double rarity;

  PhraseNode(List<Query> words, Dictionary dictionary) {
    this.terms = words.stream().mapToInt(dictionary::add).toArray();
    double[] rarities = words.stream().mapToDouble(Rarity::of).toArray();
    int best = 0;
    for (int i = 1; i < terms.length; i++) {
      best = rarities[i] < rarities[best] ? i : best;
    }
    this.rarest = best;
    this.rarity = rarities[best];
  }

  @Override
  public boolean holds(Evaluation on, Scope scope) {
    Hits hits = on.hits();
    for (int at = hits.head(terms[rarest]); at != Hits.END; at = hits.next(at)) {
      if (begins(hits, hits.first(at) - rarest, scope)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public void show(Evaluation on, Scope scope, Places into) {
    Hits hits = on.hits();
    for (int at = hits.head(terms[rarest]); at != Hits.END; at = hits.next(at)) {
      int first = hits.first(at) - rarest;
      if (begins(hits, first, scope)) {
        into.add(first, first + terms.length - 1);
      }
    }
  }

  /** Whether the phrase begins with the word at {@code first}. */
  private boolean begins(Hits hits, int first, Scope scope) {
    int last = first + terms.length - 1;
    if (first < hits.from(scope)
        || last >= hits.to(scope)
        || hits.tokens().inTitle(first) != hits.tokens().inTitle(last)) {
      return false;
    }
    for (int i = 0; i < terms.length; i++) {
      if (i != rarest && !hits.isAt(first + i, terms[i])) {
        return false;
      }
    }
    return true;
  }

  @Override
  public Anchors anchors(AnchorsById rules) {
    return Anchors.of(terms[rarest], rarity);
  }
}
