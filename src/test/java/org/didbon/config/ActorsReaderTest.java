package org.didbon.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.didbon.domain.Actor;
import org.didbon.domain.Actor.BareSurname;
import org.didbon.domain.Actor.Role;
import org.didbon.domain.Glossary;
import org.didbon.domain.Wording;
import org.didbon.fixture.StrictCatalogues;
import org.didbon.phrase.Localizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActorsReaderTest {

  @TempDir Path path;

  @Test
  void anActorIsReadWithAllItsKeys() {
    TestFolder folder =
        new TestFolder(path)
            .write(
                "actors.yaml",
                """
                actors:
                  - id: patrushev
                    name: Nikolai Patrushev
                    names:
                      ru: Николай Платонович Патрушев
                      en: [Nikolai Patrushev, Nikolay Patrushev]
                    born: 1951-07-11
                    country: RU
                    tags: [security, Foreign-Affairs, шёлковый  путь]
                    roles:
                      - {title: Secretary, of: Russia, from: 2008-05-12, to: 2024-05}
                      - {title: {en: Aide, ru: Помощник, tg: Ёрдамчӣ}, of: {en: City, ru: Город}, from: 2024}
                    about:
                      en: One sentence,
                        on two lines.
                      ru: Одна фраза.
                    bareSurname: never
                    not: Dmitry Patrushev
                """);

    List<Actor> actors = folder.read().actors();

    assertThat(actors)
        .containsExactly(
            new Actor(
                "patrushev",
                "Nikolai Patrushev",
                Map.of(
                    "ru",
                    List.of("Николай Платонович Патрушев"),
                    "en",
                    List.of("Nikolai Patrushev", "Nikolay Patrushev")),
                "1951-07-11",
                "RU",
                List.of("security", "foreign-affairs", "шёлковый путь"),
                List.of(
                    new Role("Secretary", "Russia", "2008-05-12", "2024-05"),
                    new Role(
                        new Wording("Aide", Map.of("ru", "Помощник", "tg", "Ёрдамчӣ")),
                        new Wording("City", Map.of("ru", "Город")),
                        "2024",
                        "")),
                new Wording("One sentence, on two lines.", Map.of("ru", "Одна фраза.")),
                BareSurname.NEVER,
                List.of("Dmitry Patrushev")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "born: 1951 | born: \"1951\" is no day; write one such as 2008-05-12",
        "born: 1951-02-30 | born: \"1951-02-30\" is no date of the calendar; write one such as"
            + " 2008, 2008-05 or 2008-05-12",
        "bareSurname: maybe | bareSurname: \"maybe\" is none of the words for it; write one of"
            + " auto, always, never",
        "roles: Secretary | roles: a list is wanted here, not text; begin each entry on a line of"
            + " its own with \"- \"",
        "about: {ru: Фраза} | about: there is no English (en) for those who read none of these"
            + " languages; add en: and the text",
        "about: {en: One, xx: Two} | about: \"xx\" is no ISO 639 code of a language; write a code"
            + " such as ru, en, tg, uz, ky or kk",
        "about: {en: One, two} | about: \"two\" is no ISO 639 code of a language; write a code such"
            + " as ru, en, tg, uz, ky or kk",
        "about: [One, Two] | about: text is wanted here, not a list; write it after the colon",
        "roles: [{title: {en: A, ru: [Б]}}] | title: ru: text is wanted here, not a list; write it"
            + " after the colon",
        "roles: [{of: Russia}] | a post under roles needs title; write title: and what the post is"
            + " called",
        "roles: [{title: A, from: May 2008}] | from: \"May 2008\" is no date of the calendar; write"
            + " one such as 2008, 2008-05 or 2008-05-12",
        "roles: [{title: A, from: 2008-05, to: 2007}] | this post ends on 2007 and begins on"
            + " 2008-05; mend one of the dates",
        "roles: [{title: A, until: 2007}] | unknown key \"until\" in a post under roles; write one"
            + " of title, of, from, to",
        "tags: [x-ray, 12] | tags: \"12\" is no tag; write a word or two of letters, such as"
            + " security or foreign-affairs",
        "tags: [x, X] | tags: \"X\" stands twice; keep one of them",
        "tags: {a: b} | tags: text is wanted here, not keys and values; write it after the colon",
        "not: [12] | not: \"12\" is no name; write a full name in the nominative",
        "nmes: {en: A} | unknown key \"nmes\" in an actor; delete it: names stands on line 4",
      })
  void aFaultyValueIsToldWithItsRemedy(String line, String told) {
    TestFolder folder =
        new TestFolder(path)
            .write(
                "actors.yaml",
                "actors:\n  - id: a\n    name: A B\n    names: {en: A B}\n    " + line + "\n");

    assertThat(folder.faults()).containsExactly("actors.yaml:5: " + told);
  }

  @Test
  void wordsForPostsStandBesideTheActors() {
    TestFolder folder =
        new TestFolder(path)
            .write(
                "actors.yaml",
                """
                actors: []
                words:
                  Mayor: {ru: Мэр, tg: Шаҳрдор}
                  Moscow: {ru: Москва}
                """);

    Glossary words = folder.read().words();

    assertThat(words.in("Mayor", "tg")).contains("Шаҳрдор");
    assertThat(words.in("Moscow", "ru")).contains("Москва");
    assertThat(words.in("Moscow", "tg")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Mayor: Мэр | the words for \"Mayor\" is written as text here; write key: value, one a"
            + " line",
        "Mayor: {en: Mayor} | words: \"Mayor\" is its own English; delete en: and what follows it",
        "Mayor: {rus: Мэр} | words: \"rus\" is no ISO 639 code of a language; write a code such as"
            + " ru, en, tg, uz, ky or kk",
      })
  void faultyWordsAreToldWithTheirRemedy(String line, String told) {
    TestFolder folder =
        new TestFolder(path).write("actors.yaml", "actors: []\nwords:\n  " + line + "\n");

    assertThat(folder.faults()).containsExactly("actors.yaml:3: " + told);
  }

  @Test
  void everyCuratedPostIsToldInTheLanguagesOfTheRegion() {
    Config config = ConfigFolder.bundled(Map.of());
    Set<String> posts = new TreeSet<>();
    for (Actor actor : config.actors()) {
      assertThat(actor.about().in("ru")).as(actor.id()).isPresent();
      actor.roles().forEach(role -> posts.add(role.title().english()));
      actor.roles().forEach(role -> posts.add(role.of().english()));
    }

    assertThat(posts).containsAll(config.words().words().keySet());
    for (String language : List.of("ru", "tg", "uz", "ky", "kk")) {
      Localizer localizer = StrictCatalogues.UTC.with(config.words()).in(language);
      assertThat(posts)
          .allMatch(
              post ->
                  config.words().in(post, language).isPresent()
                      || !localizer.text(Wording.of(post)).equals(post));
    }
  }

  @Test
  void anActorNeedsANameInSomeLanguage() {
    TestFolder folder =
        new TestFolder(path).write("actors.yaml", "actors:\n  - id: a\n    name: A B\n");

    assertThat(folder.faults())
        .containsExactly(
            "actors.yaml:2: an actor needs names; write names: {ru: …, en: …}, each in the"
                + " nominative");
  }

  @Test
  void whatIsEmptyIsNoName() {
    TestFolder folder =
        new TestFolder(path)
            .write(
                "actors.yaml",
                """
                actors:
                  - id: a
                    name: ""
                    names: {ru: [], en: ""}
                    roles: [{title: " "}]
                    not:
                      -
                """);

    assertThat(folder.faults())
        .containsExactly(
            "actors.yaml:3: an actor needs name; write name: Nikolai Patrushev",
            "actors.yaml:4: names: ru has no name; write one in the nominative, or leave the line"
                + " out",
            "actors.yaml:4: names: en: \"\" is no name; write a full name in the nominative",
            "actors.yaml:5: a post under roles needs title; write title: and what the post is"
                + " called",
            "actors.yaml:7: not: \"\" is no name; write a full name in the nominative");
  }

  @Test
  void aLanguageIsNoCountry() {
    TestFolder folder =
        new TestFolder(path)
            .write("actors.yaml", "actors:\n  - id: a\n    name: A B\n    names: {ua: A B}\n");

    assertThat(folder.faults())
        .containsExactly("actors.yaml:4: names: \"ua\" is no ISO 639 code of a language; write uk");
  }

  @Test
  void aPostMayEndInTheYearOrMonthItBegan() {
    TestFolder folder =
        new TestFolder(path)
            .write(
                "actors.yaml",
                """
                actors:
                  - id: a
                    name: A B
                    names: {en: A B}
                    roles:
                      - {title: One, from: 2008-05-12, to: 2008}
                      - {title: Two, from: 2008, to: 2008-05}
                """);

    assertThat(folder.faults()).isEmpty();
  }
}
