package org.didbon.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.didbon.actor.FoundNames.actor;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.didbon.text.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileTextTest {

  private final FoundNames found =
      FoundNames.among(actor("nikolai", "ru:Николай Платонович Патрушев"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Никола\u0438\u0306 Патрушев", // й typed as и and a breve
        "Нико\u00adлай Патру\u00adшев",
        "\u200fНиколай\u200e Патрушев\u200f",
        "🙂Николай Патрушев🙂",
        "«Николай Патрушев»",
        "Николай\u00a0Патрушев",
        "Николай  Патрушев",
        "Hикoлaй Пaтpушeв" // with Latin letters that look alike
      })
  void aNameIsFoundHoweverItIsTyped(String text) {
    assertThat(found.people("и тут " + text + " сказал", "ru")).containsExactly("nikolai");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "николай патрушев приехал в душанбе",
        "николай патрушев приехал в душанбе на встречу с министром труда соседней страны",
        "НИКОЛАЙ ПАТРУШЕВ ПРИЕХАЛ В ДУШАНБЕ",
        "Николай 🙂 Патрушев приехал в Душанбе"
      })
  void aHeadlineOfOneLetterCaseNamesHimToo(String headline) {
    assertThat(found.people(headline, "ru")).containsExactly("nikolai");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Стал известен новый министр", "Сидит в саду соседний министр"})
  void aVerbThatBeginsASentenceIsNobodysSurname(String text) {
    FoundNames verbs =
        FoundNames.among(actor("stal", "ru:Пётр Стал"), actor("sidit", "ru:Пётр Сидит"));

    assertThat(verbs.people(text, "ru")).isEmpty();
    assertThat(verbs.people(text.toLowerCase(Locale.ROOT), "ru")).isEmpty();
    assertThat(verbs.people("он стал министром труда, и сидит в саду", "ru")).isEmpty();
    assertThat(verbs.people("На рейд вышел Пётр Стал. Позже Стал уехал.", "ru"))
        .containsExactly("stal");
    assertThat(verbs.people("По словам Стала, рейд окончен", "ru")).containsExactly("stal");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        ".",
        "\n",
        "-",
        "Н.",
        "Н. П.",
        "Патрушев-",
        "-Патрушев",
        "Патрушев Н",
        "'s",
        "🙂",
        "и и и",
        "Н. Н. Н. Н. Н.",
        "Патрушев Патрушев Патрушев",
        "сын",
        "президент",
        "глава МИД"
      })
  void scrapsDoNoHarm(String text) {
    assertThatCode(() -> found.people(text, "ru")).doesNotThrowAnyException();
    assertThatCode(() -> found.people(text, "uz")).doesNotThrowAnyException();
    assertThatCode(() -> found.people(text, "und")).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Ю", "Мир", "Надежда", "Rich", "Ю Ю", "-", "...", "Иванов-", "ван", "де"})
  void oddNamesDoNoHarm(String name) {
    FoundNames odd = FoundNames.among(actor("odd", "ru:" + name));

    assertThatCode(() -> odd.people("Ю. Мир и Надежда, Rich Иванов - де ван", "ru"))
        .doesNotThrowAnyException();
  }

  @Test
  void aNameOfOneLetterIsFoundAsItStandsAndNotInEveryInitial() {
    FoundNames one = FoundNames.among(actor("yu", "ru:Ю"));

    assertThat(one.people("Приехал Ю, посол", "ru")).containsExactly("yu");
    assertThat(one.people("Приехал ю, посол", "ru")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Мир вашему дому. За мир и за миром.",
        "Надежда умирает последней, но надежда есть.",
        "Надежда Петрова и Мир Ахмедов пришли",
        "Rich people get richer. The rich list is out."
      })
  void aSurnameThatIsAWordIsNotFoundInTheWord(String text) {
    FoundNames odd =
        FoundNames.among(
            actor("mir", "ru:Сергей Мир"),
            actor("nadezhda", "ru:Иван Надежда"),
            actor("rich", "en:Frank Rich"));

    assertThat(odd.people(text, "ru")).isEmpty();
    assertThat(odd.people(text, "en")).isEmpty();
    assertThat(odd.people("Сергей Мир, Иван Надежда и Frank Rich", "ru"))
        .containsExactly("mir", "nadezhda", "rich");
  }

  @Test
  void twoActorsOfOneFullNameAreBothToldOf() {
    FoundNames two =
        FoundNames.among(actor("one", "ru:Иван Бугров"), actor("two", "ru:Иван Бугров"));

    assertThat(two.people("Иван Бугров выступил", "ru")).containsExactly("one", "two");
  }

  @Test
  void anActorWithoutARussianNameIsFoundInRussianTexts() {
    FoundNames one =
        FoundNames.among(actor("x", "en:Nikolai Patrushev"), actor("y", "tg:Шоҳин Самадӣ"));

    assertThat(one.people("Говорил с Николаем Патрушевым и с Шохином Самади", "ru"))
        .containsExactly("x", "y");
  }

  @Test
  void anEnglishNameAloneIsFoundAsRussianNewspapersWriteIt() {
    FoundNames one =
        FoundNames.among(
            actor("trump", "en:Donald Trump"),
            actor("blinken", "en:Antony Blinken"),
            actor("johnson", "en:Boris Johnson"));

    assertThat(one.people("Дональд Трамп звонил Борису Джонсону и Энтони Блинкену", "ru"))
        .containsExactly("trump", "johnson", "blinken");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "🙂🙂Патрушев🙂",
        "Патрушев👨‍👩‍👧",
        "\u202bПатрушев\u202c",
        "\u2067Патрушев\u2069",
        "\ufeffПатрушев",
        "Пат\u2060рушев",
        "Патру\u0448\u0435\u0301в" // with a stress mark
      })
  void aSurnameIsFoundAmongSignsNobodySees(String text) {
    assertThat(found.people("и тут " + text + " сказал", "ru")).containsExactly("nikolai");
  }

  @Test
  void aTextWithoutSpacesHasNoNames() {
    String text = "николайпатрушев".repeat(3_000);

    assertThat(found.people(text, "ru")).isEmpty();
    assertThat(found.people(text, "kk")).isEmpty();
  }

  @Test
  @Timeout(60)
  void timeGrowsWithTheTextAlone() {
    NameFinder finder =
        NameFinder.of(
            List.of(actor("a", "ru:Николай Патрушев"), actor("b", "ru:Дмитрий Патрушев")));
    for (String text :
        List.of(
            "Патрушев ".repeat(6_000),
            "Николай Патрушев и сын Дмитрий ".repeat(2_000),
            "Н. ".repeat(20_000),
            "сын ".repeat(13_000),
            "а".repeat(50_000),
            "Патрушев-".repeat(6_000))) {
      Tokens tokens = Tokens.of(text);
      long start = System.nanoTime();

      finder.find(tokens, "ru", FoundNames.DAY);

      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(8));
    }
  }
}
