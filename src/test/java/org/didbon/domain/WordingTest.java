package org.didbon.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class WordingTest {

  private static final Wording MAYOR = new Wording("Mayor", Map.of("ru", "Мэр"));

  @Test
  void aTextIsChangedInOneLanguageAtATime() {
    assertThat(MAYOR.with("ru", "Градоначальник").in("ru")).contains("Градоначальник");
    assertThat(MAYOR.with("tg", "Шаҳрдор").all()).contains("Mayor", "Мэр", "Шаҳрдор");
    assertThat(MAYOR.with("ru", "")).isEqualTo(Wording.of("Mayor"));
    assertThat(MAYOR.with("en", "Lord Mayor").in("ru")).contains("Мэр");
  }

  @Test
  void theFirstTextOfAllIsForAll() {
    Wording first = Wording.NONE.with("ru", "Мэр");

    assertThat(first.english()).isEqualTo("Мэр");
    assertThat(first.in("ru")).contains("Мэр");
    assertThat(Wording.NONE.with("ru", "")).isEqualTo(Wording.NONE);
  }

  @Test
  void englishStandsOnce() {
    assertThatThrownBy(() -> new Wording("Mayor", Map.of("en", "Mayor")))
        .hasMessage("English stands twice: Mayor");
  }
}
