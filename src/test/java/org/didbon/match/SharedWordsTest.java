package org.didbon.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.didbon.domain.Item;
import org.didbon.domain.Match;
import org.didbon.domain.Rule;
import org.didbon.domain.SavedQuery;
import org.didbon.domain.SharedWords;
import org.didbon.phrase.LocalizedBadInput;
import org.didbon.query.Query;
import org.didbon.query.QueryText;
import org.didbon.query.RandomQueries;
import org.junit.jupiter.api.Test;

/** A list of words stands for its words wherever a word may stand. */
class SharedWordsTest {

  private static final List<SharedWords> LISTS =
      List.of(
          new SharedWords("people", "", "таджик OR \"трудовой мигрант\" OR узб*"),
          new SharedWords("more", "", "$people OR migrant"),
          new SharedWords("none", "", "небывальщина"));

  private static final String IN_FULL = "(таджик OR \"трудовой мигрант\" OR узб* OR migrant)";

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void itMeansWhatItsWordsMeanInItsPlace(
      @ForAll("queries") Query query, @ForAll("items") List<Item> items) {
    ItemMatcher matcher = matcher(LISTS);
    String written = QueryText.of(query);
    CompiledQuery listed = matcher.compile(written.replace("@people", "$more"));
    CompiledQuery full = matcher.compile(written.replace("@people", IN_FULL));

    for (Item item : items) {
      assertThat(listed.match(item))
          .as("%s in %s | %s", written, item.title(), item.text())
          .isEqualTo(full.match(item));
    }
  }

  @Test
  void rulesThatNameItFindItsWordsAndNoItemIsAboutTheList() {
    Matched matched =
        matcher(LISTS, "$people NEAR/3 выслать", "title:$more -$none", "мигр* $none")
            .match(TestItems.russian("Migrants", "Выслали двух таджиков и узбека"));

    assertThat(matched.failures()).isEmpty();
    assertThat(matched.matches())
        .extracting(match -> match.subject().id())
        .containsExactly("r0", "r1");
    assertThat(matched.matches().get(0).spans()).hasSize(3);
    assertThat(matched.matches().get(1).spans()).hasSize(1);
  }

  @Test
  void twoPlacesOfOneListAreBothShown() {
    Item item = TestItems.russian("", "таджик выслан, далеко и давно, узбек принят");

    List<Match> matches =
        matcher(LISTS, "($people NEAR/0 выслан) OR ($people NEAR/0 принят)").match(item).matches();

    assertThat(matches.get(0).spans()).hasSize(4);
  }

  @Test
  void anEditedListIsLiveInRulesQueriesAndListsThatNameIt() {
    ItemMatcher before =
        matcher(LISTS, "$people", "#r0 слово").withQueries(List.of(SavedQuery.of("$more выслать")));

    ItemMatcher after = before.with(new SharedWords("people", "", "киргиз"));

    Item kyrgyz = TestItems.russian("", "Слово: киргиза выслали");
    assertThat(before.match(kyrgyz).matches()).isEmpty();
    assertThat(after.match(kyrgyz).matches()).hasSize(3);
    assertThat(after.match(TestItems.russian("", "Слово: таджика выслали")).matches()).isEmpty();
  }

  @Test
  void aListThatIsNamedStaysAndOneThatIsNotCanGo() {
    ItemMatcher matcher = matcher(LISTS, "$people");

    assertThatThrownBy(() -> matcher.withoutList("people"))
        .isInstanceOf(LocalizedBadInput.class)
        .hasMessageContaining("$people is named by $more, #r0");
    assertThatThrownBy(() -> matcher.withoutList("nobody")).hasMessageContaining("$nobody");
    assertThatThrownBy(() -> matcher.withoutList("none").compile("$none"))
        .hasMessageContaining("there is no list $none");
  }

  @Test
  void aListThatRulesNameAsARuleIsNone() {
    assertThat(
            faults(List.of(), TestItems.rule("people", "таджик"), TestItems.rule("a", "$people")))
        .containsExactly(
            "a: there is no list $people; /words list shows them, or write the words"
                + " themselves with OR between them");
    assertThat(faults(LISTS, TestItems.rule("a", "#people")))
        .containsExactly("a: there is no rule #people; /rule list shows them");
    assertThat(faults(LISTS, TestItems.rule("a", "$peple")))
        .containsExactly("a: there is no list $peple; did you mean $people?");
  }

  @Test
  void listsThatCannotBeUsedAreToldAndSpoilWhatNamesThem() {
    List<SharedWords> lists =
        List.of(
            new SharedWords("self", "", "таджик OR $self"),
            new SharedWords("one", "", "таджик OR $two"),
            new SharedWords("two", "", "узбек OR $one"),
            new SharedWords("odd", "", "таджик -узбек"),
            new SharedWords("gap", "", "таджик узбек"));
    RuleCheck check =
        RuleCheck.of(Set.<String>of(), List.of(TestItems.rule("r", "$gap")), lists, Set.of());

    assertThat(check.faults().stream().map(fault -> fault.rule() + ": " + fault.fault().problem()))
        .containsExactly(
            "$odd: a list holds words, phrases, actors and other lists; leave out - and write it in"
                + " the rule that uses the list",
            "$gap: between the words of a list stands OR; write it here, or quotation marks around"
                + " words that stand side by side",
            "$self: the list leads back to itself: $self → $self; leave out one step",
            "$one: the list leads back to itself: $one → $two → $one; leave out one step");
    assertThat(check.unusable()).containsKeys("$self", "$one", "$two", "$odd", "$gap", "r");
  }

  @Test
  void aListOfTenThousandWordsIsRefusedAtOnce() {
    String words =
        IntStream.range(0, 10_000).mapToObj(i -> "w" + i).collect(Collectors.joining(" OR "));

    assertThat(faults(List.of(new SharedWords("huge", "", words))))
        .singleElement()
        .asString()
        .isEqualTo(
            "$huge: a list has 20000 characters at most; make several lists of it and join them:"
                + " $one OR $two");
    String many =
        IntStream.range(0, 2_000).mapToObj(i -> "w" + i).collect(Collectors.joining(" OR "));
    assertThat(faults(List.of(new SharedWords("many", "", many))))
        .singleElement()
        .asString()
        .startsWith("$many: a list has 1000 words at most");
  }

  @Test
  void manyListsThatNameEachOtherOverAndOverCostNoMoreThanTheyHold() {
    List<SharedWords> lists =
        IntStream.range(0, 12)
            .mapToObj(
                i ->
                    new SharedWords(
                        "l" + i,
                        "",
                        i == 0 ? "таджик OR узбек" : ("$l" + (i - 1) + " OR $l" + (i - 1))))
            .toList();
    Item item = TestItems.russian("", "таджик ".repeat(1_000) + "мигрант");

    assertThat(matcher(lists, "$l11 NEAR/3 мигрант").match(item).matches().get(0).spans())
        .hasSize(5);
  }

  private static List<String> faults(List<SharedWords> lists, Rule... rules) {
    return RuleCheck.of(Set.<String>of(), List.of(rules), lists, Set.of()).faults().stream()
        .map(fault -> fault.rule() + ": " + fault.fault().problem())
        .toList();
  }

  private static ItemMatcher matcher(List<SharedWords> lists, String... queries) {
    List<Rule> rules =
        IntStream.range(0, queries.length)
            .mapToObj(i -> TestItems.rule("r" + i, queries[i]))
            .toList();
    return ItemMatcher.of(
        new Actors(FakeNames.actors()), new FakeNames(), rules, lists, Map.of("feed-a", "TJ"));
  }

  @Provide
  Arbitrary<Query> queries() {
    return RandomQueries.over(
        List.of("мигрант", "таджик", "узбек", "migrant"), List.of("people", "putin"), List.of());
  }

  @Provide
  Arbitrary<List<Item>> items() {
    Arbitrary<String> sentence =
        Arbitraries.of(
                "мигрант",
                "мигранты",
                "таджики",
                "трудовой",
                "узбек",
                "узбеки",
                "migrants",
                "Путина")
            .list()
            .ofMaxSize(9)
            .map(words -> String.join(" ", words));
    return Combinators.combine(sentence, sentence, Arbitraries.of("ru", "en"))
        .as((title, text, language) -> TestItems.item("feed-a", title, text, language))
        .list()
        .ofSize(4);
  }
}
