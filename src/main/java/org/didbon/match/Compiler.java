package org.didbon.match;

import java.util.List;
import org.didbon.query.Query;

/** Makes queries ready to run, with the terms of one dictionary. */
final class Compiler {

  private final Dictionary dictionary;

  Compiler(Dictionary dictionary) {
    this.dictionary = dictionary;
  }

  Node node(Query query) {
    if (query instanceof Query.And and) {
      return new Operators.AllNode(nodes(and.all()));
    }
    if (query instanceof Query.Or or) {
      return new Operators.AnyNode(nodes(or.any()));
    }
    if (query instanceof Query.Not not) {
      return new Operators.NoneNode(node(not.none()));
    }
    if (query instanceof Query.In in) {
      return new Operators.FieldNode(in.field(), node(in.query()));
    }
    if (query instanceof Query.Near near) {
      return new NearNode(node(near.left()), node(near.right()), near.distance());
    }
    if (query instanceof Query.Phrase phrase) {
      return new PhraseNode(phrase, dictionary);
    }
    return leaf(query);
  }

  private List<Node> nodes(List<Query> queries) {
    return queries.stream().map(this::node).toList();
  }

  private Node leaf(Query query) {
    if (query instanceof Query.RuleRef rule) {
      return new Leaves.RuleNode(rule.id());
    }
    int term = dictionary.add(query);
    boolean condition =
        query instanceof Query.Source
            || query instanceof Query.Country
            || query instanceof Query.Language;
    return condition
        ? new Leaves.ConditionNode(term, Rarity.of(query))
        : new Leaves.TermNode(term, Rarity.of(query));
  }
}
