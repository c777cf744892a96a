package org.didbon.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.didbon.domain.AlertStyle.Previews;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AlertStyleTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "preview=off",
        "preview=on;silent;source-first;hashtags;reads=ru,tg;translate=ru",
        "reads=uz"
      })
  void itIsReadAsItIsWritten(String written) {
    assertThat(AlertStyle.of(written).written()).isEqualTo(written);
  }

  @Test
  void whatALaterVersionAddsIsPassedOver() {
    assertThat(AlertStyle.of("sparkling;silent;reads=ru"))
        .isEqualTo(new AlertStyle(Previews.AS_SET, true, false, false, List.of("ru"), ""));
  }
}
