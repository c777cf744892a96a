package org.didbon.feed.charset;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.List;
import java.util.stream.Stream;
import okio.ByteString;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said of bytes is believed as far as they bear it out, and no further. */
class DetectedCharsetTest {

  private static final String RUSSIAN = "Федерация шахмат выбрала нового председателя";

  @ParameterizedTest
  @CsvSource({
    // words of letters that stand alike in both: what is said tips the scales
    "Федерация шахмат выбрала нового председателя, KOI8-R, KOI8-U, KOI8-U",
    "Федерация шахмат выбрала нового председателя, KOI8-U, KOI8-R, KOI8-R",
    // words in one alone
    "Федерация шахмат выбрала нового председателя, windows-1251, KOI8-R, windows-1251",
    "Федерация шахмат выбрала нового председателя, KOI8-R, windows-1251, KOI8-R",
    "Федерация шахмат выбрала нового председателя, IBM866, ISO-8859-5, IBM866",
    // never Latin letters with accents side by side
    "Федерация шахмат выбрала нового председателя, windows-1251, windows-1252, windows-1251",
    "Федерация шахмат выбрала нового председателя, windows-1251, Big5-HKSCS, windows-1251",
    // no Cyrillic words at all
    "Le chômage recule à Évreux, windows-1252, windows-1251, windows-1251",
    "Le chômage recule à Évreux, windows-1252, ISO-8859-15, ISO-8859-15",
    "Wieś żąda wyjaśnień, ISO-8859-2, ISO-8859-2, ISO-8859-2",
    "中亚新闻今日摘要, GB18030, GB18030, GB18030"
  })
  void ofTwoCharsetsTheOneThatTheBytesBearOutIsMeant(
      String text, String written, String told, String meant) {
    assertThat(DetectedCharset.of(bytes(text, written), charsets(told)).name()).isEqualTo(meant);
  }

  @Test
  void theMoreBelievableOfTwoIsBelievedFirst() {
    byte[] bytes = bytes(RUSSIAN, "KOI8-U");

    assertThat(DetectedCharset.of(bytes, charsets("KOI8-U", "KOI8-R"))).hasToString("KOI8-U");
    assertThat(DetectedCharset.of(bytes, charsets("windows-1252", "KOI8-U"))).hasToString("KOI8-U");
  }

  @ParameterizedTest
  @CsvSource({"0, true", "1, true", "2, false", "9, false"})
  void aCharsetIsMeantWhereAtMostOneSignInTwentyIsNoneOfIt(int wrong, boolean meant) {
    String text = "中亚新闻今日摘要中亚新闻今日摘要中亚新"; // 19 signs
    byte[] odd = ByteString.decodeHex("3cff".repeat(wrong) + "3c").toByteArray();

    assertThat(DetectedCharset.of(join(bytes(text, "GB18030"), odd), charsets("GB18030", "IBM437")))
        .hasToString(meant ? "GB18030" : "IBM437");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<b>",
        "</a><a href='x'>",
        "&amp;",
        "&nbsp;&nbsp;",
        "    ",
        ". . . . . . ",
        "123 "
      })
  void whatStandsBetweenTheWordsTellsNothing(String between) {
    String text = "Мост" + between + "через" + between + "реку" + between + "открыт";

    for (String charset : List.of("windows-1251", "KOI8-R", "ISO-8859-5", "IBM866")) {
      assertThat(DetectedCharset.of(bytes(text, charset), List.of())).hasToString(charset);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The minister’s plan",
        "Zażółć",
        "naïve",
        "coöperate – again",
        "l’été à Évreux",
        "Ärger"
      })
  void aFewAccentsAmongLatinLettersAreWindows1252(String text) {
    String western = text.replace("ż", "z").replace("ł", "l").replace("ć", "c").replace("ó", "o");

    assertThat(DetectedCharset.of(bytes(western + " é", "windows-1252"), List.of()))
        .hasToString("windows-1252");
  }

  @ParameterizedTest
  @CsvSource({
    "中央アジアのニュースを伝える 新しい道路が開通した, EUC-JP",
    "中央アジアのニュースを伝える 新しい道路が開通した, windows-31j",
    "Η κυβέρνηση ανακοίνωσε νέα μέτρα για την οικονομία, windows-1253"
  })
  void withoutAWordOnItTheBytesOfOtherScriptsTellThemselves(String text, String charset) {
    Charset found = DetectedCharset.of(bytes(text, charset), List.of());

    assertThat(new String(bytes(text, charset), found)).isEqualTo(text);
  }

  @Test
  void afterTheFirstThousandsOfWordsNothingChangesTheMind() {
    byte[] russian = bytes((RUSSIAN + "<br>").repeat(200), "windows-1251");
    byte[] more = bytes((RUSSIAN + "<br>").repeat(900), "KOI8-R");

    assertThat(DetectedCharset.of(join(russian, more), List.of())).hasToString("windows-1251");
  }

  @Test
  void bytesWithoutALetterAreWhatIsSaidOfThemElseWestern() {
    assertThat(DetectedCharset.of(new byte[0], List.of())).hasToString("windows-1252");
    assertThat(DetectedCharset.of(bytes("\u00a9", "windows-1252"), List.of()))
        .hasToString("windows-1252");
    assertThat(DetectedCharset.of(bytes("\u00a9", "windows-1252"), charsets("windows-1251")))
        .hasToString("windows-1251");
  }

  private static byte[] join(byte[] one, byte[] other) {
    byte[] all = new byte[one.length + other.length];
    System.arraycopy(one, 0, all, 0, one.length);
    System.arraycopy(other, 0, all, one.length, other.length);
    return all;
  }

  private static byte[] bytes(String text, String charset) {
    return text.getBytes(Charset.forName(charset));
  }

  private static List<Charset> charsets(String... names) {
    return Stream.of(names).map(Charset::forName).toList();
  }
}
