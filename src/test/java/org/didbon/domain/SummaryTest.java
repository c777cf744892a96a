package org.didbon.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.didbon.domain.Summary.Excerpt;
import org.didbon.domain.Summary.Mark;
import org.junit.jupiter.api.Test;

class SummaryTest {

  /** Of the text "Rain fell. Nobody saw. Snow fell." the first and the last sentence. */
  private static final Summary SUMMARY =
      new Summary(
          "Rain fell. … Snow fell.", List.of(new Excerpt(0, 0, 10), new Excerpt(13, 23, 33)));

  @Test
  void marksWordsWhereTheyStandInTheSummary() {
    assertThat(SUMMARY.marks(List.of(rain(), snow())))
        .containsExactly(new Mark(0, 4), new Mark(13, 17));
  }

  @Test
  void marksNothingThatOthersLookFor() {
    assertThat(SUMMARY.marks(List.of(snow()))).containsExactly(new Mark(13, 17));
    assertThat(SUMMARY.marks(List.of())).isEmpty();
  }

  @Test
  void marksNothingOfWhatIsLeftOutAndNothingOfTheTitle() {
    Match other =
        new Match(
            Subject.rule("other"),
            Ground.QUERY,
            List.of(new Span(Field.TITLE, 0, 4), new Span(Field.TEXT, 11, 17)));

    assertThat(SUMMARY.marks(List.of(other))).isEmpty();
  }

  @Test
  void marksOverlappingWordsOnce() {
    Match longer = match("longer", 0, 9);

    assertThat(SUMMARY.marks(List.of(longer, rain()))).containsExactly(new Mark(0, 4));
  }

  private static Match rain() {
    return match("rain", 0, 4);
  }

  private static Match snow() {
    return match("snow", 23, 27);
  }

  private static Match match(String rule, int start, int end) {
    return new Match(Subject.rule(rule), Ground.QUERY, List.of(new Span(Field.TEXT, start, end)));
  }
}
