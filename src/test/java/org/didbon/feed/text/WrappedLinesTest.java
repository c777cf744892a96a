package org.didbon.feed.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Which breaks of a text without markup part paragraphs: {@code ~} is one that is only a wrap. */
class WrappedLinesTest {

  static Stream<String> texts() {
    return Stream.of(
        // a sentence goes on
        "В Тюмени на стройке задержали 47~мигрантов без патентов.",
        "Полиция проверила стройку и рынок и задержала~47 мигрантов без патентов.",
        "Рейды прошли в~Москве и Казани.",
        "Police held two men in the~Moscow region.",
        "Задержаны граждане Таджикистана,~Узбекистана и Киргизии.",
        "Запрет действует с 2024 г.~в Москве.",
        "Министр сказал: «~Мы против».",
        "Душанбе шаҳрида 12~нафар боздошт шуд.",
        "Toshkentda 12~nafar migrant ushlandi.",
        "Об этом сообщил~А. В. Петров из УМВД.",
        "Бу ҳақда Ш.~Мирзиёев айтди.",
        "Полиция на стройке в Тюмени вчера~задержала мигрантов, сообщил глава~Петров из"
            + " управления по области.|Суд идёт.",
        // a paragraph a line
        "Полиция провела рейд.|Задержаны 47 человек.",
        "Заголовок|Текст без точки",
        "Introduction|When I came here I knew nobody.",
        "Six skiers were found alive on Tuesday.|Search…",
        "Он уехал!|47 человек остались.",
        "Погибшие|47 человек",
        "Нужны:|паспорт|миграционная карта;|полис",
        "Повестка|- рейды|- суды|• депортации",
        "В повестке встречи стояли вопросы|1. рейды|2) суды",
        "Первый абзац||второй абзац",
        // wrapped at a width, a name at the beginning of a line
        "Секретарь Совета безопасности сообщил о том, что предложение~"
            + "Николая Патрушева будет рассмотрено до конца года. Депутаты~"
            + "Государственной думы проголосуют в сентябре.",
        "The minister told reporters on Monday that the delegation led by~"
            + "Rahmon Karimov would not travel to the talks. The talks in~"
            + "Geneva go on without it.");
  }

  @ParameterizedTest
  @MethodSource("texts")
  void aBreakWithinASentenceIsABlank(String marked) {
    String source = marked.replace('~', '\n').replace('|', '\n');
    String told = marked.replace('~', ' ').replace("||", "|").replace('|', '\n');

    assertThat(HtmlText.text(source)).isEqualTo(told);
    assertThat(HtmlText.text(source.replace("\n", "\r\n"))).isEqualTo(told);
  }

  @Test
  void aTextWithReferencesIsReadLikewise() {
    assertThat(HtmlText.text("Рейды &amp; суды: задержали 47\nмигрантов.\nСуд арестовал двоих."))
        .isEqualTo("Рейды & суды: задержали 47 мигрантов.\nСуд арестовал двоих.");
    assertThat(HtmlText.text("&lt;p&gt;One\nline&lt;/p&gt;")).isEqualTo("One line");
  }

  @Test
  void aBreakInMarkupIsABlankAndTheTagsPartLines() {
    assertThat(HtmlText.text("<p>Задержали 47\nМигрантов</p>\n<p>Суд\nидёт</p>да<br>нет"))
        .isEqualTo("Задержали 47 Мигрантов\nСуд идёт\nда\nнет");
  }

  @Test
  void readsManyLinesInLinearTime() {
    assertThat(WrappedLines.joined("слово\n".repeat(200_000))).hasSizeLessThan(1_200_000);
    assertThat(WrappedLines.joined("\n".repeat(200_000))).isEmpty();
  }
}
