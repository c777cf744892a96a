package org.didbon.query;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.didbon.domain.Field;
import org.didbon.query.Lexeme.Kind;
import org.didbon.text.QueryWords;

/**
 * Reads queries. NEAR and BEFORE bind closest, then NOT, then AND (also where nothing stands
 * between two words), then OR. Thread-safe: each query gets a reader of its own.
 */
public final class QueryParser {

  private final Cursor cursor;
  private final TermReader terms;

  /** Where each negation was written, in case it has to be pointed at. */
  private final IdentityHashMap<Query, Integer> negations = new IdentityHashMap<>();

  private int depth;
  private boolean inField;

  private QueryParser(String text) {
    this.cursor = new Cursor(text);
    this.terms = new TermReader(cursor);
  }

  /**
   * The query that {@code text} asks.
   *
   * @throws QueryFault if it is none, with the place and what to write instead
   */
  public static Query parse(String text) {
    return read(text).query();
  }

  /**
   * The query that {@code text} asks, and what it names.
   *
   * @throws QueryFault if it is none, with the place and what to write instead
   */
  public static ParsedQuery read(String text) {
    if (text.length() > QueryLimits.LENGTH) {
      throw QueryFault.at(text, QueryLimits.LENGTH, "query.fault.long", most(QueryLimits.LENGTH));
    }
    QueryParser parser = new QueryParser(text);
    return new ParsedQuery(text, parser.whole(), parser.terms.references());
  }

  /**
   * The words that {@code text} lists, and what they name.
   *
   * @throws QueryFault if it is no query, or one that asks for more than any of some words
   */
  public static ParsedQuery readList(String text) {
    ParsedQuery list;
    try {
      list = read(text);
    } catch (QueryFault fault) {
      throw ListContent.inWordsOfLists(text, fault);
    }
    ListContent.check(text);
    return list;
  }

  private Query whole() {
    if (cursor.next().kind() == Kind.END) {
      throw cursor.fault(cursor.next(), "query.fault.empty");
    }
    Query query = either();
    if (cursor.next().kind() == Kind.CLOSE) {
      throw cursor.fault(cursor.next(), "query.fault.closed");
    }
    Breadth.culprit(query).ifPresent(this::refuseBroad);
    return query;
  }

  private void refuseBroad(Query culprit) {
    throw QueryFault.at(cursor.text(), negations.getOrDefault(culprit, 0), "query.fault.broad");
  }

  private Query either() {
    List<Query> any = new ArrayList<>();
    do {
      any.add(both());
    } while (cursor.took(Kind.OR));
    return any.size() == 1 ? any.get(0) : new Query.Or(any);
  }

  private Query both() {
    List<Query> all = new ArrayList<>();
    all.add(operand());
    while (cursor.next().kind() == Kind.AND || cursor.next().opens()) {
      if (!cursor.took(Kind.AND)) {
        checkSmallOperator(cursor.next());
      }
      all.add(operand());
    }
    return all.size() == 1 ? all.get(0) : new Query.And(all);
  }

  /** A lower-case {@code or} between two words is a slip that would change what is asked. */
  private void checkSmallOperator(Lexeme word) {
    if (word.kind() == Kind.WORD
        && QueryWords.SMALL.contains(word.written().toLowerCase(Locale.ROOT))
        && cursor.afterNext().opens()) {
      String operator = word.written().toUpperCase(Locale.ROOT);
      throw cursor.fault(
          word, "query.fault.small", Map.of("operator", operator, "word", word.written()));
    }
  }

  private Query operand() {
    Lexeme first = cursor.next();
    if (!cursor.took(Kind.NOT) && !cursor.took(Kind.MINUS)) {
      return near();
    }
    enter(first);
    Query none = operand();
    depth--;
    if (none instanceof Query.Not) {
      throw cursor.fault(first, "query.fault.negations");
    }
    Query not = new Query.Not(none);
    negations.put(not, first.start());
    return not;
  }

  private Query near() {
    Lexeme first = cursor.next();
    Query left = primary();
    Lexeme near = cursor.next();
    if (!cursor.took(Kind.NEAR)) {
      return left;
    }
    Lexeme second = cursor.next();
    if (second.kind() == Kind.NOT || second.kind() == Kind.MINUS) {
      throw cursor.fault(second, "query.fault.near_not", Map.of("near", near.written()));
    }
    Query right = primary();
    if (cursor.next().kind() == Kind.NEAR) {
      throw cursor.fault(cursor.next(), "query.fault.near_three", Map.of("near", near.written()));
    }
    NearOperands.check(left, first, near, cursor);
    NearOperands.check(right, second, near, cursor);
    return new Query.Near(left, right, NearOperators.nearness(near, cursor.text()));
  }

  private Query primary() {
    Lexeme first = cursor.take();
    return switch (first.kind()) {
      case FIELD -> field(first);
      case OPEN -> parenthesis(first);
      default -> terms.read(first);
    };
  }

  private Query field(Lexeme name) {
    if (inField) {
      throw cursor.fault(name, "query.fault.field_field");
    }
    Map<String, String> field = Map.of("field", name.written());
    switch (cursor.next().kind()) {
      case WORD, PHRASE, EQUALS, ACTOR, RULE, LIST, OPEN -> {}
      case MINUS -> throw cursor.fault(cursor.next(), "query.fault.field_minus", field);
      default -> throw cursor.fault(name, "query.fault.field_words", field);
    }
    inField = true;
    Query query = primary();
    inField = false;
    if (name.written().equals(Fields.TWICE)) {
      NearOperands.checkTwice(query, name, cursor);
      return new Query.Twice(query);
    }
    return new Query.In(
        name.written().equals(Field.TITLE.word()) ? Field.TITLE : Field.TEXT, query);
  }

  private Query parenthesis(Lexeme open) {
    enter(open);
    if (cursor.next().kind() == Kind.CLOSE) {
      throw cursor.fault(open, "query.fault.nothing_within");
    }
    Query query = either();
    if (!cursor.took(Kind.CLOSE)) {
      throw cursor.fault(open, "query.fault.unclosed_parenthesis");
    }
    depth--;
    return query;
  }

  private void enter(Lexeme lexeme) {
    if (++depth > QueryLimits.DEPTH) {
      throw cursor.fault(lexeme, "query.fault.deep", most(QueryLimits.DEPTH));
    }
  }

  private static Map<String, String> most(int limit) {
    return Map.of("most", String.valueOf(limit));
  }
}
