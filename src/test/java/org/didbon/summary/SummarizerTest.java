package org.didbon.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.didbon.domain.Items.item;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.didbon.domain.Field;
import org.didbon.domain.Ground;
import org.didbon.domain.Item;
import org.didbon.domain.Match;
import org.didbon.domain.Span;
import org.didbon.domain.Subject;
import org.didbon.domain.Summary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SummarizerTest {

  private final Summarizer summarizer = new Summarizer(3, 200);

  @Test
  void tellsTheLeadAndTheSentenceWithTheMatchedWord() {
    Item item =
        item("1")
            .text(
                "The ministers met on Friday. Nobody spoke of gas. Samadi denied the claim. They"
                    + " left.")
            .build();

    List<Match> matches = List.of(match(item, "Samadi"));

    Summary summary = summarizer.summarize(item, matches);

    assertThat(summary.text()).isEqualTo("The ministers met on Friday. … Samadi denied the claim.");
    assertThat(marked(summary, matches)).containsExactly("Samadi");
  }

  @Test
  void tellsTheFirstTwoSentencesWhereNothingInTheTextMatched() {
    Item item = item("1").text("The ministers met. They spoke of gas. They left.").build();

    assertThat(summarizer.summarize(item, List.of()).text())
        .isEqualTo("The ministers met. They spoke of gas.");
  }

  @Test
  void leavesOutAHeadlineThatTheTextBeginsWith() {
    Item item =
        item("1")
            .title("Ministers meet in Astana")
            .text("Ministers meet in Astana.\nThey spoke of gas.")
            .build();

    assertThat(summarizer.summarize(item, List.of()).text()).isEqualTo("They spoke of gas.");
  }

  @Test
  void cutsALongSentenceBeforeAWord() {
    Item item = item("1").text("мигранты ".repeat(100)).build();

    List<Match> matches = List.of(match(item, "мигранты"));

    Summary summary = summarizer.summarize(item, matches);

    assertThat(summary.text()).hasSizeLessThanOrEqualTo(201).endsWith("мигранты…");
    assertThat(marked(summary, matches)).containsExactly("мигранты");
  }

  @Test
  void neverCutsACharacterInHalf() {
    Item item = item("1").text("x" + "😀".repeat(300)).build();

    String text = summarizer.summarize(item, List.of()).text();

    assertThat(text.chars().filter(c -> Character.isSurrogate((char) c)).count()).isEven();
  }

  @Test
  void isEmptyWhereThereIsOnlyAHeadline() {
    assertThat(summarizer.summarize(item("1").title("Ministers meet").build(), List.of()))
        .isEqualTo(Summary.NONE);
  }

  /** Whoever follows one of two officials reads what is said of that one. */
  @Test
  void sumsUpForEachMatchAlone() {
    Item item =
        item("1").text("The ministers met in Osh. Ivanov spoke. Samadi denied the claim.").build();
    Match claim = new Match(Subject.rule("claim"), Ground.QUERY, match(item, "claim").spans());
    Match ivanov = new Match(Subject.rule("ivanov"), Ground.QUERY, match(item, "Ivanov").spans());

    Map<Subject, Summary> each = new Summarizer(2, 200).summarizeEach(item, List.of(claim, ivanov));

    assertThat(each.get(claim.subject()).text())
        .isEqualTo("The ministers met in Osh. … Samadi denied the claim.");
    assertThat(each.get(ivanov.subject()).text())
        .isEqualTo("The ministers met in Osh. Ivanov spoke.");
  }

  @Test
  void tellsWhatStandsFarDownALongText() {
    String filler = "Nothing happened on that day in the whole of the town.\n";
    StringBuilder text = new StringBuilder("The ministers met in Osh on Friday.\n");
    for (int i = 0; i < 500; i++) {
      text.append(i).append(' ').append(filler);
    }
    text.append("Read more: Samadi is silent\nDUSHANBE is far. Samadi denied the claim. Bye.");
    Item item = item("1").text(text.toString()).build();
    int start = text.indexOf("Samadi denied");
    Span span = new Span(Field.TEXT, start, start + 6);
    Match match = new Match(Subject.actor("samadi"), Ground.FULL_NAME, List.of(span));

    assertThat(new Summarizer(2, 200).summarize(item, List.of(match)).text())
        .isEqualTo("The ministers met in Osh on Friday. … Samadi denied the claim.");
  }

  /** Some milliseconds each; the bound is that of a busy machine. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Президент В. В. Путин прибыл в г. Ташкент 8.04.2024 и сказал: «Да! Нет.» — и уехал. ",
        "читать далее ",
        "Читайте также: ",
        "«",
        "\"",
        "#тег ",
        "... ",
        "МОСКВА, ",
        "слово\n",
        "8 апр. ",
        "Фото: ",
        "— Да? ",
        "a"
      })
  void isQuickWithALongText(String piece) {
    Item item = item("1").in("ru").text(piece.repeat(100_000 / piece.length())).build();
    Match match = new Match(Subject.rule("a"), Ground.QUERY, List.of());
    summarizer.summarize(item, List.of(match));

    assertTimeout(Duration.ofSeconds(1), () -> summarizer.summarize(item, List.of(match)));
  }

  /**
   * Nothing of the item's is changed: each excerpt stands in the text as it does in the summary.
   */
  @Property(tries = 300)
  void tellsOnlyWhatStandsInTheText(@ForAll String text) {
    Item item = item("1").text(text).build();

    Summary summary = summarizer.summarize(item, List.of());

    for (Summary.Excerpt excerpt : summary.excerpts()) {
      String words = text.substring(excerpt.start(), excerpt.end());
      assertThat(summary.text().startsWith(words, excerpt.at())).isTrue();
    }
  }

  private static Match match(Item item, String word) {
    int start = item.text().indexOf(word);
    Span span = new Span(Field.TEXT, start, start + word.length());
    return new Match(Subject.actor("samadi"), Ground.FULL_NAME, List.of(span));
  }

  private static List<String> marked(Summary summary, List<Match> matches) {
    return summary.marks(matches).stream()
        .map(mark -> summary.text().substring(mark.start(), mark.end()))
        .toList();
  }
}
