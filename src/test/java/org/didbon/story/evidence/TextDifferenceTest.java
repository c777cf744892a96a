package org.didbon.story.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextDifferenceTest {

  private static final String FIRST = "Патрушев встретился с послом Таджикистана в Москве.";
  private static final String SECOND = "По его словам, вина задержанных мигрантов доказана.";
  private static final String THIRD = "Посольство отказалось от комментариев.";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Eight dead in Dushanbe           | Eleven dead in Dushanbe            | true
          Патрушев обвинил Украину         | Патрушев заявил о следах Украины   | true
          Патрушев: «Мы ответим»           | Патрушев — "мы ответим"            | false
          Ещё трое задержаны               | ЕЩЕ  ТРОЕ ЗАДЕРЖАНЫ!               | false
          Ещё трое задержаны               | ''                                 | true
          Патрушев встретился с послом     | ''                                 | false
          ''                               | Ещё трое задержаны                 | false
          """)
  void aHeadlineIsAnotherWhenItSaysSomethingElse(String before, String after, boolean other) {
    assertThat(difference(words(before, FIRST), words(after, FIRST)).headline()).isEqualTo(other);
  }

  @Test
  void aSentenceThatIsGoneIsQuotedAsItWasWritten() {
    assertThat(removed(text(FIRST, SECOND, THIRD), text(FIRST, THIRD))).containsExactly(SECOND);
  }

  @Test
  void neighboursThatAreGoneAreOnePassageOthersAreSeveral() {
    String fourth = "Суд рассмотрит дело в понедельник утром.";

    assertThat(removed(text(FIRST, SECOND, THIRD, fourth), text(FIRST, fourth)))
        .containsExactly(text(SECOND, THIRD));
    assertThat(removed(text(FIRST, SECOND, THIRD, fourth), text(SECOND, fourth)))
        .containsExactly(FIRST, THIRD);
  }

  @Test
  void theOnlySentenceMayBeRemovedForAnother() {
    assertThat(removed(FIRST, THIRD)).containsExactly(FIRST);
  }

  @Test
  void whatIsAddedMovedOrSetOtherwiseIsNoRemoval() {
    assertThat(removed(text(FIRST, SECOND), text(SECOND, THIRD, FIRST))).isEmpty();
    assertThat(
            removed(
                "Он сказал: «Мы не ответим» — и ушёл. " + FIRST,
                "Он сказал:\n\"мы не  ответим\" - и ушел.\n" + FIRST))
        .isEmpty();
  }

  @Test
  void aSentenceThatIsParedOrRewordedIsNoRemoval() {
    assertThat(
            removed(
                "В Душанбе задержаны трое мигрантов, сообщает МВД Таджикистана.",
                "В Душанбе задержаны пятеро мигрантов, сообщает МВД Таджикистана."))
        .isEmpty();
    assertThat(
            removed(
                "Трое задержаны, среди них два подростка. " + FIRST,
                "Трое задержаны. Среди них два подростка. " + FIRST))
        .isEmpty();
  }

  @Test
  void aPassageThatBecameTheHeadlineIsStillThere() {
    TextDifference found = difference(words("Новости", text(SECOND, FIRST)), words(SECOND, FIRST));

    assertThat(found.removed()).isEmpty();
  }

  @Test
  void whatAFeedCutsOffAtTheEndIsNoRemoval() {
    assertThat(removed(text(FIRST, SECOND, THIRD), text(FIRST, "Новое в начале.", "По его …")))
        .isEmpty();
    assertThat(removed(text(FIRST, "По его словам, вина задержанных …"), text(FIRST, SECOND)))
        .isEmpty();
    assertThat(removed(text(FIRST, SECOND, THIRD), text(SECOND, "Посольство [...]")))
        .as("what went before the cut is gone")
        .containsExactly(FIRST);
  }

  @Test
  void creditsAndLinksAreNoPassages() {
    assertThat(removed(text("Фото: ТАСС.", FIRST, "Читать далее."), FIRST)).isEmpty();
  }

  @Test
  void anArticleThatCouldNotBeReadIsNotRemoved() {
    String feed = FIRST;
    ReportWords whole = new ReportWords("Т", text(FIRST, SECOND, THIRD), true);

    assertThat(difference(whole, new ReportWords("Т", feed, false)).removed()).isEmpty();
    assertThat(difference(whole, new ReportWords("Т", feed, true)).removed())
        .as("another extract of the page, or a wall in front of it")
        .isEmpty();
    assertThat(difference(whole, new ReportWords("Т", text(FIRST, THIRD), true)).removed())
        .containsExactly(SECOND);
  }

  @Test
  void anArticleOfWhichHalfIsLeftIsStillThatArticle() {
    String fourth = "Суд рассмотрит дело в понедельник утром.";
    ReportWords whole = new ReportWords("Т", text(FIRST, SECOND, THIRD, fourth), true);

    assertThat(difference(whole, new ReportWords("Т", text(FIRST, THIRD), true)).removed())
        .containsExactly(SECOND, fourth);
    assertThat(difference(whole, new ReportWords("Т", FIRST, true)).removed()).isEmpty();
  }

  @Test
  void whatIsBeyondACutMakesNoOtherArticle() {
    String before = "Полиция задержала на рынке 47 мигрантов без патентов.";
    String after = before.replace("47", "74");
    ReportWords whole = new ReportWords("Т", text(before, FIRST, SECOND, THIRD), true);

    assertThat(difference(whole, new ReportWords("Т", after + " Новое …", true)).reworded())
        .containsExactly(new TextDifference.Reworded(before, after));
  }

  @Test
  void aLongTextIsComparedInNoTime() {
    String before = sentences("old");
    String after = sentences("new");

    assertThat(before).hasSizeGreaterThan(100_000);
    assertTimeoutPreemptively(
        Duration.ofSeconds(10), () -> assertThat(removed(before, after)).hasSize(1));
  }

  private static String sentences(String word) {
    return IntStream.range(0, 4_000)
        .mapToObj(n -> "The %s one %s%d said that %s%d.".formatted(word, word, n, word, n + 9_999))
        .collect(Collectors.joining(" "));
  }

  private static String text(String... sentences) {
    return String.join(" ", sentences);
  }

  private static List<String> removed(String before, String after) {
    return difference(words("Т", before), words("Т", after)).removed();
  }

  private static ReportWords words(String title, String text) {
    return new ReportWords(title, text, false);
  }

  private static TextDifference difference(ReportWords before, ReportWords after) {
    return TextDifference.between(before, after);
  }
}
