package org.didbon.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import org.didbon.domain.Item;
import org.didbon.domain.Match;
import org.didbon.domain.Rule;
import org.didbon.domain.Span;
import org.didbon.domain.Subject;
import org.didbon.query.Query;
import org.didbon.query.QueryText;
import org.didbon.query.RandomQueries;

/** The matcher and one-off queries answer as the naive reading of the language does. */
class MeaningTest {

  private static final List<String> WORDS =
      List.of(
          "мигрант",
          "мигранты",
          "мигрантами",
          "мигрень",
          "таджик",
          "таджики",
          "трудовой",
          "migrant",
          "migrants",
          "labour",
          "tajik",
          "судно",
          "суд",
          "европа",
          "путина",
          "владимира");
  private static final List<String> ACTORS = List.of("putin", "patrushev");
  private static final Map<String, String> COUNTRIES = Map.of("feed-a", "TJ", "feed b/x.xml", "RU");

  @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
  void oneQueryMeansWhatItSays(
      @ForAll("plainQueries") Query query, @ForAll("items") List<Item> items) {
    assertThatItMeansWhatItSays(query, items);
  }

  @Tag("long")
  @Property(tries = 15_000, edgeCases = EdgeCasesMode.NONE)
  void eachOfManyQueriesMeansWhatItSays(
      @ForAll("plainQueries") Query query, @ForAll("items") List<Item> items) {
    assertThatItMeansWhatItSays(query, items);
  }

  private static void assertThatItMeansWhatItSays(Query query, List<Item> items) {
    ItemMatcher matcher = matcher(Map.of());
    CompiledQuery compiled = matcher.compile(query);

    for (Item item : items) {
      assertThat(compiled.match(item))
          .as("%s in %s | %s", QueryText.of(query), item.title(), item.text())
          .isEqualTo(naive(query, item, Map.of()));
    }
  }

  @Property(tries = 40, edgeCases = EdgeCasesMode.NONE)
  void manyRulesMeanTogetherWhatEachMeansAlone(
      @ForAll("rules") List<Query> queries, @ForAll("items") List<Item> items) {
    assertThatTheyMeanTheSameTogether(queries, items);
  }

  @Tag("long")
  @Property(tries = 4_000, edgeCases = EdgeCasesMode.NONE)
  void eachOfManyBooksOfRulesMeansWhatItsRulesMeanAlone(
      @ForAll("rules") List<Query> queries, @ForAll("items") List<Item> items) {
    assertThatTheyMeanTheSameTogether(queries, items);
  }

  private static void assertThatTheyMeanTheSameTogether(List<Query> queries, List<Item> items) {
    Map<String, Query> rules = numbered(queries);
    ItemMatcher matcher = matcher(rules);

    for (Item item : items) {
      Map<String, List<Span>> expected = new LinkedHashMap<>();
      rules.forEach(
          (id, query) -> naive(query, item, rules).ifPresent(spans -> expected.put(id, spans)));
      assertThat(matched(matcher, item))
          .as("%s in %s | %s", texts(rules), item.title(), item.text())
          .isEqualTo(expected);
    }
  }

  @Property(tries = 40, edgeCases = EdgeCasesMode.NONE)
  void anEditedMatcherIsTheOneThatWouldHaveBeenMadeAnew(
      @ForAll("rules") List<Query> queries,
      @ForAll("plainQueries") Query edit,
      @ForAll("items") List<Item> items) {
    Map<String, Query> rules = numbered(queries);
    ItemMatcher before = matcher(rules);
    Map<String, Query> edited = new LinkedHashMap<>(rules);
    edited.put("r0", edit);
    edited.put("new", edit);
    items.forEach(before::match);

    ItemMatcher after =
        before
            .with(TestItems.rule("r0", QueryText.of(edit)))
            .with(TestItems.rule("new", QueryText.of(edit)));

    ItemMatcher anew = matcher(edited);
    ItemMatcher old = matcher(rules);
    for (Item item : items) {
      assertThat(matched(after, item)).isEqualTo(matched(anew, item));
      assertThat(matched(before, item)).isEqualTo(matched(old, item));
    }
  }

  private static ItemMatcher matcher(Map<String, Query> rules) {
    List<Rule> written =
        rules.entrySet().stream()
            .map(rule -> TestItems.rule(rule.getKey(), QueryText.of(rule.getValue())))
            .toList();
    return ItemMatcher.of(new Actors(FakeNames.actors()), new FakeNames(), written, COUNTRIES);
  }

  private static Map<String, List<Span>> matched(ItemMatcher matcher, Item item) {
    Matched matched = matcher.match(item);
    assertThat(matched.failures()).isEmpty();
    return matched.matches().stream()
        .filter(match -> match.subject().kind() == Subject.Kind.RULE)
        .collect(
            Collectors.toMap(
                match -> match.subject().id(), Match::spans, (a, b) -> a, LinkedHashMap::new));
  }

  private static Optional<List<Span>> naive(Query query, Item item, Map<String, Query> rules) {
    return NaiveEvaluator.match(query, item, new FakeNames(), rules, COUNTRIES);
  }

  private static Map<String, Query> numbered(List<Query> queries) {
    Map<String, Query> rules = new LinkedHashMap<>();
    queries.forEach(query -> rules.put("r" + rules.size(), query));
    return rules;
  }

  private static List<String> texts(Map<String, Query> rules) {
    return rules.values().stream().map(QueryText::of).toList();
  }

  @Provide
  Arbitrary<Query> plainQueries() {
    return RandomQueries.over(WORDS, ACTORS, List.of());
  }

  /** Rules of which the later ones may name the two first. */
  @Provide
  Arbitrary<List<Query>> rules() {
    Arbitrary<Query> naming = RandomQueries.over(WORDS, ACTORS, List.of("r0", "r1"));
    return Combinators.combine(
            plainQueries().list().ofSize(2), naming.list().ofMinSize(1).ofMaxSize(12))
        .as(
            (first, rest) -> {
              List<Query> all = new ArrayList<>(first);
              all.addAll(rest);
              return all;
            });
  }

  @Provide
  Arbitrary<List<Item>> items() {
    Arbitrary<String> sentence =
        Arbitraries.of(
                "мигрант",
                "мигрантов",
                "Мигрень",
                "таджик",
                "таджиками",
                "трудовой",
                "трудовых",
                "мигр",
                "migrant",
                "Migrants",
                "migrant's",
                "labor",
                "tajiks",
                "суда",
                "судов",
                "судно",
                "Новая-Европа",
                "в Европе",
                "Путина",
                "Владимира",
                "Nikolai",
                "Patrushev",
                "и",
                "-",
                ".",
                ". Потом",
                "г.",
                "the")
            .list()
            .ofMaxSize(14)
            .map(words -> String.join(" ", words));
    return Combinators.combine(
            Arbitraries.of("feed-a", "feed b/x.xml", "feed-c"),
            sentence,
            sentence,
            Arbitraries.of("ru", "en", "und"))
        .as(TestItems::item)
        .list()
        .ofSize(4);
  }
}
