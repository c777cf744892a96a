package org.didbon.chat.slack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SlackTextTest {

  @Test
  void whatFitsIsLeftAlone() {
    assertThat(SlackText.shorten("Short. And sweet.", 17)).isEqualTo("Short. And sweet.");
  }

  @Test
  void cutsAfterTheLastSentenceThatFits() {
    String text = "The first one. The second one. The third one is long.";

    assertThat(SlackText.shorten(text, 40)).isEqualTo("The first one. The second one. …");
  }

  @Test
  void cutsAfterAWordWhereTheSentenceIsTooLong() {
    assertThat(SlackText.shorten("One sentence that goes on and on", 22))
        .isEqualTo("One sentence that…");
  }

  @ParameterizedTest
  @ValueSource(strings = {"👨‍👩‍👧‍👦", "🇹🇯", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "👍🏽", "й"})
  void neverCutsWhatIsReadAsOneCharacter(String character) {
    String many = character.repeat(100);

    for (int limit = 40; limit < 80; limit++) {
      String shorter = SlackText.shorten(many, limit);

      assertThat(shorter.length()).isLessThanOrEqualTo(limit);
      assertThat(shorter).matches("(" + character + ")+…");
    }
  }

  @Test
  void escapesTheThreeCharactersThatSlackReads() {
    assertThat(SlackText.escape("<!channel> &lt;")).isEqualTo("&lt;!channel&gt; &amp;lt;");
  }
}
