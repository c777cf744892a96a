package org.didbon.domain.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** A setting that holds texts by name. */
class NamedSettingTest {

  private static final SettingKind<Map<String, String>> KIND =
      SettingKinds.named(
          "words",
          (written, variables) -> {
            if (written.isEmpty()) {
              throw new ValueFault("nothing stands there", "write a word");
            }
            return written;
          });

  @Test
  void whatIsWrittenIsReadBack() {
    Map<String, String> texts = Map.of("ops", "two words, = and: more", "mail-2", "x");

    assertThat(KIND.read(KIND.write(texts))).isEqualTo(texts);
    assertThat(KIND.read(KIND.write(Map.of()))).isEmpty();
  }

  @Test
  void aNameAndATextAreCheckedEach() {
    assertThatThrownBy(() -> KIND.read("Мой ops")).hasMessageContaining("no name");
    assertThatThrownBy(() -> KIND.read("ops ")).hasMessageContaining("nothing stands there");
  }
}
