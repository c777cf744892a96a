package org.didbon.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class KeptCommentsTest {

  private static final String EARLIER =
      """
      # our rules

      rules:
      # --- the border ---

      - {id: border, query: "граница"}   # asked for by the desk

      # the second
      - id: visas   # short
        title:  'Visas'
        # why: see the note of May
        query: |
          # no comment: the text of the query
          виза

      - id: gone
        query: x
      # the end
      """;

  private static final String FRESH =
      """
      # the sample's head
      rules:
        - id: border
          title: border
          query: граница
        - id: visas
          title: Visas and permits
          query: |
            виза OR разрешение
        - id: added
          query: новое
      """;

  @Test
  void whatSaysTheSameStaysAsItWasWrittenAndTheRestKeepsItsComments() {
    assertThat(KeptComments.of(EARLIER, FRESH, Set.of("border")))
        .isEqualTo(
            """
            # our rules

            rules:
            # --- the border ---

            - {id: border, query: "граница"}   # asked for by the desk

            # the second
            # short
            # why: see the note of May
            - id: visas
              title: Visas and permits
              query: |
                виза OR разрешение

            - id: added
              query: новое
            # the end
            """);
  }

  @Test
  void aFileThatCannotBeReadIsWrittenAnew() {
    assertThat(KeptComments.of("rules: [", FRESH, Set.of())).isEqualTo(FRESH);
    assertThat(KeptComments.of("", FRESH, Set.of())).isEqualTo(FRESH);
  }

  @Test
  void aListOnOneLineIsWrittenAnewUnderItsComments() {
    String earlier = "# ours\nrules: [{id: border, query: x}]\n# the end\n";

    assertThat(KeptComments.of(earlier, FRESH, Set.of()))
        .isEqualTo("# ours\n" + FRESH.substring(FRESH.indexOf("rules:")) + "# the end\n");
  }
}
