package org.didbon.web.console.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.didbon.web.console.review.WordPiece.PieceKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordDifferenceTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          a OR b; a OR b OR c; a OR b[+ OR c]
          a OR b OR c; a OR c; a OR [-b OR ]c
          мигрант; мигранты; [-мигрант][+мигранты]
          "a b" NEAR/3 c; "a b" NEAR/5 c; "a b" NEAR/[-3][+5] c
          b a; a b; [-b ]a[+ b]
          """)
  void namesTheWordsThatWentAndCame(String before, String after, String shown) {
    assertThat(written(WordDifference.of(before, after))).isEqualTo(shown);
  }

  @Test
  void leavesOutWhatIsFarFromAChange() {
    String before = words(0, 200);
    String after = words(0, 100) + " OR other OR " + words(100, 200);

    List<WordPiece> pieces = WordDifference.of(before, after);

    assertThat(pieces.get(0).kind()).isEqualTo(PieceKind.LEFT_OUT);
    assertThat(written(pieces)).contains("[+other OR ]").doesNotContain("w5 ").contains("w99");
    assertThat(written(pieces).length()).isLessThan(300);
  }

  @Test
  void isQuickOfTwoListsThatHaveNothingInCommon() {
    String before = words(0, 3_000);
    String after = words(5_000, 8_000);

    List<WordPiece> pieces = WordDifference.of(before, after);

    assertThat(pieces).extracting(WordPiece::kind).contains(PieceKind.GONE, PieceKind.CAME);
    assertThat(written(pieces).length()).isLessThan(5_000);
  }

  @Test
  void showsEachOfSomeChangesFarApartInALongList() {
    List<String> words = new ArrayList<>(List.of(words(0, 3_000).split(" ", -1)));
    String before = String.join(" ", words);
    words.set(1_000, "first");
    words.set(5_000, "last");

    List<WordPiece> pieces = WordDifference.of(before, String.join(" ", words));

    assertThat(written(pieces)).contains("[-w500][+first]").contains("[-w2500][+last]");
    assertThat(written(pieces).length()).isLessThan(500);
  }

  @Test
  void ofAnyTwoLinesWhatStayedAndWentIsTheOneAndWhatStayedAndCameTheOther() {
    Random random = new Random(7);
    for (int i = 0; i < 2_000; i++) {
      String before = letters(random);
      String after = letters(random) + "!";

      List<WordPiece> pieces = WordDifference.of(before, after);

      assertThat(without(PieceKind.CAME, pieces)).isEqualTo(before);
      assertThat(without(PieceKind.GONE, pieces)).isEqualTo(after);
      int stayed = before.length() + after.length() - changed(pieces);
      assertThat(stayed / 2).as(before + " / " + after).isEqualTo(common(before, after));
    }
  }

  /** Signs that are a word each, so few that none is left out. */
  private static String letters(Random random) {
    return random
        .ints(random.nextInt(10), 0, 3)
        .mapToObj(sign -> "+-*".substring(sign, sign + 1))
        .collect(Collectors.joining());
  }

  private static String without(PieceKind kind, List<WordPiece> pieces) {
    return pieces.stream()
        .filter(piece -> piece.kind() != kind)
        .map(WordPiece::text)
        .collect(Collectors.joining());
  }

  private static int changed(List<WordPiece> pieces) {
    return pieces.stream()
        .filter(piece -> piece.kind() != PieceKind.STAYED)
        .mapToInt(piece -> piece.text().length())
        .sum();
  }

  /** The length of the longest row of signs that both have. */
  private static int common(String one, String other) {
    if (one.isEmpty() || other.isEmpty()) {
      return 0;
    }
    String rest = one.substring(1);
    String others = other.substring(1);
    return one.charAt(0) == other.charAt(0)
        ? 1 + common(rest, others)
        : Math.max(common(rest, other), common(one, others));
  }

  @Test
  void aLineThatKeptMostOfItsWordsIsTheSameLine() {
    assertThat(WordDifference.likeness("a OR b OR c", "a OR b OR d")).isGreaterThan(0.7);
    assertThat(WordDifference.likeness("Birds", "Fish")).isZero();
  }

  private static String words(int from, int to) {
    return IntStream.range(from, to).mapToObj(i -> "w" + i).collect(Collectors.joining(" OR "));
  }

  private static String written(List<WordPiece> pieces) {
    return pieces.stream()
        .map(
            piece ->
                switch (piece.kind()) {
                  case STAYED -> piece.text();
                  case GONE -> "[-" + piece.text() + "]";
                  case CAME -> "[+" + piece.text() + "]";
                  case LEFT_OUT -> "…";
                })
        .collect(Collectors.joining());
  }
}
