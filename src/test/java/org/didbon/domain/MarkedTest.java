package org.didbon.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.didbon.domain.RichText.Style;
import org.junit.jupiter.api.Test;

/** How the words that matched stand out in a text. */
class MarkedTest {

  private static final String TEXT = "Patrushev met Lavrov in Dushanbe";

  @Test
  void theWordsThatMatchedAreMarkedAndAllOthersStay() {
    RichText text = RichText.builder().marked(TEXT, places(0, 9, 14, 20)).build();

    assertThat(text.plain()).isEqualTo(TEXT);
    assertThat(marks(text)).containsExactly("Patrushev", "Lavrov");
  }

  @Test
  void whatOverlapsAnEarlierOneOrLeavesThePartIsLeftUnmarked() {
    RichText text =
        RichText.builder()
            .marked(TEXT, 10, 20, places(0, 9, 10, 13, 12, 20, 14, 20, 14, 32), Style.BOLD)
            .build();

    assertThat(text.plain()).isEqualTo("met Lavrov");
    assertThat(marks(text)).containsExactly("met", "Lavrov");
  }

  private static List<Span> places(int... offsets) {
    return Stream.iterate(0, i -> i < offsets.length, i -> i + 2)
        .map(i -> new Span(Field.TITLE, offsets[i], offsets[i + 1]))
        .toList();
  }

  private static List<String> marks(RichText text) {
    return text.lines().get(0).stream()
        .filter(piece -> piece.style() == Style.MARK)
        .map(RichText.Piece::text)
        .toList();
  }
}
