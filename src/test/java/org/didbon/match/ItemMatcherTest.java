package org.didbon.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.didbon.domain.Field;
import org.didbon.domain.Ground;
import org.didbon.domain.Item;
import org.didbon.domain.Match;
import org.didbon.domain.Rule;
import org.didbon.domain.Span;
import org.didbon.domain.Subject;
import org.didbon.query.Query;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ItemMatcherTest {

  /** An item's title and text are divided by {@code //}, what is shown by {@code |}. */
  @ParameterizedTest(name = "{0} in {2}")
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '§',
      textBlock =
          """
          мигрант ¦ ru ¦ МИГРАНТЫ // Мигрантами стали ¦ МИГРАНТЫ|Мигрантами
          мигрант ¦ ru ¦ Мигрень // прошла ¦ no
          елка ¦ ru ¦ Ёлки // и е\u0301лка ¦ Ёлки|е\u0301лка
          migrant ¦ en ¦ Migrants' rights // the migrant’s wife ¦ Migrants|migrant
          "трудовой мигрант" ¦ ru ¦ Трудовые мигранты // трудовой-мигрант ¦ Трудовые мигранты|трудовой-мигрант
          "трудовой мигрант" ¦ ru ¦ Мигрант трудовой // трудовой, но мигрант ¦ no
          "трудовой мигрант" ¦ ru ¦ Налог трудовой // мигрант платит ¦ no
          "labour migrant" ¦ en ¦ No // labour migrants, labour migrant ¦ labour migrants|labour migrant
          =Крокус ¦ ru ¦ Крокус // в КРОКУСЕ и у крокуса ¦ Крокус
          =migrants ¦ en ¦ Migrants // a migrant ¦ Migrants
          мигр* ¦ ru ¦ Мигрень // миграция, эмигрант, мигр ¦ Мигрень|миграция|мигр
          migr* ¦ en ¦ Immigrants // migratory birds ¦ migratory
          "трудов* =мигрантов" ¦ ru ¦ О трудовых мигрантов // трудовой мигрант ¦ трудовых мигрантов
          таджик узбек ¦ ru ¦ Таджики // и узбеки ¦ Таджики|узбеки
          таджик узбек ¦ ru ¦ Таджики // и киргизы ¦ no
          таджик AND узбек ¦ ru ¦ Узбек // таджик узбек ¦ Узбек|таджик|узбек
          таджик ИЛИ узбек ¦ ru ¦ Киргиз // и узбеки ¦ узбеки
          tajik OR uzbek ¦ en ¦ Tajiks // and Uzbeks ¦ Tajiks|Uzbeks
          таджик NOT узбек ¦ ru ¦ Таджик // и таджики ¦ Таджик|таджики
          таджик НЕ узбек ¦ ru ¦ Таджик // и узбеки ¦ no
          tajik -uzbek ¦ en ¦ Tajiks // and Uzbeks ¦ no
          таджик OR узбек киргиз ¦ ru ¦ Таджик // и узбек ¦ Таджик
          (таджик OR узбек) киргиз ¦ ru ¦ Таджик // и узбек ¦ no
          таджик NEAR/2 полиция ¦ ru ¦ Нет // Таджики и узбеки полиции ¦ Таджики|полиции
          таджик NEAR/1 полиция ¦ ru ¦ Нет // Таджики и узбеки полиции ¦ no
          таджик РЯДОМ/0 полиция ¦ ru ¦ Нет // полиция таджика, таджик и полиция ¦ полиция|таджика
          tajik NEAR/5 police ¦ en ¦ About police // Tajiks left ¦ no
          таджик NOT судно ¦ ru ¦ Таджик // ждёт суда, судов много ¦ Таджик
          таджик NOT судно ¦ ru ¦ Таджик // на судне ¦ no
          таджик NOT судно ¦ ru ¦ Таджик // и судно ¦ no
          таджик NOT суда ¦ ru ¦ Таджик // и суда ¦ no
          таджик NOT суд ¦ ru ¦ Таджик // ждёт суда ¦ no
          таджик NOT "морское судно" ¦ ru ¦ Таджик // ждёт морские суда ¦ no
          таджик NOT =суда ¦ ru ¦ Таджик // ждёт суда ¦ no
          таджик NOT (судно NEAR/3 порт) ¦ ru ¦ Таджик // ждёт суда в порту ¦ Таджик
          таджик NOT title:(судно OR лодка) ¦ ru ¦ Таджик ждёт суда // и ¦ Таджик
          таджик AND судно ¦ ru ¦ Таджик // ждёт суда ¦ Таджик|суда
          таджик NOT (узбек NOT судно) ¦ ru ¦ Таджик // и узбек ждут суда ¦ Таджик
          таджик NOT сталь ¦ ru ¦ Таджик // и другие стали врачами ¦ Таджик
          таджик NOT банка ¦ ru ¦ Таджик // и банки ¦ Таджик
          таджик NOT Франция ¦ ru ¦ Таджик // во Франции ¦ no
          таджик NOT Германия ¦ ru ¦ Таджик // в Германии ¦ no
          таджик NOT песня ¦ ru ¦ Таджик // поёт песни ¦ no
          tajik NOT leaf ¦ en ¦ Tajik // leaves home ¦ Tajik
          tajik NOT leaf ¦ en ¦ Tajik // with a leaf ¦ no
          таджик NOT Европа ¦ ru ¦ Таджик // пишет «Новая-Европа» ¦ Таджик
          таджик NOT европ* ¦ ru ¦ Таджик // со ссылкой на «Новую газету Европа» ¦ Таджик
          таджик NOT европ* ¦ ru ¦ Таджик // сообщает Радио Свободная Европа ¦ Таджик
          таджик NOT европ* ¦ ru ¦ Таджик // в новой Европе ¦ no
          таджик NOT европ* ¦ ru ¦ Таджик // «Новая-Европа» о жизни в Европе ¦ no
          tajik NOT America ¦ en ¦ Tajik // the Voice of America said ¦ Tajik
          tajik NOT Washington ¦ en ¦ Tajik // told The Washington Post ¦ Tajik
          tajik NOT Washington ¦ en ¦ Tajik // in Washington ¦ no
          twice:таджик ¦ ru ¦ Нет // и таджики ¦ no
          twice:таджик ¦ ru ¦ Нет // и таджики, таджик ¦ таджики|таджик
          twice:таджик ¦ ru ¦ Таджики // и ¦ Таджики
          twice:(таджик OR узбек) ¦ ru ¦ Нет // Узбеки и таджики ¦ Узбеки|таджики
          twice:("таджик узбек" OR таджик OR узбек*) ¦ ru ¦ Нет // Таджик узбек ¦ Таджик|Таджик узбек|узбек
          twice:("таджик узбек" OR таджик) ¦ ru ¦ Нет // Таджик узбек ¦ no
          twice:@putin ¦ ru ¦ Нет // слова Владимира Путина ¦ no
          таджик NOT twice:узбек ¦ ru ¦ Таджик // и узбеки ¦ Таджик
          таджик NOT twice:узбек ¦ ru ¦ Таджик // и узбеки, узбек ¦ no
          таджик BEFORE/2 полиция ¦ ru ¦ Нет // Таджики и узбеки полиции ¦ Таджики|полиции
          таджик BEFORE/1 полиция ¦ ru ¦ Нет // Таджики и узбеки полиции ¦ no
          таджик BEFORE/3 полиция ¦ ru ¦ Нет // Полиция ждёт таджиков ¦ no
          таджик BEFORE/3 полиция ¦ ru ¦ Нет // Полиция, таджик, полиция, полиция ¦ таджик|полиция|полиция
          таджик ПЕРЕД/0 полиция ¦ ru ¦ Таджик // полиция ¦ no
          (таджик OR узбек) BEFORE/0 (таджик OR полиция) ¦ ru ¦ Нет // узбек таджик полиция ¦ узбек|таджик|полиция
          "таджик узбек" BEFORE/1 узбек ¦ ru ¦ Нет // таджик узбек ¦ no
          таджик NEAR/s полиция ¦ ru ¦ Нет // О полиции долго говорили и таджики. Узбеки ушли. ¦ полиции|таджики
          таджик РЯДОМ/п полиция ¦ ru ¦ Нет // Ушли таджики. Полиция осталась. ¦ no
          таджик NEAR/s полиция ¦ ru ¦ Таджики ушли! Полиция осталась // и ¦ no
          таджик NEAR/s полиция ¦ ru ¦ Таджики // полиция ¦ no
          таджик BEFORE/s полиция ¦ ru ¦ Нет // Полиция ждёт таджиков. Таджиков бьёт полиция. ¦ Таджиков|полиция
          таджик NEAR/s полиция ¦ ru ¦ Нет // Таджики из г. Тулы ждут И. И. Иванова, т. е. полицию. ¦ Таджики|полицию
          таджик NEAR/s полиция ¦ ru ¦ Нет // «Таджики! Все!» — сказали в полиции. ¦ Таджики|полиции
          tajik NEAR/s police ¦ en ¦ None // Tajiks saw Mr. Brown of the U.S. police. ¦ Tajiks|police
          @putin BEFORE/s таджик ¦ ru ¦ Нет // Таджики и Путин. Владимира Путина ждут таджики. ¦ Владимира Путина|таджики
          title:(таджик BEFORE/s полиция) ¦ ru ¦ Таджики и полиция // и таджики у полиции ¦ Таджики|полиция
          мигрант NEAR/3 мигр* ¦ ru ¦ Один // мигрант ¦ no
          мигрант NEAR/3 мигр* ¦ ru ¦ Два // мигранта и мигрант ¦ мигранта|мигрант
          title:таджик ¦ ru ¦ Узбек // и таджики ¦ no
          title:таджик ¦ ru ¦ Таджик // и таджики ¦ Таджик
          text:(таджик -узбек) ¦ ru ¦ Узбек // и таджики ¦ таджики
          source:feed-a таджик ¦ ru ¦ Таджик // и ¦ Таджик
          source:feed-b таджик ¦ ru ¦ Таджик // и ¦ no
          country:TJ таджик ¦ ru ¦ Таджик // и ¦ Таджик
          country:RU таджик ¦ ru ¦ Таджик // и ¦ no
          lang:ru таджик ¦ ru ¦ Таджик // и ¦ Таджик
          lang:en таджик ¦ ru ¦ Таджик // и ¦ no
          lang:ru ¦ ru ¦ Что угодно // везде ¦ §§
          lang:ru ¦ ru-RU ¦ Что угодно // везде ¦ §§
          source:feed-a ¦ en ¦ Anything // anywhere ¦ §§
          @putin ¦ ru ¦ Слова Путина // слова Владимира Путина ¦ Путина|Владимира Путина
          @putin NEAR/2 таджик ¦ ru ¦ Нет // Владимира Путина ждут таджики, Путина нет ¦ Владимира Путина|таджики|Путина
          title:@patrushev ¦ en ¦ Nikolai Patrushev // Patrushev ¦ Nikolai Patrushev
          #base узбек ¦ ru ¦ Мигрант // из узбеков ¦ Мигрант|узбеков
          title:#base ¦ ru ¦ Мигрант // и таджики ¦ Мигрант
          узбек -#base ¦ ru ¦ Узбек // и таджики ¦ no
          oʻzbek ¦ uz ¦ O'zbek // o‘zbek va ozbek ¦ O'zbek|o‘zbek|ozbek
          """)
  void matchesAsTheLanguageSays(String query, String language, String item, String shown) {
    String[] parts = item.split(" // ", -1);
    Item read = TestItems.item("feed-a", parts[0], parts[1], language);
    ItemMatcher matcher =
        matcher(TestItems.rule("base", "мигрант OR таджик"), TestItems.rule("tested", query));

    String asRule =
        matcher.match(read).matches().stream()
            .filter(match -> match.subject().equals(Subject.rule("tested")))
            .map(match -> forms(match.spans(), read))
            .findFirst()
            .orElse("no");
    String asQuery =
        matcher.compile(query).match(read).map(spans -> forms(spans, read)).orElse("no");

    assertThat(asRule).isEqualTo(shown);
    assertThat(asQuery).isEqualTo(shown);
  }

  private static String forms(List<Span> spans, Item item) {
    return spans.stream().map(span -> span.form(item)).collect(Collectors.joining("|"));
  }

  @Test
  void theFirstLineOfAPostWithoutTitleIsItsHeadline() {
    ItemMatcher matcher = matcher(TestItems.rule("asked", "title:таджик"));
    Item first = TestItems.russian("", "Таджики ждут.\nУзбеки уехали.");
    Item later = TestItems.russian("", "Узбеки уехали.\nТаджики ждут.");
    Item far = TestItems.russian("", "и ".repeat(40) + "таджики");
    assertThat(matcher.match(first).matches()).hasSize(1);
    assertThat(matcher.match(later).matches()).isEmpty();
    assertThat(matcher.match(far).matches()).isEmpty();
  }

  @Test
  void theLastLineThatSaysWhereATextIsFromDropsNothing() {
    ItemMatcher matcher = matcher(TestItems.rule("asked", "таджик NOT германия"));

    Item last = TestItems.russian("", "Таджик уехал.\nИсточник: Германия сегодня\n");
    Item first = TestItems.russian("", "Источник: Германия сегодня\nТаджик уехал.");
    Item within = TestItems.russian("", "Таджик уехал.\nГермания, источник: посольство");

    assertThat(matcher.match(last).matches()).hasSize(1);
    assertThat(matcher.match(first).matches()).isEmpty();
    assertThat(matcher.match(within).matches()).isEmpty();
  }

  @Test
  void tellsActorsFirstThenRulesEachInTheOrderOfTheConfiguration() {
    ItemMatcher matcher =
        matcher(
            TestItems.rule("z", "слово"),
            TestItems.rule("a", "@patrushev"),
            TestItems.rule("m", "другой"));

    Matched matched = matcher.match(TestItems.russian("Слова Patrushev", "и Владимира Путина"));

    assertThat(matched.matches())
        .extracting(Match::subject)
        .containsExactly(
            Subject.actor("putin"),
            Subject.actor("patrushev"),
            Subject.rule("z"),
            Subject.rule("a"));
  }

  @Test
  void givesAnActorTheStrongestGroundAndEveryPlace() {
    Item item = TestItems.russian("Слова Путина", "Речь Владимира Путина");

    Matched matched = matcher().match(item);

    assertThat(matched.matches())
        .containsExactly(
            new Match(
                Subject.actor("putin"),
                Ground.FULL_NAME,
                List.of(new Span(Field.TITLE, 6, 12), new Span(Field.TEXT, 5, 21))));
  }

  @Test
  void showsEachPlaceOnceHoweverManyWaysLeadThere() {
    Item item = TestItems.russian("Мигрант", "и мигранты");
    ItemMatcher matcher =
        matcher(
            TestItems.rule("base", "мигрант"),
            TestItems.rule("left", "#base OR мигр*"),
            TestItems.rule("right", "#base"),
            TestItems.rule("top", "#left #right (#left OR #right)"));

    Matched matched = matcher.match(item);

    assertThat(matched.matches().get(3).spans())
        .containsExactly(new Span(Field.TITLE, 0, 7), new Span(Field.TEXT, 2, 10));
  }

  @Test
  void aRuleThatFailsIsToldOfAndStopsNoOther() {
    Dictionary dictionary = new Dictionary();
    Node good = new Compiler(dictionary).node(new Query.Word("слово"));
    CompiledRule broken = new CompiledRule(Subject.rule("broken"), QUERY, new Failing());
    CompiledRule sound = new CompiledRule(Subject.rule("sound"), QUERY, good);
    ItemTokenizer tokenizer = new ItemTokenizer(new FakeNames(), Map.of(), new WordCache());
    RuleSet rules = RuleSet.of(dictionary, List.of(broken, sound));

    Matched matched =
        new ItemMatcher(new Actors(List.of()), tokenizer, rules, RuleCheck.of(List.of(), List.of()))
            .match(TestItems.russian("Слово", ""));

    assertThat(matched.matches()).extracting(Match::subject).containsExactly(Subject.rule("sound"));
    assertThat(matched.failures())
        .containsExactly(
            new Matched.FailedRule("broken", "java.lang.IllegalStateException: out of order"));
  }

  private static final Query QUERY = new Query.Word("слово");

  /** A node with a bug. */
  private static final class Failing implements Node {

    @Override
    public boolean holds(ItemQuestions on, Scope scope) {
      throw new IllegalStateException("out of order");
    }

    @Override
    public void show(ItemQuestions on, Scope scope, Places into) {}

    @Override
    public Anchors anchors(AnchorsById rules) {
      return Anchors.NONE;
    }
  }

  private static ItemMatcher matcher(Rule... rules) {
    return ItemMatcher.of(
        new Actors(FakeNames.actors()),
        new FakeNames(),
        Arrays.asList(rules),
        Map.of("feed-a", "TJ"));
  }
}
