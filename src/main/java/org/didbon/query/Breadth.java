package org.didbon.query;

import java.util.Optional;

/**
 * Whether a query lets through what it never names, and the negation that alone is enough for it. A
 * query that asks only for absence matches an item with no words, from no source, in no language;
 * one that asks for anything does not.
 */
final class Breadth implements Query.Visitor<Optional<Query>> {

  private static final Breadth VISITOR = new Breadth();

  private Breadth() {}

  /** The negation that alone is enough to match, if one is. */
  static Optional<Query> culprit(Query query) {
    return query.accept(VISITOR);
  }

  @Override
  public Optional<Query> not(Query.Not not) {
    return culprit(not.none()).isPresent() ? Optional.empty() : Optional.of(not);
  }

  @Override
  public Optional<Query> or(Query.Or or) {
    return or.any().stream().map(Breadth::culprit).flatMap(Optional::stream).findFirst();
  }

  @Override
  public Optional<Query> and(Query.And and) {
    boolean all = and.all().stream().allMatch(part -> culprit(part).isPresent());
    return all ? culprit(and.all().get(0)) : Optional.empty();
  }

  @Override
  public Optional<Query> in(Query.In in) {
    return culprit(in.query());
  }

  @Override
  public Optional<Query> twice(Query.Twice twice) {
    return Optional.empty();
  }

  @Override
  public Optional<Query> near(Query.Near near) {
    return Optional.empty();
  }

  @Override
  public Optional<Query> phrase(Query.Phrase phrase) {
    return Optional.empty();
  }

  @Override
  public Optional<Query> word(Query.SingleWord word) {
    return Optional.empty();
  }

  @Override
  public Optional<Query> condition(Query.ItemCondition condition) {
    return Optional.empty();
  }

  @Override
  public Optional<Query> actor(Query.ActorRef actor) {
    return Optional.empty();
  }

  @Override
  public Optional<Query> list(Query.ListRef list) {
    return Optional.empty();
  }

  @Override
  public Optional<Query> rule(Query.RuleRef rule) {
    return Optional.empty();
  }
}
