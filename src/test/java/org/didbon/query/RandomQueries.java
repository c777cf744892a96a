package org.didbon.query;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.didbon.domain.Field;

/**
 * Random queries, all of them such as {@link QueryParser} gives: over few words, so that they match
 * often enough on texts made of the same words. Also for the tests of other packages.
 */
public final class RandomQueries {

  private final Arbitrary<String> words;
  private final Arbitrary<Query> references;

  private RandomQueries(Arbitrary<String> words, Arbitrary<Query> references) {
    this.words = words;
    this.references = references;
  }

  /**
   * Queries over these words, folded, of three letters or more.
   *
   * @param actors ids of actors they may name; at least one
   * @param rules ids of rules they may name; none if they may name no rule
   */
  public static Arbitrary<Query> over(List<String> words, List<String> actors, List<String> rules) {
    Arbitrary<Query> actor = Arbitraries.of(actors).map(Query.ActorRef::new);
    Arbitrary<Query> references =
        rules.isEmpty()
            ? actor
            : Arbitraries.oneOf(actor, Arbitraries.of(rules).map(Query.RuleRef::new));
    return new RandomQueries(Arbitraries.of(words), references).whole();
  }

  private Arbitrary<Query> whole() {
    return tree(true, 3).filter(1_000, query -> Breadth.culprit(query).isEmpty());
  }

  private Arbitrary<Query> tree(boolean fields, int depth) {
    Arbitrary<Query> leaf = leaf();
    if (depth == 0) {
      return leaf;
    }
    Arbitrary<Query> part = tree(fields, depth - 1);
    Predicate<Query> notNegative = query -> !(query instanceof Query.Not);
    Arbitrary<Query> not = part.filter(1_000, notNegative).map(Query.Not::new);
    Arbitrary<Query> and =
        Arbitraries.frequencyOf(List.of(tuple(3, part), tuple(2, not)))
            .list()
            .ofMinSize(2)
            .ofMaxSize(4)
            .map(Query.And::new);
    Arbitrary<Query> or = part.list().ofMinSize(2).ofMaxSize(3).map(Query.Or::new);
    return fields
        ? Arbitraries.frequencyOf(
            List.of(
                tuple(3, leaf),
                tuple(4, and),
                tuple(3, or),
                tuple(3, near()),
                tuple(2, in(depth)),
                tuple(1, twice())))
        : Arbitraries.frequencyOf(
            List.of(tuple(3, leaf), tuple(4, and), tuple(3, or), tuple(3, near())));
  }

  private Arbitrary<Query> in(int depth) {
    Arbitrary<Query> inner =
        tree(false, depth - 1)
            .filter(
                1_000,
                query ->
                    !(query instanceof Query.Source
                        || query instanceof Query.Country
                        || query instanceof Query.Language
                        || query instanceof Query.Not));
    return Combinators.combine(Arbitraries.of(Field.values()), inner).as(Query.In::new);
  }

  private Arbitrary<Query> twice() {
    return placed().map(Query.Twice::new);
  }

  /** What has a place in the text. */
  private Arbitrary<Query> placed() {
    Arbitrary<Query> place = Arbitraries.oneOf(word(), phrase());
    Arbitrary<Query> either = place.list().ofMinSize(2).ofMaxSize(3).map(Query.Or::new);
    Arbitrary<Query> actors = references.filter(1_000, Query.ActorRef.class::isInstance);
    return Arbitraries.frequencyOf(List.of(tuple(4, place), tuple(2, either), tuple(1, actors)));
  }

  private Arbitrary<Query> near() {
    Arbitrary<Query> side = placed();
    Arbitrary<Nearness> within = Arbitraries.integers().between(0, 6).map(Nearness::within);
    Arbitrary<Nearness> nearness =
        Arbitraries.frequencyOf(
            List.of(tuple(2, within), tuple(1, Arbitraries.just(Nearness.inOneSentence()))));
    Arbitrary<Boolean> ordered = Arbitraries.of(true, false);
    return Combinators.combine(side, side, nearness, ordered)
        .as(
            (left, right, far, inOrder) ->
                new Query.Near(left, right, inOrder ? far.inOrder() : far));
  }

  private Arbitrary<Query> leaf() {
    Arbitrary<Query> condition =
        Arbitraries.of(
            new Query.Source("feed-a"),
            new Query.Source("feed b/x.xml"),
            new Query.Country("TJ"),
            new Query.Country("RU"),
            new Query.Language("ru"),
            new Query.Language("en"));
    return Arbitraries.frequencyOf(
        List.of(
            tuple(6, word().map(word -> (Query) word)),
            tuple(2, phrase()),
            tuple(1, references),
            tuple(1, condition)));
  }

  private Arbitrary<Query> phrase() {
    Arbitrary<Query> free = word().list().ofMinSize(2).ofMaxSize(3).map(Query.Phrase::new);
    Arbitrary<Query> tied =
        Arbitraries.of(
            new Query.Phrase(List.of(new Query.Word("covid"), new Query.Word("19")), Set.of(1)),
            new Query.Phrase(List.of(new Query.Exact("с"), new Query.Exact("300")), Set.of(1)),
            new Query.Phrase(
                List.of(new Query.Word("мигрант"), new Query.Word("с"), new Query.Word("300")),
                Set.of(2)));
    return Arbitraries.frequencyOf(List.of(tuple(3, free), tuple(1, tied)));
  }

  private Arbitrary<Query.SingleWord> word() {
    Arbitrary<Query.SingleWord> any = words.map(Query.Word::new);
    Arbitrary<Query.SingleWord> exact = words.map(Query.Exact::new);
    Arbitrary<Query.SingleWord> prefix = words.map(word -> new Query.Prefix(word.substring(0, 3)));
    Arbitrary<Query.SingleWord> capitals =
        words.map(
            word ->
                new Query.Capitals(
                    word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1)));
    Arbitrary<Query.SingleWord> abbreviations =
        Arbitraries.of("США", "сша", "ТМ").map(Query.Capitals::new);
    return Arbitraries.frequencyOf(
        List.of(
            tuple(8, any),
            tuple(2, exact),
            tuple(2, prefix),
            tuple(1, capitals),
            tuple(1, abbreviations)));
  }

  private static <T> Tuple.Tuple2<Integer, Arbitrary<T>> tuple(int weight, Arbitrary<T> arbitrary) {
    return Tuple.of(weight, arbitrary);
  }
}
