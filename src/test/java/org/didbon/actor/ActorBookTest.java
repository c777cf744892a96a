package org.didbon.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.didbon.actor.FoundNames.actor;

import java.util.List;
import org.didbon.domain.Actor;
import org.didbon.domain.Actor.BareSurname;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ActorBookTest {

  private static final Actor NIKOLAI = actor("patrushev", "ru:Николай Платонович Патрушев");
  private static final Actor DMITRY =
      actor("patrushev-dmitry", BareSurname.NEVER, List.of(), "ru:Дмитрий Николаевич Патрушев");
  private static final Actor RAHMON = actor("rahmon", "ru:Эмомали Рахмон", "tg:Эмомалӣ Раҳмон");
  private static final Actor TOKAYEV = actor("tokayev", "ru:Касым-Жомарт Кемелевич Токаев");

  private final ActorBook book = ActorBook.of(List.of(NIKOLAI, DMITRY, RAHMON, TOKAYEV));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "patrushev",
        "@patrushev",
        "Patrushev",
        "Патрушев",
        "патрушева",
        "Патрушеву",
        "Patruschew",
        "Nikolai Patrushev",
        "Патрушев Николай Платонович",
        "секретарь Николай Патрушев",
        "Н. П. Патрушев",
        "Микола Патрушев",
        "Патрушов",
        "Patrushef"
      })
  void findsThePersonByWhateverIsTyped(String typed) {
    assertThat(book.named(typed)).containsExactly(NIKOLAI);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Патрушв",
        "Партушев",
        "Патрущев",
        "Паотрушев",
        "Потрушев",
        "Patrushv",
        "Patrishev",
        "Nikolai Patruhsev",
        "Николай Патршев"
      })
  void takesOneSlipInALongName(String typed) {
    assertThat(book.named(typed)).containsExactly(NIKOLAI);
    assertThat(book.namedExactly(typed)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Патрикеев",
        "патрикееву",
        "Петрушев",
        "Петрушева",
        "Парушев",
        "Patrikeev",
        "Petrushev",
        "Petrusheva",
        "Патрухин",
        "Патрашов",
        "Ватрушев",
        "Patrsuhev",
        "Николай Патрикеев"
      })
  void offersWhoMayBeMeantByAnotherSurnameAndTakesNobody(String typed) {
    assertThat(book.named(typed)).isEmpty();
    assertThat(book.nearest(typed, 1)).extracting(Actor::id).first().asString().startsWith("patru");
  }

  @ParameterizedTest
  @CsvSource({
    "Абдулла Арипов, Шарипов",
    "Абдулла Арипов, Sharipov",
    "Александр Беглов, Белов",
    "Абдулазиз Камилов, Камалов",
    "Рустем Умеров, Умаров",
    "Рустем Умеров, Umarov",
    "Касым-Жомарт Токаев, Такаев",
    "Вячеслав Володин, Володкин"
  })
  void anotherSurnameOfTheRegionIsOfferedToo(String watched, String typed) {
    Actor one = actor("one", "ru:" + watched);

    assertThat(ActorBook.of(List.of(one)).named(typed)).isEmpty();
    assertThat(ActorBook.of(List.of(one)).nearest(typed, 1)).containsExactly(one);
  }

  @Test
  void findsTheNamesakeByHisOwnName() {
    assertThat(book.named("Дмитрия Патрушева")).containsExactly(DMITRY);
    assertThat(book.named("patrushev-dmitry")).containsExactly(DMITRY);
  }

  @Test
  void findsSeveralWhereTheWordsFitSeveral() {
    ActorBook two =
        ActorBook.of(List.of(actor("a", "ru:Иван Петров"), actor("b", "ru:Олег Петров")));

    assertThat(two.named("Петров")).extracting(Actor::id).containsExactly("a", "b");
  }

  @Test
  void findsTajikAndHyphenatedNamesTypedCarelessly() {
    assertThat(book.named("Рахмон")).containsExactly(RAHMON);
    assertThat(book.named("Rakhmon")).containsExactly(RAHMON);
    assertThat(book.named("Имомали Рахмон")).containsExactly(RAHMON);
    assertThat(book.named("Касымжомарт Токаев")).containsExactly(TOKAYEV);
    assertThat(book.named("Toqayev")).containsExactly(TOKAYEV);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Патрушевро",
        "Патрушевтің",
        "Патрушевке",
        "Patrushevning",
        "Патрушевдун",
        "Николай Патрушевро",
        "Николай Патрушевтен"
      })
  void takesTheEndingsOfLanguagesThatAddThemToANameAsItIs(String typed) {
    assertThat(book.named(typed)).containsExactly(NIKOLAI);
    assertThat(book.namedExactly(typed)).containsExactly(NIKOLAI);
  }

  @Test
  void findsNobodyForWordsThatFitNobody() {
    assertThat(book.named("Лукашенко")).isEmpty();
    assertThat(book.named("Сергей Патрушев")).isEmpty();
    assertThat(book.named("")).isEmpty();
    assertThat(book.named("🙂")).isEmpty();
  }

  @Test
  void offersTheNearestNames() {
    assertThat(book.nearest("Потрушёв", 1)).containsExactly(NIKOLAI);
    assertThat(book.nearest("Такаев", 3)).startsWith(TOKAYEV);
    assertThat(book.nearest("", 3)).isEmpty();
  }

  @Test
  void warnsOfNamesThatWillBeAmbiguous() {
    assertThat(warnings(actor("one", "ru:Мир"))).contains("one: «мир» is an ordinary word too");
    assertThat(warnings(actor("a", "ru:Иван Петров"), actor("b", "ru:Иван Петров")))
        .contains("b: has the name of a");
    assertThat(warnings(actor("one", "ru:Ю Ким"))).contains("one: has a name of one letter");
    assertThat(warnings(actor("one", "en:Adam Rich"))).contains("one: has no Russian name");
    assertThat(warnings(actor("one", BareSurname.ALWAYS, List.of(), "ru:Иван Петров")))
        .contains("one: «петров» is a very common surname");
    assertThat(warnings(NIKOLAI, DMITRY)).isEmpty();
  }

  private static String warnings(Actor... actors) {
    StringBuilder all = new StringBuilder();
    for (NameWarning warning : ActorBook.of(List.of(actors)).warnings()) {
      all.append(warning.actor()).append(": ").append(warning.message()).append('\n');
    }
    return all.toString();
  }
}
