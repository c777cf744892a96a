package org.didbon.feed.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Against the same in the plainest way: runs written out, words and ends by expressions. */
class SaidTest {

  private static final Pattern WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern CUT_OFF =
      Pattern.compile(".*(?:…|\\.\\.\\.)\\W{0,3}", Pattern.DOTALL);

  /** Letters, digits and numbers of all kinds, marks, signs, pairs and halves of characters. */
  private static final List<String> PIECES =
      List.of(
          "a",
          "B",
          "c_d",
          "İ",
          "ΣΑΣ",
          "ß",
          "é",
          "e\u0301",
          "я",
          "Ё",
          "7",
          "²",
          "Ⅷ",
          "٣",
          "ʻ",
          "ǅ",
          "\ud835\udc00",
          "\ud83d\ude00",
          "\ud835",
          "\udc00",
          "…",
          "...",
          "..",
          ".",
          " ",
          " ",
          "\n",
          "-",
          "'",
          "»",
          ")",
          "\u00ad",
          "漢");

  private final Random random = new Random(7);

  @Test
  void findsTheWordsAndEndsThatExpressionsFind() {
    for (int i = 0; i < 50_000; i++) {
      String text = text(PIECES, 12);

      assertThat(SaidWords.of(text)).isEqualTo(plainWords(text));
      assertThat(SaidWords.isCutOff(text)).isEqualTo(CUT_OFF.matcher(text).matches());
    }
  }

  @Test
  void eachCharacterIsPartOfAWordOrNotAsExpressionsHaveIt() {
    for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
      String text = "a" + Character.toString(c) + "b";
      if (!SaidWords.of(text).equals(plainWords(text))) {
        assertThat(SaidWords.of(text)).as("%x", c).isEqualTo(plainWords(text));
      }
    }
  }

  @Test
  void holdsWhatRunsWrittenOutHold() {
    int held = 0;
    for (int i = 0; i < 20_000; i++) {
      String text = text(List.of("a ", "b ", "c ", "d ", "e ", "f "), 40);
      String line =
          random.nextBoolean()
              ? text(List.of("a ", "b ", "c ", "d ", "g ", "...", "-"), 6)
              : changed(text.substring(random.nextInt(text.length() + 1)));
      boolean holds = new Said(text).holds(line);
      held += holds ? 1 : 0;

      assertThat(holds).as("%s|%s", text, line).isEqualTo(plainlyHolds(text, line));
    }
    assertThat(held).isBetween(2_000, 18_000);
  }

  @Test
  void oneTextIsAskedForRunsOfEachLength() {
    Said said = new Said("a b c d e f");

    assertThat(said.holds("b c d e")).isTrue();
    assertThat(said.holds("b d c e")).isFalse();
    assertThat(said.holds("b c d")).isTrue();
    assertThat(said.holds("b d c")).isFalse();
    assertThat(said.holds("b c")).isTrue();
    assertThat(said.holds("c b")).isFalse();
    assertThat(said.holds("b")).isTrue();
    assertThat(said.holds("g")).isFalse();
    assertThat(said.holds("")).isFalse();
    assertThat(said.holds("...")).isFalse();
  }

  private String text(List<String> pieces, int most) {
    StringBuilder text = new StringBuilder();
    for (int left = random.nextInt(most + 1); left > 0; left--) {
      text.append(pieces.get(random.nextInt(pieces.size())));
    }
    return text.toString();
  }

  /** Some words of a line are others, so that it is still alike or just not any more. */
  private String changed(String line) {
    char[] letters = line.toCharArray();
    for (int i = 0; i < letters.length; i++) {
      letters[i] = letters[i] != ' ' && random.nextInt(20) == 0 ? 'b' : letters[i];
    }
    return new String(letters) + (random.nextInt(4) == 0 ? "no…" : "");
  }

  private static List<String> plainWords(String text) {
    return WORDS
        .splitAsStream(text.toLowerCase(Locale.ROOT))
        .filter(word -> !word.isEmpty())
        .toList();
  }

  private static boolean plainlyHolds(String text, String line) {
    Set<String> runs = new HashSet<>();
    List<String> said = plainWords(text);
    for (int from = 0; from < said.size(); from++) {
      for (int to = from + 1; to <= Math.min(from + 4, said.size()); to++) {
        runs.add(String.join(" ", said.subList(from, to)));
      }
    }
    List<String> words = plainWords(line);
    int last = CUT_OFF.matcher(line).matches() ? words.size() - 1 : words.size();
    int length = Math.min(4, last);
    int known = 0;
    for (int from = 0; from + length <= last; from++) {
      known +=
          length > 0 && runs.contains(String.join(" ", words.subList(from, from + length))) ? 1 : 0;
    }
    return known * 100 >= (last - length + 1) * 80
        && Arrays.stream(words.toArray(String[]::new), 0, Math.max(0, last))
            .allMatch(runs::contains);
  }
}
