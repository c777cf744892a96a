package org.didbon.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The lists of senses are written by hand: what is mistyped there would just never be found. */
class SenseListsTest {

  private static final Pattern NAME = Pattern.compile("\\[[a-z0-9]+(-[a-z0-9]+)*]");
  private static final String LATIN = "abcdefghijklmnopqrstuvwxyz";
  private static final String RUSSIAN = "абвгдежзийклмнопрстуфхцчшщъыьэюя";

  private static final Map<String, String> ALPHABETS =
      Map.of(
          "en", LATIN + "'",
          "ru", RUSSIAN + "'",
          "uk", "абвгґдежзийклмнопрстуфхцчшщьюяєії'",
          "tg", RUSSIAN + "ғқҳҷӣӯё",
          "uz", LATIN + "'",
          "ky", RUSSIAN + "ңүө",
          "kk", RUSSIAN + "іғқңүұһәө",
          "tk", LATIN + "äçöüýňşž");

  /** A word of a list: of which sense, in which language. */
  private record Written(String sense, String language, String word) {}

  private static List<Written> words(String list) {
    List<Written> words = new ArrayList<>();
    String sense = "";
    for (String line : Tables.lines(list)) {
      if (line.startsWith("[")) {
        sense = line;
      } else {
        List<String> parts = Tables.words(line);
        for (String word : parts.subList(1, parts.size())) {
          words.add(new Written(sense, parts.get(0), word));
        }
      }
    }
    return words;
  }

  private static List<String> heads(String list) {
    return Tables.lines(list).stream().filter(line -> line.startsWith("[")).toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"places.txt", "concepts.txt", "saying.txt", "explaining.txt"})
  void everySenseHasOneNameAndWords(String list) {
    Set<String> said = new LinkedHashSet<>();
    words(list).forEach(word -> said.add(word.sense()));

    assertThat(heads(list)).allMatch(head -> NAME.matcher(head).matches()).doesNotHaveDuplicates();
    assertThat(heads(list)).containsExactlyElementsOf(said);
  }

  @ParameterizedTest
  @ValueSource(strings = {"places.txt", "concepts.txt", "saying.txt", "explaining.txt"})
  void everyLineOfASenseIsOfAnotherLanguageAndNoneIsEmpty(String list) {
    Set<String> seen = new HashSet<>();
    String sense = "";
    for (String line : Tables.lines(list)) {
      if (line.startsWith("[")) {
        sense = line;
      } else {
        List<String> parts = Tables.words(line);
        assertThat(parts).as(sense + line).hasSizeGreaterThan(1);
        assertThat(ALPHABETS).containsKey(parts.get(0));
        assertThat(seen.add(sense + parts.get(0))).as(sense + line).isTrue();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"places.txt", "concepts.txt", "explaining.txt"})
  void aWordOfALanguageHasOneSense(String list) {
    Map<String, String> senses = new HashMap<>();

    for (Written word : words(list)) {
      String before = senses.put(word.language() + ' ' + word.word(), word.sense());
      assertThat(before).as(word.toString()).isNull();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"places.txt", "concepts.txt", "saying.txt", "explaining.txt"})
  void wordsAreOfTheLettersOfTheirLanguage(String list) {
    for (Written word : words(list)) {
      String letters = ALPHABETS.getOrDefault(word.language(), "");
      for (String part : word.word().split("_", -1)) {
        String plain = part.endsWith("*") ? part.substring(0, part.length() - 1) : part;
        boolean own = plain.chars().allMatch(letter -> letters.indexOf(letter) >= 0);
        boolean latin = plain.chars().allMatch(letter -> LATIN.indexOf(letter) >= 0);
        assertThat(plain).as(word.toString()).isNotEmpty();
        assertThat(own || latin).as(word.toString()).isTrue();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"places.txt", "concepts.txt", "saying.txt", "explaining.txt"})
  void aWordIsWrittenAsTextsAreRead(String list) {
    for (Written word : words(list)) {
      for (String part : word.word().replace("*", "").split("_", -1)) {
        assertThat(Tokens.of(part).joined().replace(" ", ""))
            .as(word.toString())
            .isEqualTo(Letters.fold(part.replaceFirst("'s$", "")));
      }
    }
  }

  @Test
  void placesHaveNoLatinWordsAmongCyrillicOnes() {
    assertThat(words("places.txt"))
        .filteredOn(word -> Set.of("ru", "uk", "tg", "ky", "kk").contains(word.language()))
        .noneMatch(word -> word.word().chars().anyMatch(letter -> LATIN.indexOf(letter) >= 0));
  }
}
