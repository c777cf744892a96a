package org.didbon.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.didbon.domain.RichText.Style;
import org.junit.jupiter.api.Test;

class SpelledOutTest {

  private static final String URL = "https://mfa.tj/1";

  @Test
  void theAddressOfAHeadlineStandsBelowIt() {
    RichText text =
        RichText.builder()
            .marked("Claim of Patrushev", List.of(new Span(Field.TITLE, 9, 18)), Style.BOLD, URL)
            .newLine()
            .plain("He said so.")
            .build();

    assertThat(text.spelledOut()).isEqualTo("Claim of Patrushev\n" + URL + "\nHe said so.");
  }

  @Test
  void theAddressOfALinkInALineStandsBehindItsWords() {
    RichText text = RichText.builder().plain("1. ").link("Claim", URL).plain(" — Asia").build();

    assertThat(text.spelledOut()).isEqualTo("1. Claim (" + URL + ") — Asia");
  }

  @Test
  void anAddressThatIsReadAnywayIsNotSaidTwice() {
    RichText text = RichText.builder().link(URL, URL).newLine().newLine().plain("x").build();

    assertThat(text.spelledOut()).isEqualTo(URL + "\n\nx");
  }
}
