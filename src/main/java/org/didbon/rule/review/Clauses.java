package org.didbon.rule.review;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.didbon.query.Query;
import org.didbon.rule.review.Clause.ClauseEffect;

/**
 * Takes a rule apart: each alternative is a clause, and each exception. What is asked together, as
 * the two sides of NEAR, stays together: neither brings anything alone.
 */
final class Clauses {

  private final List<Clause> clauses = new ArrayList<>();

  private Clauses() {}

  /** In the order written. */
  static List<Clause> of(Query query) {
    Clauses found = new Clauses();
    found.add(query, List.of());
    return found.clauses;
  }

  /** The query without its exceptions: it finds too what these keep away. */
  static Query withoutExceptions(Query query) {
    if (query instanceof Query.Or or) {
      return either(or.any().stream().map(Clauses::withoutExceptions).toList());
    }
    if (query instanceof Query.And and) {
      List<Query> asked = positive(and);
      return asked.isEmpty()
          ? query
          : together(asked.stream().map(Clauses::withoutExceptions).toList());
    }
    return query;
  }

  /**
   * The words, phrases and names that show where a query matches.
   *
   * @param lists the words of a list of this id
   * @return each once
   */
  static List<Query> words(Query query, Function<String, Query> lists) {
    return shown(query, lists).distinct().toList();
  }

  private static Stream<Query> shown(Query query, Function<String, Query> lists) {
    if (query instanceof Query.ListRef list) {
      return shown(lists.apply(list.id()), lists);
    }
    if (query instanceof Query.Phrase) {
      return Stream.of(query);
    }
    if (query instanceof Query.Not || query instanceof Query.ItemCondition) {
      return Stream.empty();
    }
    return query.children().isEmpty()
        ? Stream.of(query)
        : query.children().stream().flatMap(child -> shown(child, lists));
  }

  /**
   * Adds the clauses of {@code query}.
   *
   * @param beside what is asked beside it
   */
  private void add(Query query, List<Query> beside) {
    if (query instanceof Query.Or or) {
      or.any().forEach(alternative -> add(alternative, beside));
    } else if (query instanceof Query.And and) {
      add(and, beside);
    } else {
      clauses.add(new Clause(ClauseEffect.BRINGS, query, together(query, beside)));
    }
  }

  private void add(Query.And and, List<Query> beside) {
    List<Query> exceptions = and.all().stream().filter(Clauses::isException).toList();
    List<Query> asked = positive(and);
    List<Query> conditions = asked.stream().filter(Clauses::isCondition).toList();
    List<Query> words = asked.stream().filter(query -> !isCondition(query)).toList();
    List<Query> all = joined(beside, joined(conditions, exceptions));
    if (words.size() == 1) {
      add(words.get(0), all);
    } else if (!words.isEmpty()) {
      Query both = together(words);
      clauses.add(new Clause(ClauseEffect.BRINGS, both, together(both, all)));
    } else if (!conditions.isEmpty()) {
      clauses.add(new Clause(ClauseEffect.BRINGS, together(conditions), together(and, beside)));
    }
    List<Query> open =
        joined(beside.stream().filter(query -> !isException(query)).toList(), asked).stream()
            .map(Clauses::withoutExceptions)
            .toList();
    for (Query exception : exceptions) {
      Query none = ((Query.Not) exception).none();
      clauses.add(new Clause(ClauseEffect.KEEPS_AWAY, none, together(none, open)));
    }
  }

  private static List<Query> positive(Query.And and) {
    return and.all().stream().filter(query -> !isException(query)).toList();
  }

  private static boolean isException(Query query) {
    return query instanceof Query.Not;
  }

  private static boolean isCondition(Query query) {
    return query instanceof Query.ItemCondition;
  }

  private static List<Query> joined(List<Query> some, List<Query> others) {
    return Stream.concat(some.stream(), others.stream()).toList();
  }

  private static Query together(Query query, List<Query> others) {
    return together(joined(List.of(query), others));
  }

  private static Query together(List<Query> all) {
    return all.size() == 1 ? all.get(0) : new Query.And(all);
  }

  private static Query either(List<Query> all) {
    return all.size() == 1 ? all.get(0) : new Query.Or(all);
  }
}
