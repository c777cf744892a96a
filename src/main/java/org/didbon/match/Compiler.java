package org.didbon.match;

import java.util.List;
import org.didbon.query.Query;

/** Makes queries ready to run, with the terms of one dictionary. */
final class Compiler implements Query.Visitor<Node> {

  private final Dictionary dictionary;

  Compiler(Dictionary dictionary) {
    this.dictionary = dictionary;
  }

  Node node(Query query) {
    return query.accept(this);
  }

  private List<Node> nodes(List<Query> queries) {
    return queries.stream().map(this::node).toList();
  }

  @Override
  public Node and(Query.And and) {
    return new Operators.AllNode(nodes(and.all()));
  }

  @Override
  public Node or(Query.Or or) {
    return new Operators.AnyNode(nodes(or.any()));
  }

  @Override
  public Node not(Query.Not not) {
    return new Operators.NoneNode(node(not.none()));
  }

  @Override
  public Node in(Query.In in) {
    return new Operators.FieldNode(in.field(), node(in.query()));
  }

  @Override
  public Node near(Query.Near near) {
    return new NearNode(node(near.left()), node(near.right()), near.nearness());
  }

  @Override
  public Node twice(Query.Twice twice) {
    return new TwiceNode(node(twice.told()));
  }

  @Override
  public Node phrase(Query.Phrase phrase) {
    return new PhraseNode(phrase, dictionary);
  }

  @Override
  public Node word(Query.SingleWord word) {
    return new WordNode(new Leaves.TermNode(dictionary.add(word), Rarity.of(word)), word);
  }

  @Override
  public Node actor(Query.ActorRef actor) {
    return new Leaves.TermNode(dictionary.add(actor), Rarity.ACTOR);
  }

  @Override
  public Node condition(Query.ItemCondition condition) {
    return new Leaves.ConditionNode(dictionary.add(condition), Rarity.of(condition));
  }

  @Override
  public Node rule(Query.RuleRef rule) {
    return new Leaves.RuleNode(rule.id());
  }

  @Override
  public Node list(Query.ListRef list) {
    return new Leaves.RuleNode(list.named());
  }
}
