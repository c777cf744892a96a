package org.didbon.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SuffixesTest {

  static Stream<List<String>> forms() {
    return Stream.of("tg", "uz", "kk", "ky", "tk")
        .flatMap(
            language ->
                Tables.lines("suffixes-" + language + ".txt").stream()
                    .flatMap(line -> rows(language, line)));
  }

  private static Stream<List<String>> rows(String language, String line) {
    int colon = line.indexOf(':');
    return Tables.words(line.substring(colon + 1)).stream()
        .map(form -> List.of(language, form, line.substring(0, colon)));
  }

  @ParameterizedTest
  @MethodSource("forms")
  void findsTheNameBehindEachForm(List<String> row) {
    String form = Letters.fold(row.get(1));

    List<String> bases = Suffixes.bases(form, row.get(0));

    assertThat(bases).startsWith(form).contains(Letters.fold(row.get(2)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ru", "en", "uk", "und", ""})
  void leavesTheWordAloneWhereNoEndingsAreHungOnNames(String language) {
    assertThat(Suffixes.bases("патрушевым", language)).containsExactly("патрушевым");
  }

  @Test
  void takesAVeryLongWordInItsStride() {
    String word = "лар".repeat(20_000);

    assertThat(Suffixes.bases(word, "kk").size()).isLessThan(30);
  }

  @Test
  void leavesAVowelAtLeast() {
    assertThat(Suffixes.bases("хвга", "ky")).containsExactly("хвга");
  }
}
