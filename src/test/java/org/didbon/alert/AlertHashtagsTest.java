package org.didbon.alert;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlertHashtagsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Nikolai Patrushev           | #Nikolai_Patrushev
          Николай Патрушев            | #Николай_Патрушев
          Муҳоҷирони меҳнатӣ          | #Муҳоҷирони_меҳнатӣ
          Oʻzbekiston gʻalla bozori   | #Ozbekiston_galla_bozori
          Jean-Claude O'Neil          | #Jean_Claude_ONeil
          Мигранты: дети, школы (2024) | #Мигранты_дети_школы_2024
          G20                         | #G20
          2024                        | ''
          …!                          | ''
          <b>&                        | #b
          """)
  void onlyLettersDigitsAndUnderscoresStandInOne(String title, String tag) {
    assertThat(AlertHashtags.of(title)).isEqualTo(tag);
  }

  @Test
  void aLongTitleIsCutBetweenWords() {
    assertThat(AlertHashtags.of("слово ".repeat(30)))
        .hasSizeLessThanOrEqualTo(64)
        .endsWith("_слово");
  }
}
