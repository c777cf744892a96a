package org.didbon.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordFormsTest {

  @ParameterizedTest
  @ValueSource(strings = {"ru", "en", "uk", "tg", "uz", "kk", "ky", "tk"})
  void formsOfOneWordMeet(String language) {
    SoftAssertions all = new SoftAssertions();

    for (String line : Tables.lines("forms-" + language + ".txt")) {
      List<String> forms = Tables.words(line).stream().map(Letters::fold).toList();
      for (String form : forms) {
        List<String> query = WordForms.ofQuery(forms.get(0));
        List<String> text = WordForms.ofText(form, language);
        all.assertThat(meet(query, text))
            .as("%s finds %s: %s and %s", forms.get(0), form, query, text)
            .isTrue();
      }
    }
    all.assertAll();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ru", "en", "uk", "tg", "uz", "kk", "ky", "tk"})
  void wordsOfDifferentMeaningDoNotMeet(String language) {
    SoftAssertions all = new SoftAssertions();

    for (String line : Tables.lines("apart-" + language + ".txt")) {
      List<String> pair = Tables.words(line).stream().map(Letters::fold).toList();
      List<String> query = WordForms.ofQuery(pair.get(0));
      List<String> text = WordForms.ofText(pair.get(1), language);
      all.assertThat(meet(query, text)).as("%s: %s and %s", line, query, text).isFalse();
    }
    all.assertAll();
  }

  @ParameterizedTest
  @CsvSource({
    "ru, 150, 60",
    "uk, 150, 60",
    "tg, 150, 60",
    "uz, 150, 60",
    "kk, 150, 60",
    "ky, 150, 60",
    "tk, 100, 20",
    "en, 150, 60"
  })
  void theTablesAreLargeEnough(String language, int forms, int pairs) {
    long words =
        Tables.lines("forms-" + language + ".txt").stream()
            .flatMap(line -> Tables.words(line).stream())
            .distinct()
            .count();

    assertThat(words).isGreaterThanOrEqualTo(forms);
    assertThat(Tables.lines("apart-" + language + ".txt")).hasSizeGreaterThanOrEqualTo(pairs);
  }

  @ParameterizedTest
  @CsvSource({
    "мигрант, мигрантҳо, ru", // a Tajik form in a Russian text
    "мигрант, мигрантами, tg", // a Russian form in a Tajik text
    "депортация, депортацией, kk",
    "облава, облавы, ky",
    "мигрант, migrantlarning, uz", // one loan word, two alphabets
    "муҳожир, muhojirlarni, uz",
    "muhojir, муҳожирларни, uz",
    "migrants, migrants, uz",
    "migrant, migrants, ru",
    "мигрант, мигранты, en",
    "муҳоҷир, муҳоҷирон, ru",
    "мігрант, мігрантів, ru",
    "мигрант, мигранттардын, und",
    "migrant, migrantlar, und",
    "мигранты, мигрантами, ru", // a query that is itself a form
    "мигрантҳо, муҳоҷир, xx",
  })
  void findsAWordInATextOfAnotherLanguage(String query, String word, String language) {
    boolean found = meet(WordForms.ofQuery(query), WordForms.ofText(word, language));

    assertThat(found).isEqualTo(!language.equals("xx"));
  }

  @ParameterizedTest
  @CsvSource({"банка, банков", "право, правая", "путина, Путиным", "left, leave"})
  void aListedWordInARuleMeansThatWordAlone(String query, String word) {
    String language = Script.of(query) == Script.LATIN ? "en" : "ru";

    assertThat(meet(WordForms.ofQuery(query), WordForms.ofText(Letters.fold(word), language)))
        .isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"7", "2024", "5g", "а", "s", "فارسی", "中文", "ааааааааааааааааааааааааа"})
  void everyWordHasAKeyAndMeetsItself(String word) {
    for (String language : List.of("ru", "en", "uk", "tg", "uz", "kk", "ky", "tk", "und", "de")) {
      assertThat(meet(WordForms.ofQuery(word), WordForms.ofText(word, language))).isTrue();
    }
  }

  @Test
  void aWordWithoutEndIsItsOwnKey() {
    String word = "мигрант".repeat(5_000);

    assertThat(WordForms.ofQuery(word)).containsExactly(word);
    assertThat(WordForms.ofText(word, "ru")).containsExactly(word);
  }

  @Test
  void manyThreadsGetTheSameKeys() throws Exception {
    List<String> words = List.of("мигрантами", "депортировали", "людей", "гастарбайтеров");
    List<List<String>> expected = words.stream().map(word -> WordForms.ofText(word, "ru")).toList();
    ExecutorService threads = Executors.newFixedThreadPool(4);

    Callable<List<List<String>>> task =
        () ->
            IntStream.range(0, 2_000)
                .mapToObj(i -> WordForms.ofText(words.get(i % 4), "ru"))
                .toList()
                .subList(0, 4);

    Stream.of(task, task, task, task)
        .map(threads::submit)
        .toList()
        .forEach(
            done -> assertThat(done).succeedsWithin(Duration.ofSeconds(20)).isEqualTo(expected));
    threads.shutdown();
  }

  private static boolean meet(List<String> some, List<String> others) {
    return !Collections.disjoint(some, others);
  }
}
