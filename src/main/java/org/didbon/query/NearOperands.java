package org.didbon.query;

import java.util.Map;

/**
 * What may stand beside {@code NEAR} and {@code BEFORE} and after {@code twice:}: what has a place
 * in the text, or one of several such.
 */
final class NearOperands implements Query.Visitor<Boolean> {

  private static final NearOperands VISITOR = new NearOperands();

  private NearOperands() {}

  /** Refuses what has no place to be told twice; {@code name} is the field that asks for it. */
  static void checkTwice(Query told, Lexeme name, Cursor cursor) {
    if (!told.accept(VISITOR)) {
      throw cursor.fault(name, "query.fault.twice_operand");
    }
  }

  /** Refuses an operand of {@code near} without a place; {@code first} is where it begins. */
  static void check(Query operand, Lexeme first, Lexeme near, Cursor cursor) {
    if (!operand.accept(VISITOR)) {
      boolean field = operand instanceof Query.In;
      throw cursor.fault(
          first,
          field ? "query.fault.near_field" : "query.fault.near_operand",
          Map.of("near", near.written()));
    }
  }

  @Override
  public Boolean word(Query.SingleWord word) {
    return true;
  }

  @Override
  public Boolean phrase(Query.Phrase phrase) {
    return true;
  }

  @Override
  public Boolean actor(Query.ActorRef actor) {
    return true;
  }

  @Override
  public Boolean list(Query.ListRef list) {
    return true;
  }

  @Override
  public Boolean or(Query.Or or) {
    return or.any().stream().allMatch(part -> part.accept(this));
  }

  @Override
  public Boolean and(Query.And and) {
    return false;
  }

  @Override
  public Boolean not(Query.Not not) {
    return false;
  }

  @Override
  public Boolean near(Query.Near near) {
    return false;
  }

  @Override
  public Boolean in(Query.In in) {
    return false;
  }

  @Override
  public Boolean twice(Query.Twice twice) {
    return false;
  }

  @Override
  public Boolean condition(Query.ItemCondition condition) {
    return false;
  }

  @Override
  public Boolean rule(Query.RuleRef rule) {
    return false;
  }
}
