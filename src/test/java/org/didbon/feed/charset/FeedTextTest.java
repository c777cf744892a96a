package org.didbon.feed.charset;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import okio.Buffer;
import okio.ByteString;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeedTextTest {

  private static final String RUSSIAN = "Федерация шахмат выбрала нового председателя";
  private static final String TAJIK = "Дар Хучанд коргохи нави дузандаги сохта шуд";
  private static final String KAZAKH = "Жолаушылар пойызы Алматыдан кештеу шыкты";

  @ParameterizedTest
  @CsvSource({
    "windows-1251, windows-1251",
    "windows-1251, cp1251",
    "windows-1251, cp-1251",
    "windows-1251, x-cp1251",
    "windows-1251, WIN1251",
    "KOI8-R, koi8-r",
    "KOI8-R, koi8",
    "KOI8-U, koi8-ru",
    "ISO-8859-5, cyrillic",
    "IBM866, cp866",
    "x-MacCyrillic, x-mac-cyrillic"
  })
  void aCharsetIsKnownByAllItsNames(String charset, String label) {
    assertThat(read(document(label, RUSSIAN), charset, "")).contains(RUSSIAN);
    assertThat(read(document("", RUSSIAN), charset, "text/xml; charset=\"" + label + "\""))
        .contains(RUSSIAN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"windows-1251", "KOI8-R", "KOI8-U", "ISO-8859-5", "IBM866", "x-MacCyrillic"})
  void oneHeadlineIsEnoughToTellCyrillicCharsetsApartWhateverIsSaid(String charset) {
    for (String title : new String[] {RUSSIAN, TAJIK, KAZAKH}) {
      for (String said :
          new String[] {"", "utf-8", "iso-8859-1", "windows-1252", "koi8-r", "windows-1251", "x"}) {
        assertThat(read(document(said, title), charset, "")).as(said).contains(title);
        assertThat(read(document("", title), charset, "text/xml;charset=" + said))
            .as(said)
            .contains(title);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"windows-1251", "KOI8-R", "ISO-8859-5", "IBM866"})
  void aHeadlineInCapitalsIsToldApartToo(String charset) {
    for (String title : new String[] {"ПОЕЗД СОШЁЛ С РЕЛЬСОВ", "КУРС РУБЛЯ ВЫРОС", "Курс рубля"}) {
      assertThat(read(document("", title), charset, "")).contains(title);
    }
  }

  @Test
  void aCharsetOfShiftsIsReadThoughItsBytesAreAscii() {
    String title = "峠の道路が開通";

    assertThat(read(document("ISO-2022-JP", title), "ISO-2022-JP", "")).contains(title);
    assertThat(read(document("iso-2022-jp", "plain"), "UTF-8", "")).contains("plain");
  }

  @Test
  void ukrainianLettersTellItsCharset() {
    String title = "Її місія – європейські ґрунти";

    assertThat(read(document("koi8-r", title.replace('–', '-')), "KOI8-U", ""))
        .contains(title.replace('–', '-'));
    assertThat(read(document("", title), "windows-1251", "")).contains(title);
  }

  @ParameterizedTest
  @ValueSource(strings = {"iso-8859-1", "latin1", "us-ascii", "windows-1252", "", "utf-8", "x"})
  void westernBytesAreWindows1252AsBrowsersReadThem(String said) {
    for (String title :
        new String[] {
          "The minister’s “plan” – a draft…",
          "Le chômage recule à Évreux",
          "Señor Núñez",
          "À bientôt"
        }) {
      assertThat(read(document(said, title), "windows-1252", "")).contains(title);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "windows-1254, iso-8859-9, Türkiye’de yağış bekleniyor",
    "ISO-8859-2, latin2, Wieś żąda wyjaśnień",
    "windows-1253, windows-1253, Η κυβέρνηση ανακοίνωσε νέα μέτρα",
    "GB18030, gb2312, 中亚新闻今日摘要",
    "windows-31j, x-sjis, 中央アジアのニュース"
  })
  void whatIsSaidIsBelievedWhereTheBytesBearItOut(String charset, String label, String title) {
    assertThat(read(document(label, title), charset, "")).contains(title);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
  void theZerosTellWideCharactersWithAndWithoutMark(String charset) {
    for (String said : new String[] {"utf-16", "utf-8", ""}) {
      String text = document(said, RUSSIAN);

      assertThat(read(text, charset, "")).isEqualTo(text);
      assertThat(read("\ufeff" + text, charset, "")).isEqualTo(text);
      assertThat(read("\n  " + text, charset, "text/xml; charset=utf-8")).endsWith(text);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"utf-16", "UTF-16LE", "windows-1251", "koi8-r", "iso-8859-1", "bogus"})
  void validUtf8IsUtf8WhateverIsSaid(String said) {
    String text = document(said, RUSSIAN);

    assertThat(read(text, "UTF-8", "text/xml; charset=" + said)).isEqualTo(text);
    assertThat(read("\ufeff\ufeff" + text, "UTF-8", "")).isEqualTo(text);
  }

  @Test
  void aMarkOfByteOrderBeforeOtherBytesIsNotBelieved() {
    ByteString koi8 = ByteString.encodeString(document("", RUSSIAN), Charset.forName("KOI8-R"));

    for (String mark : new String[] {"efbbbf", "fffe"}) {
      assertThat(FeedText.of(joined(ByteString.decodeHex(mark), koi8), "")).contains(RUSSIAN);
    }
  }

  @Test
  void aPieceInAnotherCharsetCostsNeitherItselfNorTheRest() {
    ByteString mixed =
        joined(
            ByteString.encodeUtf8("<a>" + RUSSIAN + RUSSIAN + "</a><b>"),
            ByteString.encodeString(KAZAKH, Charset.forName("windows-1251")),
            ByteString.encodeUtf8("</b><c>It"),
            ByteString.decodeHex("92"),
            ByteString.encodeUtf8("s a caf"),
            ByteString.decodeHex("e9"),
            ByteString.encodeUtf8(" – «да»</c>"));

    assertThat(FeedText.of(mixed, ""))
        .isEqualTo(
            "<a>" + RUSSIAN + RUSSIAN + "</a><b>" + KAZAKH + "</b><c>It’s a café – «да»</c>");
  }

  @Test
  void aLetterCutInTwoCostsItself() {
    ByteString whole = ByteString.encodeUtf8("<a>" + RUSSIAN);

    assertThat(FeedText.of(whole.substring(0, whole.size() - 1), ""))
        .isEqualTo("<a>" + RUSSIAN.substring(0, RUSSIAN.length() - 1) + "\ufffd");
  }

  @Test
  void aPageSaysItsCharsetInItsHead() {
    String page = "<html><head><meta charset=windows-1254></head><p>Yağmur dün başladı</p>";

    assertThat(read(page, "windows-1254", "text/html")).isEqualTo(page);
  }

  @Test
  void ofManyPiecesInAnotherCharsetTheFirstThousandAreReadAndTheRestCostThemselves() {
    ByteString piece = ByteString.encodeString("Мост открыт", Charset.forName("windows-1251"));
    Buffer mixed = new Buffer().writeUtf8("<a>" + RUSSIAN.repeat(1_000) + "</a>");
    for (int i = 0; i < 1_050; i++) {
      mixed.writeUtf8("<b>").write(piece).writeUtf8("</b>");
    }

    String text = FeedText.of(mixed.readByteString(), "");

    assertThat(text.split("<b>Мост открыт</b>", -1)).hasSize(1_001);
    assertThat(text.split("<b>\ufffd", -1)).hasSize(51);
  }

  @Test
  void aMarkOfByteOrderAloneIsNoText() {
    assertThat(read("\ufeff", "UTF-32LE", "")).isEmpty();
    assertThat(read("\ufeff\ufeff", "UTF-8", "")).isEmpty();
    assertThat(FeedText.of(ByteString.EMPTY, "text/xml; charset=utf-16")).isEmpty();
  }

  @Test
  void whatIsSaidToBeWideAndHasNoZerosIsNot() {
    assertThat(read(document("utf-16", "Señor Núñez"), "windows-1252", "")).contains("Señor Núñez");
    assertThat(read(document("", "Señor Núñez"), "windows-1252", "a/b; charset=utf-32"))
        .contains("Señor Núñez");
  }

  @Test
  void aSignThatShiftsIsObeyedOnlyInCharsetsOfShifts() {
    String shifted = "峠の道路";

    assertThat(read(shifted, "ISO-2022-JP", "text/plain; charset=iso-2022-jp")).isEqualTo(shifted);
    assertThat(read("\u001b$" + RUSSIAN, "UTF-8", "text/xml; charset=windows-1251"))
        .isEqualTo("\u001b$" + RUSSIAN);
  }

  @Test
  void aFewZerosAreDirtAndNoWideCharacters() {
    String text = "<rss>" + "a".repeat(195) + "\0".repeat(10) + "</rss>";

    assertThat(read(text, "UTF-8", "")).isEqualTo(text);
  }

  private static String document(String said, String title) {
    String encoding = said.isEmpty() ? "" : " encoding=\"" + said + "\"";
    return "<?xml version=\"1.0\"" + encoding + "?><rss><item>" + title + "</item></rss>";
  }

  private static String read(String text, String charset, String contentType) {
    return FeedText.of(ByteString.encodeString(text, Charset.forName(charset)), contentType);
  }

  private static ByteString joined(ByteString... parts) {
    Buffer buffer = new Buffer();
    for (ByteString part : parts) {
      buffer.write(part);
    }
    return buffer.readByteString();
  }
}
