package org.didbon.feed.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is kept of a feed's texts: all that is seen, and nothing else. */
class PlainTextTest {

  private static final String MAN = "\ud83d\udc68";
  private static final String WOMAN = "\ud83d\udc69";
  private static final String JOINER = "\u200d";

  @ParameterizedTest
  @CsvSource(
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "a b,a b",
        "  a \t b  ,a b",
        "a\u00a0\u2003b,a b",
        "'a\n\n  b\r\nc',a|b|c",
        "a\u2028b\u2029c,a|b|c",
        "'a \n b',a|b",
        "'\n a \n',a",
        "мос\u200bто\u00adвой,мостовой",
        "a\u034fb\ufffec\uffffd,abcd",
        "a\u0000b\u0007c\u0085d,abcd",
        "'a \u200b b',a b"
      })
  void whatIsSeenIsKept(String text, String kept) {
    assertThat(PlainText.paragraphs(text)).isEqualTo(kept.replace('|', '\n'));
    assertThat(PlainText.line(text)).isEqualTo(kept.replace('|', ' '));
  }

  @Test
  void whatJoinsTwoPicturesStaysAndAnythingElseThatJoinsGoes() {
    assertThat(PlainText.line(MAN + JOINER + WOMAN)).isEqualTo(MAN + JOINER + WOMAN);
    assertThat(PlainText.line(JOINER + MAN)).isEqualTo(MAN);
    assertThat(PlainText.line("a" + JOINER + MAN)).isEqualTo("a" + MAN);
    assertThat(PlainText.line("1" + JOINER + "2")).isEqualTo("12");
    assertThat(PlainText.line(MAN + " " + JOINER + WOMAN)).isEqualTo(MAN + " " + WOMAN);
    assertThat(PlainText.line(MAN + "\n" + JOINER + WOMAN)).isEqualTo(MAN + " " + WOMAN);
  }

  @Test
  void aTextIsCutWhereItIsTooLongAndNoLetterInTwo() {
    assertThat(PlainText.line("x".repeat(1_000))).hasSize(1_000);
    assertThat(PlainText.line("x".repeat(1_001))).hasSize(1_000);
    assertThat(PlainText.line("x".repeat(998) + MAN)).hasSize(1_000).endsWith(MAN);
    assertThat(PlainText.line("x".repeat(999) + MAN)).isEqualTo("x".repeat(999));
    assertThat(PlainText.paragraphs("x".repeat(200_000))).hasSize(100_000);
    assertThat(PlainText.line("")).isEmpty();
  }
}
