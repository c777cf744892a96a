package org.didbon.match;

import org.didbon.query.Query;
import org.didbon.text.LikelyForms;
import org.didbon.text.OutletNames;
import org.didbon.text.Tokens;

/**
 * Whether a word of an item is meant beyond doubt by a word of a query that the item must not have:
 * an item lost by an innocent word is lost silently, see {@link Query.Not}. Immutable.
 *
 * @param language of the item, BCP 47
 */
record Doubts(Tokens tokens, String language) {

  /** Whether the word at {@code index}, which answers to {@code asked}, is meant by it. */
  boolean isSure(Query.SingleWord asked, int index) {
    return asked.acceptWord(new AtIndex(index));
  }

  private final class AtIndex implements Query.WordVisitor<Boolean> {

    private final int index;

    AtIndex(int index) {
      this.index = index;
    }

    @Override
    public Boolean anyForm(Query.Word word) {
      return LikelyForms.isLikely(word.folded(), tokens.word(index), language)
          && !OutletNames.hold(tokens, index, language);
    }

    @Override
    public Boolean prefix(Query.Prefix prefix) {
      return !OutletNames.hold(tokens, index, language);
    }

    @Override
    public Boolean exact(Query.Exact exact) {
      return true;
    }

    @Override
    public Boolean capitals(Query.Capitals capitals) {
      return true;
    }
  }
}
