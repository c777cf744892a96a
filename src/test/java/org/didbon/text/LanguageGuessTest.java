package org.didbon.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class LanguageGuessTest {

  static Stream<String> told() {
    return Tables.lines("languages-told.txt").stream();
  }

  @ParameterizedTest
  @MethodSource("told")
  void tellsTheLanguageOfATitle(String line) {
    int blank = line.indexOf(' ');

    assertThat(Languages.of(line.substring(blank + 1), "", "")).isEqualTo(line.substring(0, blank));
  }

  @ParameterizedTest
  @MethodSource("told")
  void theTextPrevailsOverWhatTheFeedSays(String line) {
    int blank = line.indexOf(' ');
    String title = line.substring(blank + 1);
    for (String hint : new String[] {"ru", "tg", "en", "uz", "ky"}) {
      assertThat(Languages.of(title, title, hint)).as(hint).isEqualTo(line.substring(0, blank));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "Астана, kk-KZ, kk",
    "Астана, en, und", // English is not written so
    "Astana, uz-Latn, uz",
    "2024, ky, ky",
    "2024, '', und",
    "'', '', und",
    "'', RU, ru",
    "خبر, fa, fa",
    "خبر, '', und",
    "🙂, tg_TJ, tg",
  })
  void whereTheTextDoesNotTellTheFeedDoes(String title, String hint, String language) {
    assertThat(Languages.of(title, "", hint)).isEqualTo(language);
  }

  @Test
  void ofAMixedItemTheGreaterPartTells() {
    String title = "Муҳоҷирон аз Русия баргаштанд";
    String text =
        "Об этом сообщили в посольстве, где с рабочими встретились дипломаты. По их словам, люди"
            + " получили документы и вернулись домой после проверки.";

    assertThat(Languages.of(title, text, "tg")).isEqualTo("ru");
    assertThat(Languages.of(title, "", "ru")).isEqualTo("tg");
  }

  @Test
  void aTextWithoutEndIsReadToWhereItTells() {
    String text = "слово и дело ".repeat(200_000);

    assertThat(Languages.of("", text, "")).isEqualTo("ru");
  }
}
