package org.didbon.web.console.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.didbon.config.Config;
import org.didbon.config.ConfigFolder;
import org.didbon.domain.Actor;
import org.didbon.domain.BadInput;
import org.didbon.domain.Wording;
import org.didbon.phrase.Catalogues;
import org.didbon.phrase.Localizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonFormTest {

  private static final Config BUNDLED = ConfigFolder.bundled(Map.of());
  private static final Catalogues CATALOGUES = Catalogues.of(ZoneOffset.UTC).with(BUNDLED.words());

  @ParameterizedTest
  @ValueSource(strings = {"en", "ru", "tg", "uz", "ky", "kk"})
  void aFormThatNobodyTouchedChangesNothingOfAnybody(String language) {
    Localizer localizer = CATALOGUES.in(language);

    assertThat(BUNDLED.actors()).isNotEmpty();
    for (Actor actor : BUNDLED.actors()) {
      PersonForm form = new PersonForm(Optional.of(actor), localizer);
      assertThat(form.read(actor.id(), PersonFields.of(actor, localizer))).isEqualTo(actor);
    }
  }

  @Test
  void aPostWhoseDatesChangeKeepsItsWordsInAllLanguages() {
    Wording title = new Wording("Mayor", Map.of("ru", "Мэр"));
    Actor was =
        new Actor(
            "ivanov",
            "Ivanov",
            Map.of("ru", List.of("Иван Иванов")),
            "",
            "",
            List.of(),
            List.of(new Actor.Role(title, Wording.of("Moscow"), "2010", "")),
            Wording.NONE,
            Actor.BareSurname.AUTO,
            List.of());
    PersonFields fields =
        new PersonFields(
            "", "ru: Иван Иванов", "Mayor; Moscow; 2010; 2018", "", "", "", "", "auto", "");

    Actor read = new PersonForm(Optional.of(was), CATALOGUES.in("en")).read("ivanov", fields);

    assertThat(read.roles())
        .containsExactly(new Actor.Role(title, Wording.of("Moscow"), "2010", "2018"));
  }

  @ParameterizedTest
  @CsvSource({
    "'', '', needs a name",
    "'russian: Иван Иванов', '', is not understood",
    "'ru: Иван Иванов', 'a; b; c', is no date",
    "'ru: Иван Иванов', 'a; b; 2012; 2008', ends before it begins",
    "'ru: Иван Иванов', 'a; b; 2012; 2013; 2014', is not understood",
    "'ru: Иван Иванов', '; Russia', is not understood"
  })
  void whatCannotBeReadIsToldWithARemedy(String names, String posts, String told) {
    PersonFields fields = new PersonFields("", names, posts, "", "", "", "", "auto", "");
    PersonForm form = new PersonForm(Optional.empty(), CATALOGUES.in("en"));

    assertThatThrownBy(() -> form.read("ivanov", fields))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining(told);
  }
}
