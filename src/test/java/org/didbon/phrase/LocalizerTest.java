package org.didbon.phrase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import org.didbon.domain.Glossary;
import org.didbon.domain.Preferences;
import org.didbon.domain.RichText;
import org.didbon.domain.RichText.Piece;
import org.didbon.domain.RichText.Style;
import org.didbon.domain.Wording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocalizerTest {

  private static final ZoneId DUSHANBE = ZoneId.of("Asia/Dushanbe");

  private final Catalogues catalogues = Catalogues.strict(DUSHANBE);

  @ParameterizedTest
  @CsvSource({
    "en, 1, 1 alert",
    "en, 2, 2 alerts",
    "en, 11, 11 alerts",
    "en, 21, 21 alerts",
    "ru, 1, 1 уведомление",
    "ru, 2, 2 уведомления",
    "ru, 5, 5 уведомлений",
    "ru, 11, 11 уведомлений",
    "ru, 21, 21 уведомление",
    "ru, 1002, 1 002 уведомления",
    "tg, 1, 1 огоҳинома",
    "tg, 5, 5 огоҳинома",
    "uz, 1, 1 ta bildirishnoma",
    "uz, 21, 21 ta bildirishnoma",
    "ky, 2, 2 билдирүү",
    "kk, 11, 11 хабарлама"
  })
  void aNumberTakesItsPlural(String language, int count, String said) {
    assertThat(
            catalogues
                .in(language)
                .say("outbox.many", Map.of("count", count))
                .replace('\u00a0', ' '))
        .isEqualTo(said);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | 6 Apr 2024 | 6 Apr 2024, 16:40 (Dushanbe)
          ru | 6 апреля 2024 | 6 апреля 2024, 16:40 (Душанбе)
          tg | 6 апрели 2024 | 6 апрели 2024, 16:40 (Душанбе)
          uz | 2024-yil 6-aprel | 2024-yil 6-aprel, 16:40 (Dushanbe)
          ky | 2024-жылдын 6-апрели | 2024-жылдын 6-апрели, 16:40 (Душанбе)
          kk | 2024 жылғы 6 сәуір | 2024 жылғы 6 сәуір, 16:40 (Душанбе)
          """)
  void timeIsToldInTheLocalWay(String language, String day, String moment) {
    Localizer localizer = catalogues.in(language);

    assertThat(localizer.date(LocalDate.of(2024, 4, 6))).isEqualTo(day);
    assertThat(localizer.moment(Instant.parse("2024-04-06T11:40:00Z"))).isEqualTo(moment);
  }

  @ParameterizedTest
  @CsvSource({
    "+05:30, UTC+5:30",
    "Z, UTC",
    "-03:00, UTC-3",
    "Asia/Kathmandu, Катманду",
    "Nowhere/Atlantis, Душанбе"
  })
  void aChatsZoneIsToldByItsCityOrElseByItsOffset(String zone, String told) {
    Localizer localizer = catalogues.to(new Preferences("ru", zone));

    assertThat(localizer.clock(Instant.parse("2024-04-06T11:40:00Z"))).endsWith(" (" + told + ")");
  }

  @Test
  void aTextIsToldInTheFirstLanguageTheReaderReadsThatItStandsIn() {
    Glossary words =
        new Glossary(Map.of("Mayor", new Wording("Mayor", Map.of("ru", "Мэр", "tg", "Шаҳрдор"))));
    Wording own = new Wording("Mayor", Map.of("uz", "Mer"));
    Catalogues catalogues = Catalogues.strict(ZoneOffset.UTC).with(words);

    assertThat(catalogues.in("uz").text(own)).isEqualTo("Mer");
    assertThat(catalogues.in("tg").text(own)).isEqualTo("Шаҳрдор");
    assertThat(catalogues.in("kk").text(own)).isEqualTo("Мэр");
    assertThat(catalogues.in("en").text(own)).isEqualTo("Mayor");
    assertThat(catalogues.in("kk").text(Wording.of("Sheriff"))).isEqualTo("Sheriff");
    assertThat(catalogues.in("tg").text(Wording.of("Russia"))).isEqualTo("Русия");
    assertThat(catalogues.in("tg").text(Wording.of("South Korea"))).isEqualTo("Кореяи Ҷанубӣ");
    assertThat(catalogues.in("en").text(Wording.of("Turkey"))).isEqualTo("Turkey");
    assertThat(catalogues.in("tg").country("KR")).isEqualTo("Кореяи Ҷанубӣ");
  }

  @Test
  void aDayAMonthAndAYearAreTold() {
    Localizer localizer = catalogues.in("ru");

    assertThat(localizer.date("2008-05-12")).isEqualTo("12 мая 2008");
    assertThat(localizer.date("2008-05")).isEqualTo("май 2008");
    assertThat(localizer.date("2008")).isEqualTo("2008");
  }

  @Test
  void aSpanIsToldInItsLargestUnits() {
    Localizer localizer = catalogues.in("en");

    assertThat(localizer.span(Duration.ofSeconds(59))).isEqualTo("59 s");
    assertThat(localizer.span(Duration.ofSeconds(61))).isEqualTo("1 min 1 s");
    assertThat(localizer.span(Duration.ofMinutes(61))).isEqualTo("1 h 1 min");
    assertThat(localizer.span(Duration.ofMinutes(10))).isEqualTo("10 min");
    assertThat(localizer.span(Duration.ofHours(11))).isEqualTo("11 h");
    assertThat(catalogues.in("tg").span(Duration.ofHours(11))).isEqualTo("11 соат");
    assertThat(catalogues.in("tg").span(Duration.ofMinutes(61))).isEqualTo("1 соату 1 дақиқа");
    assertThat(localizer.span(Duration.ofHours(25))).isEqualTo("a day");
    assertThat(catalogues.in("ru").span(Duration.ofDays(22))).isEqualTo("22 дня");
  }

  @Test
  void richArgumentsKeepTheirStylesAndNothingPutInIsReadAsAPattern() {
    RichText said =
        catalogues
            .in("en")
            .rich("subscribe.done", Map.of("title", RichText.bold("{count} 'a' <b>")));

    assertThat(said.lines()).hasSize(1);
    assertThat(said.lines().get(0))
        .containsExactly(
            new Piece(Style.PLAIN, "From now on you hear of ", ""),
            new Piece(Style.BOLD, "{count} 'a' <b>", ""),
            new Piece(Style.PLAIN, ".", ""));
  }

  @Test
  void textOfStrangersNeitherBeginsALineNorTakesThePlaceOfAnother() {
    RichText said =
        catalogues
            .in("en")
            .rich(
                "zone.nearest",
                Map.of("name", "a\nb\ufdd0{nearest}", "nearest", RichText.code("Osh")));

    assertThat(said.plain()).isEqualTo("I do not know the city a b{nearest}. Did you mean Osh?");
  }

  @Test
  void aClientsLanguageIsFoundByItsTag() {
    assertThat(catalogues.spoken("ru-RU")).contains("ru");
    assertThat(catalogues.spoken("uz_Cyrl_UZ")).contains("uz");
    assertThat(catalogues.spoken("KK")).contains("kk");
    assertThat(catalogues.spoken("de")).isEmpty();
    assertThat(catalogues.spoken("")).isEmpty();
    assertThat(catalogues.in("de").language()).isEqualTo("en");
  }

  @Test
  void aMissingPhraseIsABugThatReadersDoNotSee() {
    assertThatThrownBy(() -> catalogues.in("ru").say("no.such"))
        .hasMessage("no phrase no.such in ru");
    assertThatThrownBy(() -> catalogues.in("ru").say("alert.why"))
        .hasMessageContaining("arguments of alert.why: [reason]");
    assertThat(Catalogues.of(ZoneOffset.UTC).in("ru").say("no.such")).isEqualTo("no.such");
  }

  @Test
  void countriesHaveNames() {
    assertThat(catalogues.in("ru").country("TJ")).isEqualTo("Таджикистан");
    assertThat(catalogues.in("tg").country("RU")).isEqualTo("Русия");
    assertThat(catalogues.in("kk").country("KG")).isEqualTo("Қырғызстан");
  }
}
