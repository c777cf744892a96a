package org.didbon.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestTest {

  private static final List<String> KNOWN = List.of("title", "url", "bareSurname");

  @Test
  void findsTheWordThatWasMeant() {
    assertThat(Nearest.of("tilte", KNOWN)).contains("title");
    assertThat(Nearest.of("urls", KNOWN)).contains("url");
    assertThat(Nearest.of("bare_surname", KNOWN)).contains("bareSurname");
  }

  @Test
  void findsNoneWhereNoneIsNear() {
    assertThat(Nearest.of("interval", KNOWN)).isEmpty();
    assertThat(Nearest.of("x".repeat(1_000_000), KNOWN)).isEmpty();
    assertThat(Nearest.of("url", List.of())).isEmpty();
  }
}
