package org.didbon.feed.charset;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Words in letters that are often used, with capitals where words begin, are Cyrillic ones. */
class CyrillicBytesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Мост открыт",
        "МОСТ ОТКРЫТ",
        "«Мост» – открыт…",
        "Премьер: «Мост №5 открыт»",
        "Matchday: Спартак выиграл у Real Madrid",
        "Рост на 5% за год"
      })
  void wordsAreKnownInEachCharsetThatHasThem(String text) {
    for (String charset : new String[] {"windows-1251", "KOI8-R", "ISO-8859-5", "IBM866"}) {
      String plain = charset.startsWith("w") ? text : text.replaceAll("[^\\p{L} ]", "");
      assertThat(CyrillicBytes.charset(bytes(plain, charset))).contains(Charset.forName(charset));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "Le chômage recule à Évreux, windows-1252",
    "Señor Núñez, windows-1252",
    "éé éé éé, windows-1252",
    "ЖЪ, windows-1251",
    "plain words, windows-1251",
    "'', windows-1251"
  })
  void whatHasNoThreeLettersRunningIsNot(String text, String charset) {
    assertThat(CyrillicBytes.charset(bytes(text, charset))).isEmpty();
  }

  @Test
  void lettersOfTwoAlphabetsInOneWordAreNoWord() {
    byte[] glued = bytes("aмостb cрекаd eпортf", "windows-1251");
    byte[] apart = bytes("a мост b c река d e порт f", "windows-1251");

    assertThat(CyrillicBytes.charset(glued)).isEmpty();
    assertThat(CyrillicBytes.charset(apart)).contains(Charset.forName("windows-1251"));
  }

  @ParameterizedTest
  @CsvSource({
    "Федерация шахмат, KOI8-R, KOI8-U, true",
    "Федерация шахмат, KOI8-U, KOI8-R, true",
    "Федерация шахмат, KOI8-R, windows-1251, false",
    "Федерация шахмат, windows-1251, ISO-8859-5, false",
    "На європейській площі відбулася хода, KOI8-U, KOI8-R, false",
    "На європейській площі відбулася хода, KOI8-U, KOI8-U, true",
    "Le chômage recule, windows-1252, windows-1251, false"
  })
  void aCharsetThatIsSaidIsPlausibleIfHardlyAnyOtherFitsBetter(
      String text, String written, String told, boolean plausible) {
    assertThat(CyrillicBytes.isPlausible(bytes(text, written), Charset.forName(told)))
        .isEqualTo(plausible);
  }

  @ParameterizedTest
  @CsvSource({"KOI8-R, true", "IBM866, true", "windows-1252, false", "UTF-8, false"})
  void sixCharsetsAreOfCyrillicLetters(String charset, boolean cyrillic) {
    assertThat(CyrillicBytes.isOne(Charset.forName(charset))).isEqualTo(cyrillic);
  }

  private static byte[] bytes(String text, String charset) {
    return text.getBytes(Charset.forName(charset));
  }
}
