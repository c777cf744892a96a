package org.didbon.command.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.didbon.actor.ActorBook;
import org.didbon.actor.NameWarning;
import org.didbon.actor.NameWarning.Doubt;
import org.didbon.domain.Actor;
import org.didbon.domain.Actor.BareSurname;
import org.didbon.fixture.StrictCatalogues;
import org.didbon.phrase.Catalogues;
import org.didbon.phrase.Localizer;
import org.didbon.text.SpokenLanguages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NameDoubtsTest {

  private static final Catalogues CATALOGUES = StrictCatalogues.UTC;

  @ParameterizedTest
  @MethodSource("languages")
  void everyDoubtIsToldInEveryLanguageWithTheCommandThatEndsIt(String language) {
    Actor actor = actor("petrov", BareSurname.ALWAYS, "ru", "Иван Петров");
    List<NameWarning> all =
        Arrays.stream(Doubt.values())
            .map(doubt -> new NameWarning("petrov", doubt, "петров", ""))
            .toList();

    List<String> lines = told(actor, all, CATALOGUES.in(language)).lines().toList();

    assertThat(lines).hasSameSizeAs(all).doesNotHaveDuplicates();
    for (String line : lines) {
      assertThat(line).startsWith("⚠ ").containsPattern("/actor (alias|edit) petrov ");
      if (!List.of("en", "uz").contains(language)) {
        assertThat(line.replaceAll("/actor .*$|@петров", "")).doesNotContainPattern("[A-Za-z]");
      }
    }
  }

  @Test
  void whoIsKnownByOneWordIsGivenAFullerNameAndOthersLoseTheBareSurname() {
    Actor one = actor("one", BareSurname.ALWAYS, "ru", "Иван Петров");
    Actor two = actor("two", BareSurname.AUTO, "ru", "Петров");

    assertThat(told(one, ActorBook.of(List.of(one)).warnings(), CATALOGUES.in("ru")))
        .isEqualTo(
            "⚠ «петров» — очень частая фамилия. Чтобы за этого человека не принимали других:"
                + " /actor edit one bare never");
    assertThat(told(two, ActorBook.of(List.of(two)).warnings(), CATALOGUES.in("ru")))
        .endsWith("/actor alias two …");
  }

  @Test
  void onlyDoubtsAboutThePersonHimselfAreTold() {
    Actor one = actor("one", BareSurname.AUTO, "ru", "Иван Петров");
    Actor other = actor("other", BareSurname.AUTO, "en", "Ann Lee");

    assertThat(told(one, ActorBook.of(List.of(one, other)).warnings(), CATALOGUES.in("ru")))
        .isEmpty();
  }

  private static String told(Actor actor, List<NameWarning> warnings, Localizer localizer) {
    return NameDoubts.describe(actor, warnings, localizer).plain().strip();
  }

  private static Actor actor(String id, BareSurname bare, String language, String name) {
    return new Actor(
        id, name, Map.of(language, List.of(name)), "", "", List.of(), "", bare, List.of());
  }

  private static List<String> languages() {
    return SpokenLanguages.CODES;
  }
}
