package org.didbon.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.didbon.alert.IdTitles.TITLES;
import static org.didbon.domain.Items.item;

import java.util.List;
import org.didbon.domain.Field;
import org.didbon.domain.Ground;
import org.didbon.domain.Item;
import org.didbon.domain.Items;
import org.didbon.domain.Match;
import org.didbon.domain.Preferences.Size;
import org.didbon.domain.RichText;
import org.didbon.domain.RichText.Piece;
import org.didbon.domain.RichText.Style;
import org.didbon.domain.Span;
import org.didbon.domain.Subject;
import org.didbon.domain.Summary;
import org.didbon.phrase.Catalogues;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How much of a report an alert shows: the headline, a summary, or the text. */
class AlertSizesTest {

  /** What a message holds of a text. */
  private static final int LONGEST = 3_000;

  private static final Items RAIN =
      item("1").title("Rain").text("It rains. It pours.").link("https://news.example/1");

  @ParameterizedTest
  @CsvSource({
    "HEADLINE, ''",
    "STANDARD, 'It rains.\n'",
    "FULL, 'It rains. It pours.\n'",
  })
  void aChatReadsAsMuchAsItWants(Size size, String told) {
    RichText alert = alert(RAIN.build(), size, match(Field.TITLE, 0, 4));

    assertThat(alert.plain())
        .isEqualTo("Rain\n" + told + "asiaplus · 8 Apr 2024, 12:00 (UTC)\nWhy: rain — “Rain”");
  }

  @Test
  void theTextOfAFullAlertHasItsOwnWordsMarkedAndTheHeadlineItsOwn() {
    RichText alert =
        alert(RAIN.build(), Size.FULL, match(Field.TITLE, 0, 4), match(Field.TEXT, 13, 18));

    assertThat(marked(alert)).containsExactly("Rain", "pours");
    assertThat(alert.lines().get(0)).extracting(Piece::text).containsExactly("Rain");
  }

  /** A last sentence that ends at this sign of the text. */
  @ParameterizedTest
  @CsvSource({"2999, true", "3000, true", "3001, false"})
  void aFullAlertEndsWithTheLastSentenceThatFits(int end, boolean fits) {
    String last = "It pours.";
    String text = "a".repeat(end - last.length() - 2) + ". " + last + " And so it goes on.";

    String told = alert(RAIN.text(text).build(), Size.FULL).lines().get(1).get(0).text();

    assertThat(told.endsWith(fits ? last : "aa.")).isTrue();
  }

  @Test
  void whatAFullAlertLeavesOutIsSaidAndItsWordsAreNotMarked() {
    String text = "It rains. " + "a".repeat(LONGEST) + " pours.";

    RichText alert =
        alert(
            RAIN.text(text).build(),
            Size.FULL,
            match(Field.TEXT, 3, 8),
            match(Field.TEXT, text.indexOf("pours"), text.length() - 1));

    assertThat(alert.plain()).startsWith("Rain\nIt rains. …\nasiaplus");
    assertThat(marked(alert)).containsExactly("rains");
  }

  @Test
  void aTextOfAsManySignsAsAMessageHoldsIsShownWhole() {
    String text = "a ".repeat(LONGEST / 2 - 1) + "aa";

    assertThat(alert(RAIN.text(text).build(), Size.FULL).plain()).contains("\n" + text + "\n");
  }

  @Test
  void aSentenceThatIsLongerThanAMessageIsCutAfterAWord() {
    String text = "word ".repeat(LONGEST / 4);

    assertThat(alert(RAIN.text(text).build(), Size.FULL).plain()).contains("d word …\nasiaplus");
  }

  @Test
  void whereThereIsNoTextNoLineIsEmpty() {
    for (Size size : Size.values()) {
      RichText alert =
          AlertComposer.alert(
                  item("1").title("Rain").build(),
                  Summary.NONE,
                  List.of(),
                  "s",
                  TITLES,
                  Catalogues.english(),
                  size)
              .text();

      assertThat(alert.plain()).isEqualTo("Rain\nasiaplus · 8 Apr 2024, 12:00 (UTC)");
    }
  }

  /** Of a text of a word of so many signs and one of two: how many stand in for the headline. */
  @ParameterizedTest
  @CsvSource({"157, 160", "158, 158", "160, 160", "161, 160"})
  void whatStandsInForAHeadlineEndsAfterAWordThatFits(int first, int told) {
    Item item = item("1").text("a".repeat(first) + " bb").build();

    RichText brief = new ItemAlert(item, List.of(), TITLES, Catalogues.english()).brief();

    assertThat(brief.lines().get(0).get(0).text().replace(" …", "")).hasSize(told);
  }

  @Test
  void ofAReportWithNeitherHeadlineNorTextItIsSaidThatThereIsNone() {
    RichText brief =
        new ItemAlert(item("1").build(), List.of(), TITLES, Catalogues.english()).brief();

    assertThat(brief.plain()).startsWith("(no headline)\n");
  }

  private static RichText alert(Item item, Size size, Match... because) {
    Summary summary = new Summary("It rains.", List.of());
    return AlertComposer.alert(
            item, summary, List.of(because), "s", TITLES, Catalogues.english(), size)
        .text();
  }

  private static List<String> marked(RichText alert) {
    return alert.lines().stream()
        .flatMap(List::stream)
        .filter(piece -> piece.style() == Style.MARK)
        .map(Piece::text)
        .toList();
  }

  private static Match match(Field field, int start, int end) {
    return new Match(Subject.rule("rain"), Ground.QUERY, List.of(new Span(field, start, end)));
  }
}
