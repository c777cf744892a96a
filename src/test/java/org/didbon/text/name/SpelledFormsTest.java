package org.didbon.text.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.didbon.text.name.SpelledForms.SpelledPart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpelledFormsTest {

  private static final List<String> NAMES =
      List.of("Николай Платонович Патрушев", "Nikolai Patrushev");

  @Test
  void toldByLanguageAndWordNominativeFirst() {
    Map<String, Map<SpelledPart, Set<String>>> forms = SpelledForms.of(NAMES);

    assertThat(of(forms, "ru", SpelledPart.SURNAME))
        .startsWith("Патрушев")
        .contains("Патрушеву", "Патрушевым");
    assertThat(of(forms, "ru", SpelledPart.GIVEN)).contains("Николаю");
    assertThat(of(forms, "uk", SpelledPart.GIVEN)).contains("Миколі").doesNotContain("Николай");
    assertThat(of(forms, "ru", SpelledPart.ADJECTIVE)).contains("патрушевский");
    assertThat(of(forms, "latin", SpelledPart.SURNAME)).contains("Patrushev", "Patruschew");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Николай Патрушев",
        "Валентина Матвиенко",
        "Владимир Соловьёв-Седой",
        "Шавкат Мирзиёев",
        "Pete Hegseth"
      })
  void whatIsToldOfASurnameIsWhatIsFound(String name) {
    PersonName parts = PersonName.parse(name);
    Set<String> keys = new java.util.HashSet<>(keys(parts.surname(), parts));
    SurnameVariants.of(parts.surname(), parts.surname().startsWith("h"))
        .forEach(variant -> keys.addAll(keys(variant, parts)));

    SpelledForms.of(List.of(name))
        .forEach(
            (language, words) ->
                assertThat(words.getOrDefault(SpelledPart.SURNAME, Set.of()))
                    .as(language)
                    .allMatch(form -> keys.contains(NameKey.of(form.toLowerCase(Locale.ROOT)))));
  }

  private static Set<String> keys(String surname, PersonName parts) {
    return NameForms.of(surname, NamePart.SURNAME, parts.gender()).keySet();
  }

  private static Set<String> of(
      Map<String, Map<SpelledPart, Set<String>>> forms, String language, SpelledPart part) {
    return forms.getOrDefault(language, Map.of()).getOrDefault(part, Set.of());
  }
}
