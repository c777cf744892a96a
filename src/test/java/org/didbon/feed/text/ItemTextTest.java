package org.didbon.feed.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One text of all that an item says, in which nothing is told twice. */
class ItemTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        // one says what the other says, and more
        "a b c d e | a b c d e f | a b c d e f",
        "a b c d e f | a b c | a b c d e f",
        "A, b: c? | a b c d | a b c d",
        "a b c | a b c | a b c",
        // each says something of its own
        "a b c | d e f | a b c;d e f",
        "a b c d e | e d c b a | a b c d e;e d c b a",
        "a b c x | a b c y | a b c x;a b c y",
        // lines that the other has go, the rest stays
        "a b c;p q r | a b c d e f | p q r;a b c d e f",
        "a b c;p q r | p q r;a b c | p q r;a b c",
        "a b c;p q r | p q r | a b c;p q r",
        // the end of a lead is cut off in the middle of a word
        "a b c d and th… | a b c d and then | a b c d and then",
        "a b c d and th... | a b c d and then | a b c d and then",
        "a b c d and th …) | a b c d and then | a b c d and then",
        "a b c d and th | a b c d and then | a b c d and th;a b c d and then"
      })
  void ofTwoTextsEachThingIsToldOnce(String one, String other, String expected) {
    assertThat(
            ItemText.of(
                "title", List.of(one.replace(';', '\n'), other.replace(';', '\n')), List.of()))
        .isEqualTo(expected.replace(';', '\n'));
  }

  @Test
  void fourRunsOfFiveThatAreAlikeAreAlikeEnough() {
    // 20 runs of four words each; the last words swapped break a few of them
    String text = "a b c d e f g h i j k l m n o p q r s t u v w";
    String alike = "a b c d e f g h i j k l m n o p q r s t u w v";
    String unlike = "a c b d f e g h j i k l n m o p r q s t u w v";

    assertThat(ItemText.of("", List.of(alike, text), List.of())).isEqualTo(text);
    assertThat(ItemText.of("", List.of(unlike, text), List.of())).isEqualTo(unlike + "\n" + text);
  }

  @Test
  void whatAnItemIsFiledUnderStandsLastOnceAndNotIfTheTextSaysIt() {
    assertThat(
            ItemText.of("Bridge", List.of("It opened"), List.of("City", "City", "bridge", "ways")))
        .isEqualTo("It opened\nCity, ways");
    assertThat(ItemText.of("Bridge", List.of(), List.of("City"))).isEqualTo("City");
    assertThat(ItemText.of("Bridge", List.of("It opened"), List.of())).isEqualTo("It opened");
    assertThat(ItemText.of("Bridge", List.of(), List.of())).isEmpty();
    assertThat(ItemText.of("Bridge", List.of("", "It opened"), List.of())).isEqualTo("It opened");
  }

  @Test
  void aTextThatIsTooLongLeavesRoomForWhatItIsFiledUnder() {
    assertThat(ItemText.of("", List.of("x".repeat(98_001)), List.of("City")))
        .isEqualTo("x".repeat(98_000) + "\nCity");
    assertThat(ItemText.of("", List.of("x".repeat(98_000)), List.of())).hasSize(98_000);
  }
}
