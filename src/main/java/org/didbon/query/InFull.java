package org.didbon.query;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Writes a query with what rules and lists ask in the place of their names. */
public final class InFull implements Query.Visitor<Query> {

  private final Function<Query, Optional<Query>> meant;

  /**
   * Of rules and lists that lead back to none of themselves.
   *
   * @param meant what a {@link Query.RuleRef} or {@link Query.ListRef} asks; empty for a name that
   *     stays
   */
  public InFull(Function<Query, Optional<Query>> meant) {
    this.meant = meant;
  }

  public Query of(Query query) {
    return query.accept(this);
  }

  private List<Query> all(List<Query> queries) {
    return queries.stream().map(this::of).toList();
  }

  private Query named(Query name) {
    return meant.apply(name).map(this::of).orElse(name);
  }

  @Override
  public Query rule(Query.RuleRef rule) {
    return named(rule);
  }

  @Override
  public Query list(Query.ListRef list) {
    return named(list);
  }

  @Override
  public Query and(Query.And and) {
    return new Query.And(all(and.all()));
  }

  @Override
  public Query or(Query.Or or) {
    return new Query.Or(all(or.any()));
  }

  @Override
  public Query not(Query.Not not) {
    return new Query.Not(of(not.none()));
  }

  @Override
  public Query near(Query.Near near) {
    return new Query.Near(of(near.left()), of(near.right()), near.nearness());
  }

  @Override
  public Query in(Query.In in) {
    return new Query.In(in.field(), of(in.query()));
  }

  @Override
  public Query twice(Query.Twice twice) {
    return new Query.Twice(of(twice.told()));
  }

  @Override
  public Query word(Query.SingleWord word) {
    return word;
  }

  @Override
  public Query phrase(Query.Phrase phrase) {
    return phrase;
  }

  @Override
  public Query condition(Query.ItemCondition condition) {
    return condition;
  }

  @Override
  public Query actor(Query.ActorRef actor) {
    return actor;
  }
}
