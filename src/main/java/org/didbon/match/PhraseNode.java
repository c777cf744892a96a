package org.didbon.match;

import java.util.List;
import org.didbon.query.Query;
import org.didbon.text.Tokens;

/** Terms side by side in one field. */
final class PhraseNode implements Node {

  private final int[] terms;

  /** Index of the term from which the others are looked for. */
  private final int rarest;

  private final double rarity;

  /** Whether each makes one name with the term before. */
  private final boolean[] tied;

  PhraseNode(Query.Phrase phrase, Dictionary dictionary) {
    List<Query.SingleWord> words = phrase.words();
    this.terms = words.stream().mapToInt(dictionary::add).toArray();
    this.tied = new boolean[terms.length];
    phrase.tied().forEach(index -> tied[index] = true);
    double[] rarities = words.stream().mapToDouble(Rarity::of).toArray();
    int best = 0;
    for (int i = 1; i < terms.length; i++) {
      best = rarities[i] < rarities[best] ? i : best;
    }
    this.rarest = best;
    this.rarity = rarities[best];
  }

  @Override
  public boolean holds(ItemQuestions on, Scope scope) {
    Hits hits = on.hits();
    int from = from(hits);
    for (int at = hits.head(terms[from]); at != Hits.END; at = hits.next(at)) {
      if (last(hits, hits.first(at) - from, scope) >= 0) {
        return true;
      }
    }
    return false;
  }

  @Override
  public void show(ItemQuestions on, Scope scope, Places into) {
    Hits hits = on.hits();
    int from = from(hits);
    for (int at = hits.head(terms[from]); at != Hits.END; at = hits.next(at)) {
      int first = hits.first(at) - from;
      int last = last(hits, first, scope);
      if (last >= 0) {
        into.add(first, last);
      }
    }
  }

  /** From which of its terms the phrase is looked for: all before it have to be single words. */
  private int from(Hits hits) {
    return hits.hasWholes() ? 0 : rarest;
  }

  /** The last word of the phrase that begins with the word at {@code first}; -1 if none does. */
  private int last(Hits hits, int first, Scope scope) {
    if (first < hits.from(scope)) {
      return -1;
    }
    if (hits.hasWholes()) {
      return last(hits, first, scope, 0);
    }
    int last = first + terms.length - 1;
    if (last >= hits.to(scope) || hits.tokens().inTitle(first) != hits.tokens().inTitle(last)) {
      return -1;
    }
    for (int i = 0; i < terms.length; i++) {
      if ((i != rarest && !hits.isAt(first + i, terms[i]))
          || (tied[i] && !hits.tokens().isTied(first + i))) {
        return -1;
      }
    }
    return last;
  }

  /** Likewise, where a term may stand for several words; term {@code i} has to be at {@code at}. */
  private int last(Hits hits, int at, Scope scope, int i) {
    if (i == terms.length) {
      return at - 1;
    }
    Tokens tokens = hits.tokens();
    if (at >= hits.to(scope)
        || (i > 0 && tokens.inTitle(at) != tokens.inTitle(at - 1))
        || (tied[i] && !tokens.isTied(at))) {
      return -1;
    }
    int last = hits.isAt(at, terms[i]) ? last(hits, at + 1, scope, i + 1) : -1;
    if (last >= 0) {
      return last;
    }
    int whole = hits.wholeAt(at, terms[i]);
    return whole >= 0 ? last(hits, whole + 1, scope, i + 1) : -1;
  }

  @Override
  public Anchors anchors(AnchorsById rules) {
    return Anchors.of(terms[rarest], rarity);
  }
}
