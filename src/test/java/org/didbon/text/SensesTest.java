package org.didbon.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.didbon.text.Senses.Meaning;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SensesTest {

  private static List<String> places(String text, String language) {
    return names(Senses.places(), text, language);
  }

  private static List<String> concepts(String text, String language) {
    return names(Senses.concepts(), text, language);
  }

  private static List<String> names(Senses senses, String text, String language) {
    return senses.in(Tokens.of(text), language).stream().map(Meaning::name).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "en, Tajik migrants, tajikistan",
    "ru, таджикистанцами, tajikistan",
    "uk, таджицьких громадян із Таджикистану, tajikistan",
    "tg, Тоҷикистонро, tajikistan",
    "uz, Tojikistonda, tajikistan",
    "uz, Тожикистонда, tajikistan",
    "uz, Ўзбекистонда, uzbekistan",
    "uz, O‘zbekistonda, uzbekistan",
    "uz, Oʻzbekistonda, uzbekistan",
    "ky, Өзбекстандын, uzbekistan",
    "kk, Қазақстанның, kazakhstan",
    "tk, Türkmenistanyň, turkmenistan"
  })
  void aPlaceIsFoundInEachLanguageAndScript(String language, String text, String place) {
    assertThat(places(text, language)).contains(place);
  }

  @Test
  void aWordWithAStarStandsForAllThatBeginSo() {
    assertThat(places("душанбинского", "ru")).containsExactly("dushanbe");
  }

  @Test
  void aWordWithoutAStarStandsForItselfAlone() {
    assertThat(places("Turkmen turkmens", "en")).containsExactly("turkmenistan", "turkmenistan");
    assertThat(places("turkmenbashism", "en")).doesNotContain("turkmenistan");
  }

  @ParameterizedTest
  @CsvSource({
    "en, South Sudan, south-sudan",
    "en, South Sudanese, south-sudan",
    "ru, Южного Судана, south-sudan",
    "ru, Судана, sudan",
    "en, Sudan, sudan"
  })
  void aPhraseOfPlacesIsAnotherPlaceThanItsWords(String language, String text, String place) {
    assertThat(places(text, language)).containsExactly(place);
  }

  @Test
  void aPhraseThatIsBrokenOffIsNotOne() {
    assertThat(places("South. Sudan", "en")).isNotEmpty();
    assertThat(Senses.places().in(Tokens.of("Look south", "Sudan waits"), "en"))
        .extracting(Meaning::name)
        .containsExactly("sudan");
    assertThat(places("south", "en")).isEmpty();
  }

  @Test
  void thePlaceOfAMeaningIsThatOfItsFirstWord() {
    List<Meaning> found = Senses.places().in(Tokens.of("War in South Sudan and Chad"), "en");

    assertThat(found).contains(new Meaning("south-sudan", 2, 2)).hasSize(2);
    assertThat(found.get(1).at()).isEqualTo(5);
  }

  @Test
  void theWordsOfAPhraseOfConceptsMeanSomethingToo() {
    List<String> found = concepts("Суд постановил: депортировать", "ru");

    assertThat(found).contains("deport", "court");
  }

  @ParameterizedTest
  @CsvSource({
    "en, They deported him, deport",
    "ru, Его выдворили, deport",
    "uk, Його видворили, deport",
    "uz, Uni chiqarib yubordilar, deport",
    "ky, Аны депортациялады, deport",
    "kk, Оны депортациялады, deport"
  })
  void oneConceptIsSaidInEachLanguage(String language, String text, String concept) {
    assertThat(concepts(text, language)).contains(concept);
  }

  @Test
  void ofAnUnknownLanguageTheScriptTellsWhichWordsToTry() {
    assertThat(places("Таджикистан", "und")).containsExactly("tajikistan");
    assertThat(places("Tajikistan", "und")).containsExactly("tajikistan");
    assertThat(places("Tajikistan", "de")).containsExactly("tajikistan");
  }

  @Test
  void nothingMeansNothing() {
    assertThat(concepts("", "ru")).isEmpty();
    assertThat(places("…", "en")).isEmpty();
  }
}
