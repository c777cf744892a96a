package org.didbon.match;

import java.util.ArrayList;
import java.util.List;
import org.didbon.domain.Item;
import org.didbon.domain.Span;
import org.didbon.query.Query;
import org.didbon.text.Tokens;

/**
 * Several queries made ready to be asked of many items together: each item is read once for all of
 * them. Immutable, thread-safe.
 */
public final class CompiledParts {

  private final CompiledQuery together;
  private final List<Node> nodes;

  private CompiledParts(CompiledQuery together, List<Node> nodes) {
    this.together = together;
    this.nodes = nodes;
  }

  /**
   * {@code parts} in their order.
   *
   * @param parts one at least
   */
  static CompiledParts of(List<Query> parts, ItemTokenizer tokenizer, RulesById known) {
    List<Query> two = new ArrayList<>(parts);
    if (two.size() == 1) {
      two.add(two.get(0));
    }
    CompiledQuery together = CompiledQuery.of(new Query.Or(two), tokenizer, known);
    return new CompiledParts(together, together.operands());
  }

  /** Reads {@code item}, to be asked about. */
  public Answers on(Item item) {
    Tokens tokens = ItemTokenizer.tokens(item);
    return new Answers(together.evaluation(item, tokens), tokens);
  }

  /** What the queries say of one item. One thread. */
  public final class Answers {

    private final Evaluation evaluation;
    private final Tokens tokens;

    private Answers(Evaluation evaluation, Tokens tokens) {
      this.evaluation = evaluation;
      this.tokens = tokens;
    }

    /**
     * Whether the item answers.
     *
     * @param part its index
     */
    public boolean holds(int part) {
      return nodes.get(part).holds(evaluation, Scope.ITEM);
    }

    /**
     * Where, in order; nothing if it does not answer.
     *
     * @param part its index
     */
    public List<Span> spans(int part) {
      return holds(part) ? evaluation.places(nodes.get(part)).spans(tokens) : List.of();
    }
  }
}
