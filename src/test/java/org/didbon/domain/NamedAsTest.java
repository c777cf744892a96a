package org.didbon.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.didbon.domain.Items.item;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamedAsTest {

  @ParameterizedTest
  @CsvSource({
    "Патрушев, патрушевым, true",
    "Patrushev, Patrushevning, true",
    "Николай Патрушев, Николая Патрушева, true",
    "Николай Патрушев, Патрушев, false",
    "Патрушев, Patrushev, false",
    "Николай Патрушев, Дмитрий Патрушев, false",
    "Ли, Лим, true",
    "Цой, Цыба, false"
  })
  void aNameIsTheSameInWhateverCase(String one, String other, boolean alike) {
    NamedAs said = named(Ground.SURNAME_ALONE, "a", one);

    assertThat(said.isAlike(named(Ground.SURNAME_ALONE, "b", other))).isEqualTo(alike);
    assertThat(said.isAlike(named(Ground.POST, "a", other))).isEqualTo(alike);
    assertThat(said.isAlike(named(Ground.POST, "b", other))).isFalse();
  }

  @Test
  void whatIsWrittenIsReadAgainAndWhatIsOlderAsksOfAll() {
    Item item = item("1").title("Патрушев~ и другие").build();
    Match match = match(Ground.SURNAME_ALONE, 9);
    NotMeant said = new NotMeant("s1", "patrushev", true, NamedAs.of(match, item));

    assertThat(NotMeant.of(said.id())).contains(said);
    assertThat(NotMeant.of(said.sure().id())).contains(said.sure());
    assertThat(said.asksOf(match, item)).isTrue();
    assertThat(said.sure().asksOf(match, item)).isFalse();
    NotMeant older = NotMeant.of("s1@patrushev").orElseThrow();
    assertThat(older.asksOf(match, item)).isTrue();
    assertThat(NotMeant.of("s1@patrushev!").orElseThrow().asks()).isFalse();
    assertThat(NotMeant.of("s1@patrushev~new_ground~a~b").orElseThrow().named()).isNull();
  }

  private static NamedAs named(Ground ground, String feed, String form) {
    return new NamedAs(ground, feed, form);
  }

  private static Match match(Ground ground, int end) {
    return new Match(Subject.actor("patrushev"), ground, List.of(new Span(Field.TITLE, 0, end)));
  }
}
