package org.didbon.phrase.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.didbon.domain.Quiet;
import org.didbon.phrase.Catalogues;
import org.didbon.phrase.TypedWords;
import org.didbon.phrase.time.ScheduleReader.Scheduled;
import org.didbon.phrase.time.SpanReader.Spanned;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Times as people type them in six languages. */
class TimesTypedTest {

  private static final TypedWords WORDS = Catalogues.of(ZoneOffset.UTC).typed();

  /** A Monday, five in the afternoon in Dushanbe. */
  private static final Instant NOW = Instant.parse("2024-04-08T12:00:00Z");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          8:00                             | daily 08:00
          8am                              | daily 08:00
          12am                             | daily 00:00
          12 pm                            | daily 12:00
          at 8 p.m.                        | daily 20:00
          every morning                    | daily 09:00
          every second evening             |
          ежедневно в 8                    | daily 08:00
          в 8 вечера                       | daily 20:00
          в 2 часа дня                     | daily 14:00
          в 2 часа ночи                    | daily 02:00
          в 11 ночи                        | daily 23:00
          ежедневно в 20-30                | daily 20:30
          каждый понедельник в 9 утра      | weekly mon 09:00
          по пятницам                      | weekly fri 09:00
          раз в неделю                     | weekly mon 09:00
          раз в час                        | hourly
          ежеднвено в 8                    |
          ҳар рӯз соати 8                  | daily 08:00
          хар руз соати 8 бегохи           | daily 20:00
          har kuni soat 8 da               | daily 08:00
          ҳар куни соат 8да                | daily 08:00
          har dushanba soat 9:30 da        | weekly mon 09:30
          күн сайын саат 8де               | daily 08:00
          дүйшөмбү сайын саат 9да          | weekly mon 09:00
          әр дүйсенбі сағат 9-да           | weekly mon 09:00
          кешкі 8-де                       | daily 20:00
          half past eight                  | daily 08:30
          at quarter to nine pm            | daily 20:45
          ten minutes past eight           | daily 08:10
          eight thirty                     | daily 08:30
          at 8 30                          | daily 08:30
          at 7 a.m.                        | daily 07:00
          at noon                          | daily 12:00
          midnight                         | daily 00:00
          в полдевятого утра               | daily 08:30
          в пол-девятого вечера            | daily 20:30
          в половине девятого              | daily 08:30
          в полпервого дня                 | daily 12:30
          без четверти восемь              | daily 07:45
          без двадцати девять вечера       | daily 20:40
          в десять минут девятого          | daily 08:10
          восемь тридцать                  | daily 08:30
          в час дня                        | daily 13:00
          каждый день в полночь            | daily 00:00
          в двадцать два тридцать          | daily 22:30
          в обед                           | daily 12:00
          соати ҳашту ним                  | daily 08:30
          соати хашту ними бегох           | daily 20:30
          ҳар рӯз соати 8-у ним            | daily 08:30
          чоряк кам нӯҳ                    | daily 08:45
          соати бисту ду                   | daily 22:00
          har kuni sakkiz yarimda          | daily 08:30
          kechki soat oʻnda                | daily 22:00
          kechki on birda                  | daily 23:00
          har kuni o'n besh daqiqa kam toqqizda | daily 08:45
          chorakam to'qqiz                 | daily 08:45
          ҳар куни саккиз яримда           | daily 08:30
          күн сайын сегиз жарымда          | daily 08:30
          тогузга он беш мүнөт калганда    | daily 08:45
          кечки сегизден чейрек өткөндө    | daily 20:15
          сағат сегіз жарымда              | daily 08:30
          кешкі сағат 8 жарымда            | daily 20:30
          тоғызға ширек қалғанда           | daily 08:45
          on mondays at 10                 | weekly mon 10:00
          every weekday                    |
          по будням в 9                    |
          каждые два часа                  |
          har 2 soatda                     |
          2 саат сайын                     |
          sometimes                        |
          25:00                            |
          8:75                             |
          8 9                              |
          daily monday                     |
          now at 9                         |
          """)
  void aSchedule(String typed, String schedule) {
    var read = new ScheduleReader(WORDS).any(typed).stream().filter(one -> one.subject().isEmpty());

    assertThat(read.map(one -> one.schedule().toString()).findFirst().orElse(null))
        .isEqualTo(schedule);
  }

  @ParameterizedTest
  @CsvSource({"ежеднвено в 8, daily 08:00", "mondey 9am, weekly mon 09:00"})
  void withOneSlipOfTheFinger(String typed, String schedule) {
    var read = new ScheduleReader(WORDS).slipped(typed).stream();

    assertThat(read.map(one -> one.schedule().toString()).findFirst().orElse(null))
        .isEqualTo(schedule);
  }

  @ParameterizedTest
  @CsvSource({
    "Patrushev 8:00, Patrushev",
    "8:00 Patrushev, Patrushev",
    "каждый день в 8 Патрушев, Патрушев",
    "Средняя Азия в 9 утра, Средняя Азия",
    "Формула 1 в 9 утра, Формула 1"
  })
  void whatStandsBesideItIsTheSubject(String typed, String subject) {
    assertThat(new ScheduleReader(WORDS).any(typed))
        .extracting(Scheduled::subject)
        .contains(subject);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Daily Mail", "Душанбе", "Формула 1", "Patrushev 8", "Вечер", "area 51"})
  void aNameIsNoScheduleWhereThatIsNotAsked(String name) {
    assertThat(new ScheduleReader(WORDS).sure(name)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          23-7                              | 23:00-07:00
          22:00-07:00                       | 22:00-07:00
          с 23:00 до 7:00                   | 23:00-07:00
          с 11 вечера до 7 утра             | 23:00-07:00
          from 11 pm to 7 am                | 23:00-07:00
          11pm-7am all                      | 23:00-07:00!
          between 23 and 7                  | 23:00-07:00
          аз соати 23 то соати 7            | 23:00-07:00
          soat 23 dan 7 gacha               | 23:00-07:00
          23:00дөн 7:00гө чейин             | 23:00-07:00
          кешкі 11-ден таңғы 7-ге дейін     | 23:00-07:00
          12am-8am                          | 00:00-08:00
          ночью                             | 23:00-07:00
          с одиннадцати вечера до семи утра | 23:00-07:00
          с одиннадцати до семи             | 23:00-07:00
          с полдвенадцатого до половины седьмого | 23:30-06:30
          с двадцати трёх до семи           | 23:00-07:00
          ночью не беспокой с 11 вечера до утра | 23:00-07:00
          не беспокой ночью с полуночи до восьми | 00:00-08:00
          from half past ten pm to half past six | 22:30-06:30
          don't wake me from midnight to 8  | 00:00-08:00
          аз соати ёздаҳи шаб то ҳафти субҳ | 23:00-07:00
          аз даҳу ним то шашу ним           | 22:30-06:30
          kechki oʻn birdan ertalabki yettigacha | 23:00-07:00
          o'n yarimdan olti yarimgacha      | 22:30-06:30
          түнкү он бирден таңкы жетиге чейин | 23:00-07:00
          кешкі он жарымнан таңғы алты жарымға дейін | 22:30-06:30
          11:00-7:00                        | 11:00-07:00
          у меня                            | ?
          23                                | ?
          23-7-8                            | ?
          25-7                              | ?
          """)
  void quietHours(String typed, String hours) {
    assertThat(new HoursReader(WORDS).read(typed).quiet().map(Quiet::toString).orElse("?"))
        .isEqualTo(hours);
  }

  @ParameterizedTest
  @CsvSource({"25-99, 25-99", "22:00-foo, foo", "с 25 до 99, 25 99"})
  void whatIsNotUnderstoodIsQuotedAsTyped(String typed, String unclear) {
    assertThat(new HoursReader(WORDS).read(typed).unclear()).isEqualTo(unclear);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "every weekday at 9",
        "Патрушев по будням",
        "3 times a day",
        "every 2 hours",
        "раз в два часа",
        "ҳар се соат",
        "har ish kuni",
        "3 саат сайын",
        "әр екі сағат"
      })
  void aRhythmThatIsNotOffered(String typed) {
    assertThat(new ScheduleReader(WORDS).isOther(typed)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"every day at 9", "в 8 часов каждый день", "саат 8 күн сайын", "Патрушев"})
  void aRhythmThatIs(String typed) {
    assertThat(new ScheduleReader(WORDS).isOther(typed)).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2h                       | 2024-04-08T14:00:00Z
          for two hours            | 2024-04-08T14:00:00Z
          an hour                  | 2024-04-08T13:00:00Z
          на 2 часа                | 2024-04-08T14:00:00Z
          на час                   | 2024-04-08T13:00:00Z
          полчаса                  | 2024-04-08T12:30:00Z
          half an hour             | 2024-04-08T12:30:00Z
          an hour and a half       | 2024-04-08T13:30:00Z
          полтора часа             | 2024-04-08T13:30:00Z
          бир жарым саат           | 2024-04-08T13:30:00Z
          ikki yarim soat          | 2024-04-08T14:30:00Z
          сӣ дақиқа                | 2024-04-08T12:30:00Z
          двадцать пять минут      | 2024-04-08T12:25:00Z
          on besh daqiqa           | 2024-04-08T12:15:00Z
          до полуночи              | 2024-04-08T19:00:00Z
          until half past eight pm | 2024-04-08T15:30:00Z
          до полдевятого вечера    | 2024-04-08T15:30:00Z
          sakkiz yarimgacha        | 2024-04-09T03:30:00Z
          три дня                  | 2024-04-11T12:00:00Z
          2 соат                   | 2024-04-08T14:00:00Z
          3 kunga                  | 2024-04-11T12:00:00Z
          2 саатка                 | 2024-04-08T14:00:00Z
          2 сағатқа                | 2024-04-08T14:00:00Z
          until morning            | 2024-04-09T02:00:00Z
          до утра                  | 2024-04-09T02:00:00Z
          to 7 pm                  | 2024-04-08T14:00:00Z
          до 18:00                 | 2024-04-08T13:00:00Z
          до 7                     | 2024-04-09T02:00:00Z
          до завтра                | 2024-04-09T02:00:00Z
          до понедельника          | 2024-04-15T02:00:00Z
          today                    | 2024-04-08T19:00:00Z
          то субҳ                  | 2024-04-09T02:00:00Z
          ertalabgacha             | 2024-04-09T02:00:00Z
          soat 7 gacha             | 2024-04-09T02:00:00Z
          эртең мененкиге чейин    | 2024-04-09T02:00:00Z
          таңға дейін              | 2024-04-09T02:00:00Z
          """)
  void aSpan(String typed, Instant until) {
    Spanned spanned = new SpanReader(WORDS).read(typed).orElseThrow();

    assertThat(spanned.subject()).isEmpty();
    assertThat(spanned.end().after(NOW, ZoneId.of("Asia/Dushanbe"), Quiet.NEVER)).contains(until);
  }

  @ParameterizedTest
  @CsvSource({"Patrushev 3 days, Patrushev", "на 3 дня Патрушев, Патрушев"})
  void ofWhom(String typed, String subject) {
    assertThat(new SpanReader(WORDS).read(typed).map(Spanned::subject)).contains(subject);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Patrushev", "7", "until", "hours 7 8", "Формула 1"})
  void whatIsNoSpan(String typed) {
    assertThat(new SpanReader(WORDS).read(typed).filter(one -> one.subject().isEmpty())).isEmpty();
  }
}
