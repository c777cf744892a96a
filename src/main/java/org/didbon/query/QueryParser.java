package org.didbon.query;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.didbon.domain.Field;
import org.didbon.query.Lexeme.Kind;

/**
 * Reads queries. NEAR binds closest, then NOT, then AND (also where nothing stands between two
 * words), then OR. Thread-safe: each query gets a reader of its own.
 */
public final class QueryParser {

  private static final Set<String> SMALL_OPERATORS = Set.of("and", "и", "or", "или", "not", "не");

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
      throw QueryFault.at(
          text,
          QueryLimits.LENGTH,
          "a query has "
              + QueryLimits.LENGTH
              + " characters at most; make several rules of it and join them: #one OR #two");
    }
    QueryParser parser = new QueryParser(text);
    return new ParsedQuery(text, parser.whole(), parser.terms.references());
  }

  private Query whole() {
    if (cursor.next().kind() == Kind.END) {
      throw fault(cursor.next(), "there is nothing to look for; write a word, such as мигрант");
    }
    Query query = either();
    if (cursor.next().kind() == Kind.CLOSE) {
      throw fault(
          cursor.next(), "no parenthesis is open here; write a ( before it or leave out the )");
    }
    Breadth.culprit(query).ifPresent(this::refuseBroad);
    return query;
  }

  private void refuseBroad(Query culprit) {
    throw QueryFault.at(
        cursor.text(),
        negations.getOrDefault(culprit, 0),
        "nearly every item would match, since this asks only for what must be absent;"
            + " write beside it a word that must be there: word NOT other");
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
        && SMALL_OPERATORS.contains(word.written().toLowerCase(Locale.ROOT))
        && cursor.afterNext().opens()) {
      throw fault(
          word,
          "operators are written in capitals; write "
              + word.written().toUpperCase(Locale.ROOT)
              + ", or \""
              + word.written()
              + "\" in quotes to look for the word");
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
      throw fault(first, "two negations undo each other; leave out both");
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
    Query right = primary();
    if (cursor.next().kind() == Kind.NEAR) {
      throw fault(
          cursor.next(),
          "NEAR joins two; write (a NEAR/5 b) AND (b NEAR/5 c) where three are meant");
    }
    NearOperands.check(left, first, cursor);
    NearOperands.check(right, second, cursor);
    return new Query.Near(left, right, distance(near));
  }

  private int distance(Lexeme near) {
    int distance = Integer.parseInt(near.written());
    if (distance > QueryLimits.DISTANCE) {
      throw fault(
          near,
          QueryLimits.DISTANCE + " words are the most that may stand between; write AND instead");
    }
    return distance;
  }

  private Query primary() {
    Lexeme first = cursor.take();
    return switch (first.kind()) {
      case FIELD -> field(first);
      case OPEN -> parenthesis(first);
      case NOT, MINUS ->
          throw fault(
              first, "NEAR takes no negation; write a NOT (a NEAR/5 b) where that is meant");
      default -> terms.read(first);
    };
  }

  private Query field(Lexeme name) {
    if (inField) {
      throw fault(name, "a field stands within a field; leave out one of the two");
    }
    switch (cursor.next().kind()) {
      case WORD, PHRASE, EQUALS, ACTOR, RULE, OPEN -> {}
      case MINUS ->
          throw fault(
              cursor.next(), "the - stands before the field; write -" + name.written() + ":word");
      default ->
          throw fault(
              name,
              "a field stands before a word, a phrase or a parenthesis; "
                  + Fields.example(name.written()));
    }
    inField = true;
    Query query = primary();
    inField = false;
    return new Query.In(
        name.written().equals(Field.TITLE.word()) ? Field.TITLE : Field.TEXT, query);
  }

  private Query parenthesis(Lexeme open) {
    enter(open);
    if (cursor.next().kind() == Kind.CLOSE) {
      throw fault(open, "nothing stands between these parentheses; write words there");
    }
    Query query = either();
    if (!cursor.took(Kind.CLOSE)) {
      throw fault(open, "this parenthesis is never closed; write a ) where it ends");
    }
    depth--;
    return query;
  }

  private void enter(Lexeme lexeme) {
    if (++depth > QueryLimits.DEPTH) {
      throw fault(
          lexeme,
          "more than "
              + QueryLimits.DEPTH
              + " parentheses stand within each other; make a rule of the inner ones: #name");
    }
  }

  private QueryFault fault(Lexeme lexeme, String problem) {
    return cursor.fault(lexeme, problem);
  }
}
