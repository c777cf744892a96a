package org.didbon.rule.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import org.didbon.archive.Judge;
import org.didbon.domain.Item;
import org.didbon.domain.Rule;
import org.didbon.domain.Span;
import org.didbon.domain.Subject;
import org.didbon.match.CompiledParts;
import org.didbon.match.CompiledParts.Answers;
import org.didbon.match.ItemMatcher;
import org.didbon.query.Query;
import org.didbon.query.QueryText;
import org.jspecify.annotations.Nullable;

/** Says of one item what matches it now, and which rules miss it by one thing. Thread-safe. */
public final class RuleMisses {

  private static final int MOST = 12;

  private final Function<String, Judge> judges;
  private final Supplier<ItemMatcher> matcher;
  private final AtomicReference<@Nullable ReadyRules> last = new AtomicReference<>();

  /**
   * @param judges by a query as written
   * @param matcher of what is watched now
   */
  public RuleMisses(Function<String, Judge> judges, Supplier<ItemMatcher> matcher) {
    this.judges = judges;
    this.matcher = matcher;
  }

  /**
   * A rule that an item does not answer for one reason alone.
   *
   * @param keptAway whether an exception of the rule keeps the item away; else something asked for
   *     is not there
   * @param part of the rule that decides, as it is written
   * @param spans where the rest of the alternative shows, or the exception; in order
   */
  public record RuleMiss(String rule, boolean keptAway, String part, List<Span> spans) {

    public RuleMiss {
      spans = List.copyOf(spans);
    }
  }

  /**
   * What is found.
   *
   * @param now what matches the item as actors and rules are now
   * @param misses those with most of what they ask first
   */
  public record RuleReading(List<Subject> now, List<RuleMiss> misses) {

    public RuleReading {
      now = List.copyOf(now);
      misses = List.copyOf(misses);
    }
  }

  /** An alternative of a rule: all of these, none of those. */
  private record Alternative(String rule, List<Query> asked, List<Query> exceptions) {}

  private record Ranked(int held, RuleMiss miss) {}

  /**
   * All alternatives of some rules, ready to be asked: making them so takes a fifth of a second
   * where rules name long lists, so it is done once after each edit.
   *
   * @param numbers of the parts of {@code parts}
   * @param parts null where no rule asks for several things together
   */
  private record ReadyRules(
      ItemMatcher matcher,
      List<Rule> rules,
      List<Alternative> alternatives,
      Map<Query, Integer> numbers,
      @Nullable CompiledParts parts) {}

  /** Reads {@code item} once for all {@code rules}. */
  public RuleReading of(Item item, List<Rule> rules) {
    ReadyRules ready = ready(rules);
    List<Subject> matched =
        ready.matcher().match(item).matches().stream().map(match -> match.subject()).toList();
    CompiledParts parts = ready.parts();
    if (parts == null) {
      return new RuleReading(matched, List.of());
    }
    Answers answers = parts.on(item);
    Map<String, Ranked> best = new LinkedHashMap<>();
    for (Alternative one : ready.alternatives()) {
      if (!matched.contains(Subject.rule(one.rule()))) {
        miss(one, ready.numbers(), answers)
            .ifPresent(
                found -> best.merge(one.rule(), found, (a, b) -> b.held() > a.held() ? b : a));
      }
    }
    return new RuleReading(
        matched,
        best.values().stream()
            .sorted(Comparator.comparingInt(Ranked::held).reversed())
            .limit(MOST)
            .map(Ranked::miss)
            .toList());
  }

  private ReadyRules ready(List<Rule> rules) {
    ItemMatcher now = matcher.get();
    ReadyRules before = last.get();
    if (before != null && before.matcher() == now && before.rules().equals(rules)) {
      return before;
    }
    List<Alternative> alternatives = new ArrayList<>();
    rules.forEach(rule -> add(rule.id(), judges.apply(rule.query()).query(), alternatives));
    Map<Query, Integer> numbers = new LinkedHashMap<>();
    for (Alternative one : alternatives) {
      one.asked().forEach(query -> numbers.putIfAbsent(query, numbers.size()));
      one.exceptions().forEach(query -> numbers.putIfAbsent(query, numbers.size()));
    }
    ReadyRules made =
        new ReadyRules(
            now,
            List.copyOf(rules),
            alternatives,
            numbers,
            numbers.isEmpty() ? null : now.compileAll(List.copyOf(numbers.keySet())));
    last.set(made);
    return made;
  }

  private static void add(String rule, Query query, List<Alternative> alternatives) {
    if (query instanceof Query.Or or) {
      or.any().forEach(one -> add(rule, one, alternatives));
    } else if (query instanceof Query.And and) {
      List<Query> asked = new ArrayList<>();
      List<Query> exceptions = new ArrayList<>();
      for (Query one : and.all()) {
        if (one instanceof Query.Not not) {
          exceptions.add(not.none());
        } else {
          asked.add(one);
        }
      }
      alternatives.add(new Alternative(rule, asked, exceptions));
    }
  }

  private static Optional<Ranked> miss(
      Alternative one, Map<Query, Integer> numbers, Answers answers) {
    List<Query> held =
        one.asked().stream().filter(query -> holds(query, numbers, answers)).toList();
    List<Query> against =
        one.exceptions().stream().filter(query -> holds(query, numbers, answers)).toList();
    // what asks for the source alone says nothing of the item
    boolean shows = held.stream().anyMatch(query -> !(query instanceof Query.ItemCondition));
    int lacks = one.asked().size() - held.size();
    if (!shows || lacks + against.size() != 1) {
      return Optional.empty();
    }
    if (lacks == 0) {
      Query exception = against.get(0);
      return Optional.of(
          new Ranked(
              held.size() + 1,
              new RuleMiss(
                  one.rule(),
                  true,
                  QueryText.of(exception),
                  spans(List.of(exception), numbers, answers))));
    }
    Query missing = one.asked().stream().filter(query -> !held.contains(query)).findFirst().get();
    return Optional.of(
        new Ranked(
            held.size(),
            new RuleMiss(one.rule(), false, QueryText.of(missing), spans(held, numbers, answers))));
  }

  private static boolean holds(Query query, Map<Query, Integer> numbers, Answers answers) {
    return answers.holds(number(query, numbers));
  }

  private static List<Span> spans(
      List<Query> queries, Map<Query, Integer> numbers, Answers answers) {
    return queries.stream()
        .flatMap(query -> answers.spans(number(query, numbers)).stream())
        .distinct()
        .sorted()
        .toList();
  }

  private static int number(Query query, Map<Query, Integer> numbers) {
    return numbers.getOrDefault(query, 0);
  }
}
