package org.didbon.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.didbon.fixture.CardsContract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is meant by a name, a country or a tag, with slips in it or without. */
class WhoIsMeantTest extends CardsContract {

  @Test
  void twoOfOneNameAreAChoice() {
    Reply choice = ask("/actor Орлов");

    assertThat(plain(choice)).startsWith("Several people are called so: Орлов.");
    assertThat(press(choice, "Ivan Orlov")).startsWith("Ivan Orlov");
    assertThat(press(ask("/together Лавров и Орлов"), "Pyotr Orlov"))
        .isEqualTo("No story names both Sergei Lavrov and Pyotr Orlov yet.");
    assertThat(press(ask("/subscribe Орлов"), "Pyotr Orlov"))
        .isEqualTo("From now on you hear of Pyotr Orlov.");
  }

  @Test
  void whoIsUnknownMayBeSomebodyNearOrInTheArchive() {
    Reply unknown = ask("/actor Потруханов");

    assertThat(plain(unknown)).startsWith("Nobody of that name is watched: Потруханов.");
    assertThat(press(unknown, "Nikolai Patrushev")).startsWith("Nikolai Patrushev");
    assertThat(press(ask("/actor совещании"), "Search the archive")).startsWith("1 found:");
    assertThat(press(ask("/actor Зззз " + "ыыыы ".repeat(20)), "Search the archive"))
        .isEqualTo("Nothing answers that.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Петрушев", "Патрикеев", "Petrushev", "Patrikeev"})
  void whoHasANameOfHisOwnIsNobodyWeWatchUntilAPersonSaysSo(String typed) {
    Reply card = ask("/actor " + typed);
    Reply subscribed = ask("/subscribe " + typed);

    assertThat(plain(card)).startsWith("Nobody of that name is watched: " + typed);
    assertThat(press(card, "Nikolai Patrushev")).startsWith("Nikolai Patrushev");
    assertThat(plain(subscribed)).startsWith("Nobody of that name is watched: " + typed);
    assertThat(plain(ask("/subscriptions"))).doesNotContain("Patrushev");
    assertThat(press(subscribed, "Nikolai Patrushev"))
        .isEqualTo("From now on you hear of Nikolai Patrushev.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Патрушв", "Patrushv", "Партушев"})
  void aSlipInALongNameIsNoQuestion(String typed) {
    assertThat(plain(ask("/actor " + typed))).startsWith("Nikolai Patrushev");
    assertThat(plain(ask("/subscribe " + typed)))
        .isEqualTo("From now on you hear of Nikolai Patrushev.");
  }

  @Test
  void actorsAreListedByCountryAndFoundByPost() {
    assertThat(plain(ask("/actors"))).contains("Tajikistan: Emomali Rahmon");
    assertThat(press(ask("/actors TJ"), "Emomali Rahmon"))
        .startsWith("Emomali Rahmon · Tajikistan");
    assertThat(plain(ask("/actors Tajikistan"))).isEqualTo("Tajikistan: Emomali Rahmon");
    assertThat(plain(ask("/actors ???"))).startsWith("Nobody from ??? is watched.");
    assertThat(plain(ask("/actors security council"))).isEqualTo("Russia: Nikolai Patrushev");
    assertThat(press(ask("/actors Peru"), "Tajikistan · 1"))
        .isEqualTo("Tajikistan: Emomali Rahmon");
    assertThat(press(ask("/actors Peru"), "regions · 1")).isEqualTo("Russia: Ivan Orlov");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "tj",
        "Tajikistan",
        "ТАДЖИКИСТАН",
        "Тоҷикистон",
        "Tojikiston",
        "Тажикстан",
        "Тәжікстан",
        "Тожикистон",
        "республика Таджикистан"
      })
  void aCountryIsUnderstoodByItsNameInAnyLanguageOfOurs(String typed) {
    assertThat(plain(ask("/actors " + typed))).isEqualTo("Tajikistan: Emomali Rahmon");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Tajikstan", "Таджикстан", "Точикистон", "Tojikston"})
  void aCountryWithASlipIsOffered(String typed) {
    Reply choice = ask("/actors " + typed);

    assertThat(plain(choice)).startsWith("Nothing is called exactly so: " + typed);
    assertThat(press(choice, "Tajikistan · 1")).isEqualTo("Tajikistan: Emomali Rahmon");
  }

  @Test
  void aTagWithASlipIsOffered() {
    assertThat(press(ask("/actors rigions"), "regions · 1")).isEqualTo("Russia: Ivan Orlov");
  }
}
