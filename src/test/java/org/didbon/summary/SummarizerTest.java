package org.didbon.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.didbon.domain.Items.item;

import java.util.List;
import org.didbon.domain.Field;
import org.didbon.domain.Ground;
import org.didbon.domain.Item;
import org.didbon.domain.Match;
import org.didbon.domain.Span;
import org.didbon.domain.Subject;
import org.didbon.domain.Summary;
import org.junit.jupiter.api.Test;

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
