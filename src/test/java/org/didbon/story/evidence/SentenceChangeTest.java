package org.didbon.story.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.didbon.domain.Field;
import org.didbon.domain.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which small changes of a sentence are told: what it says, not how it is spelled. */
class SentenceChangeTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ru | Полиция задержала на рынке 47 мигрантов без патентов   | Полиция задержала на рынке 74 мигрантов без патентов
          ru | Штраф за это вырос до 2,5 млн рублей в год             | Штраф за это вырос до 25 млн рублей в год
          ru | Погибли трое рабочих на стройке в городе Туле вчера    | Погибли четверо рабочих на стройке в городе Туле вчера
          ru | Об этом вчера в Душанбе сообщил посол Рахмон Азизов    | Об этом вчера в Душанбе сообщил посол Карим Валиев
          ru | Об этом вчера в Душанбе сообщил посол Азизов           | Об этом вчера в столице сообщил посол
          ru | Суд признал его виновным в нападении на полицейских    | Суд не признал его виновным в нападении на полицейских
          ru | Суд не признал его виновным в нападении на полицейских | Суд признал его виновным в нападении на полицейских
          ru | Об этом вчера в Душанбе сообщил посол страны Ким       | Об этом вчера в Душанбе сообщил посол страны Пак
          en | Police held 1,200 migrants at the market on Monday     | Police held 1,300 migrants at the market on Monday
          en | The ministry confirmed that Karimov was among the dead | The ministry confirmed that he was among the dead
          en | The embassy said that the men had been detained        | The embassy said that the men had not been detained
          en | Two of the workers died in the fire in the hostel      | Five of the workers died in the fire in the hostel
          uk | Суд визнав його винним у нападі на поліцейських учора  | Суд не визнав його винним у нападі на поліцейських учора
          tg | Вазорат ин хабарро дар шаҳри Хуҷанд тасдиқ кард        | Вазорат ин хабарро дар шаҳри Хуҷанд тасдиқ накард
          uz | Vazirlik bu xabarni Samarqand shahrida tasdiqladi      | Vazirlik bu xabarni Samarqand shahrida tasdiqlamadi
          uz | Вазирлик бу хабарни Самарқанд шаҳрида тасдиқлади       | Вазирлик бу хабарни Самарқанд шаҳрида тасдиқламади
          ky | Министр бул тууралуу журналисттерге Ошто айтты         | Министр бул тууралуу журналисттерге Ошто айтпады
          kk | Министр бүгін Алматыға журналистермен бірге келді      | Министр бүгін Алматыға журналистермен бірге келмеді
          """)
  void aNumberANameAndADenialAreTold(String language, String before, String after) {
    assertThat(reworded(language, before + '.', after + '.', ""))
        .containsExactly(new TextDifference.Reworded(before + '.', after + '.'));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ru | Полиция задержала на рынке 47 мигрантов без патентов   | Полиция задержала на рынке 47 мигрантв без патентов
          ru | Полиция задержала на рынке 47 мигрантов без патентов   | Полиция задержала – на рынке – 47 мигрантов, без патентов
          ru | Полиция задержала на рынке 1 200 мигрантов             | Полиция задержала на рынке 1200 мигрантов
          ru | Полиция задержала на рынке троих мигрантов из Хивы     | Полиция задержала на рынке 3 мигрантов из Хивы
          ru | Об этом вчера в Душанбе сообщил посол Рахмон Азизов    | Об этом вчера послу Рахмону Азизову в Душанбе сообщили
          ru | Об этом вчера в Душанбе сообщил посол Патрушев         | Об этом вчера в Душанбе сообщил посол Патуршев
          ru | Полиция задержала на рынке 47 мигрантов из Узбекистана | Вчера полиция задержала на рынке в Туле 47 мигрантов из Узбекистана
          ru | Штраф за это вырос до 2,5 млн рублей в год             | Штраф за это вырос до 2.5 млн рублей в год
          ru | Об этом вчера в Душанбе сообщил посол Патрушев         | Об этом вчера в Душанбе сообщил посол Птрушев
          ru | Об этом вчера в Душанбе сообщил посол Алиев            | Об этом вчера в Душанбе сообщил посол Олиев
          ru | Вчера в Душанбе об этом на рынке спросили Азизова      | Вчера в Душанбе об этом на рынке говорили с Азизовым
          ru | Вчера в Душанбе об этом на рынке города спорил Азизов  | Вчера в Душанбе об этом на рынке города спорили с Азизовыми
          ru | Полиция задержала на рынке 47 мигрантов без патентов   | Патруль задержал на рынке 47 мигрантов без патентов
          ru | Вчера в Душанбе об этом на рынке рассказал один врач   | Вчера в Душанбе об этом на рынке рассказывал один врач
          en | Police held 1,200 migrants at the market on Monday     | Police held 1200 migrants at the market on Monday
          en | The ministry said that the men came by bus             | The ministry stated that the men came by bus
          ky | Министр бул тууралуу журналисттерге Ошто айтты         | Министр бул тууралуу журналисттерге Ошто айткан
          """)
  void spellingFormsAndAdditionsAreNot(String language, String before, String after) {
    assertThat(reworded(language, before + '.', after + '.', "")).isEmpty();
  }

  @Test
  void ofWhatSomebodyWasAlertedOnAnyOtherWordIsTold() {
    String before = "Вчера в Туле полиция выслала мигрантов с рынка домой.";
    String other = "Вчера в Туле полиция выслала торговцев с рынка домой.";
    String freed = "Вчера в Туле полиция отпустила мигрантов с рынка домой.";

    assertThat(reworded("ru", before, other, "мигрантов")).hasSize(1);
    assertThat(reworded("ru", before, freed, "мигрантов")).hasSize(1);
    assertThat(reworded("ru", before, freed, "")).isEmpty();
    String held = before.replace("выслала", "нашла");
    assertThat(reworded("ru", held, held.replace("нашла", "видит"), "мигрантов"))
        .as("a word of five letters")
        .hasSize(1);
    assertThat(reworded("ru", before, before.replace("мигрантов", "мигрантв"), "мигрантов"))
        .isEmpty();
  }

  @Test
  void whereNobodyWasAlertedOnASentenceItsOtherWordsAreFree() {
    String alerted = "Мигрантов с рынка в Туле отпустили домой. ";
    String before = "Вчера в этом городе полиция выслала торговцев с рынка.";

    assertThat(
            reworded(
                "ru",
                alerted + before,
                alerted + before.replace("выслала", "отпустила"),
                "Мигрантов"))
        .isEmpty();
  }

  @Test
  void aSentenceThatBecameTheHeadlineMaySaySomethingElseThere() {
    String before = "Полиция задержала на рынке 47 мигрантов из Хивы.";

    assertThat(underHeadline(before, "Полиция задержала на рынке 74 мигрантов из Хивы"))
        .extracting(TextDifference.Reworded::after)
        .containsExactly("Полиция задержала на рынке 74 мигрантов из Хивы");
    assertThat(underHeadline(before, "На рынке полиция задержала вчера 47 мигрантов из Хивы"))
        .isEmpty();
  }

  @Test
  void aNumberThatStandsElsewhereIsNotThatOfTheSentence() {
    String before = "Полиция задержала на рынке 47 мигрантов.";
    String after = "Доллар стоит 47 рублей. Завтра дождь. Послезавтра снег. ";

    assertThat(reworded("ru", before, after + before.replace("47", "74"), "")).hasSize(1);
  }

  @Test
  void aSentenceIsComparedWithTheOneThatIsMostLikeIt() {
    String before = "Полиция задержала на рынке в городе Туле вчера 47 мигрантов из Хивы.";
    String now = before.replace("47", "74");
    String other = "Полиция задержала на рынке в городе Омске днём 12 мигрантов из Хивы.";

    assertThat(reworded("ru", before, now + " " + other, ""))
        .containsExactly(new TextDifference.Reworded(before, now));
    assertThat(reworded("ru", before, other + " " + now, ""))
        .containsExactly(new TextDifference.Reworded(before, now));
  }

  @Test
  void sevenOfTenWordsMakeItTheSameSentence() {
    String before = "Полиция задержала на рынке вчера много людей из города Хивы.";
    String after = "Полиция задержала на рынке вчера много людей; суд отпустил Саидова.";

    assertThat(reworded("ru", before, after, "")).hasSize(1);
    assertThat(reworded("ru", before, after.replace("людей", "воров"), "")).isEmpty();
  }

  @Test
  void whatMovedToTheNextSentenceIsThere() {
    assertThat(
            reworded(
                "ru",
                "Вчера на рынке в Туле полиция задержала всех торговцев, их было 47.",
                "Вчера на рынке в Туле полиция задержала всех торговцев. Их было 47.",
                ""))
        .isEmpty();
  }

  @Test
  void whatIsCutOffSaysNothing() {
    assertThat(
            reworded(
                "ru",
                "Полиция задержала на рынке мигрантов без патентов из Самарканда.",
                "Полиция задержала на рынке мигрантов без патентов из…",
                ""))
        .isEmpty();
  }

  @Test
  void aTextOfOneEndlessSentenceCostsNoTime() {
    String before = "Слово Имя 1 ".repeat(8_000);
    Instant start = Instant.now();

    reworded("ru", before, before.replace("1", "2"), "");

    assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(5));
  }

  private static List<TextDifference.Reworded> underHeadline(String before, String headline) {
    return TextDifference.between(
            new ReportWords("Новости", before, false),
            new ReportWords(headline, "Суд решит завтра.", false),
            new Alerted("ru", List.of()))
        .reworded();
  }

  private static List<TextDifference.Reworded> reworded(
      String language, String before, String after, String alerted) {
    int at = before.indexOf(alerted);
    List<Span> spans =
        alerted.isEmpty() ? List.of() : List.of(new Span(Field.TEXT, at, at + alerted.length()));
    return TextDifference.between(
            new ReportWords("", before, false),
            new ReportWords("", after, false),
            new Alerted(language, spans))
        .reworded();
  }
}
