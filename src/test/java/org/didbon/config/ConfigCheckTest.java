package org.didbon.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.didbon.domain.Item;
import org.didbon.pipeline.Watchlist;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigCheckTest {

  private static final Instant WHEN = Instant.parse("2024-04-06T09:00:00Z");

  @TempDir Path path;

  @Test
  void theCuratedConfigurationIsInOrder() {
    CheckReport report = ConfigCheck.bundled(Map.of(), WHEN);

    assertThat(report.faults()).isEmpty();
    assertThat(report.warnings()).isEmpty();
    assertThat(report.config().rules())
        .hasSizeGreaterThanOrEqualTo(6)
        .allSatisfy(
            rule -> {
              assertThat(rule.match()).hasSizeGreaterThanOrEqualTo(5);
              assertThat(rule.ignore()).hasSizeGreaterThanOrEqualTo(3);
            });
  }

  @Test
  void anExampleThatFailsIsToldWithItsLineAndTheWords() {
    TestFolder folder =
        rules(
            """
              - id: migrants
                query: мигрант OR гастарбайтер
                examples:
                  match:
                    - Мигрантами занялась полиция
                    - Приезжих проверили
                  ignore:
                    - Миграция птиц
                    - Мигранты и гастарбайтеры, снова мигранты
            """);

    assertThat(faults(folder))
        .containsExactly(
            "rules.yaml:7: migrants must match \"Приезжих проверили\" and does not; mend the query,"
                + " or put the sentence under ignore",
            "rules.yaml:10: migrants must ignore \"Мигранты и гастарбайтеры, снова мигранты\" and"
                + " matches it (Мигранты, гастарбайтеры, мигранты); mend the query, or"
                + " put the sentence under match");
  }

  @Test
  void examplesAreTriedBesideFaultsElsewhere() {
    TestFolder folder =
        rules(
            """
              - {id: a, query: "(x", examples: {match: [x]}}
              - {id: b, query: "#a", examples: {match: [x]}}
              - {id: c, query: x, examples: {match: [y]}}
            """);

    assertThat(faults(folder))
        .containsExactly(
            "rules.yaml:2: query of a, column 21: this parenthesis is never closed; write a ) where"
                + " it ends",
            "rules.yaml:4: c must match \"y\" and does not; mend the query, or put the sentence"
                + " under ignore");
  }

  @Test
  void anExampleMayNameAnActorInAnyForm() {
    TestFolder folder =
        rules("  - {id: a, query: \"@patrushev\", examples: {match: [О Николае Патрушеве]}}\n")
            .write(
                "actors.yaml",
                """
                actors:
                  - {id: patrushev, name: P, names: {ru: Николай Платонович Патрушев}}
                """);

    assertThat(faults(folder)).isEmpty();
  }

  @Test
  void sourcesAndCountriesThatNoFeedHasAreWarnings() {
    TestFolder folder =
        rules(
                """
                  - id: a
                    query: |
                      x AND (source:asiaplus OR country:TJ OR country:UZ)
                """)
            .write("feeds.yaml", "feeds:\n  - {id: b, url: 'https://b.example/', country: UZ}\n");

    CheckReport report = ConfigCheck.of(folder.path(), Map.of(), WHEN);

    assertThat(report.faults()).isEmpty();
    assertThat(lines(folder, report.warnings()))
        .containsExactly(
            "rules.yaml:4: query of a, column 21: no feed has the id asiaplus; write the id of one"
                + " that is there",
            "rules.yaml:4: query of a, column 41: no feed is of the country TJ; give its feeds that"
                + " country");
  }

  @Test
  void whatWasCompiledForTheCheckServesTheStart() {
    TestFolder sound =
        rules("  - {id: a, query: 'x AND country:UZ'}\n")
            .write("feeds.yaml", "feeds:\n  - {id: b, url: 'https://b.example/', country: UZ}\n");
    CheckReport report = ConfigCheck.of(sound.path(), Map.of(), WHEN);

    List<String> marks = List.of("mark");
    Item item = new Item("b", "1", marks, "", false, "x", "", WHEN, WHEN, "en");
    Watchlist compiled = Objects.requireNonNull(report.watchlist());
    assertThat(compiled.matcher().match(item).matches()).hasSize(1);

    CheckReport faulty =
        ConfigCheck.of(rules("  - {id: a, query: 'x AND'}\n").path(), Map.of(), WHEN);
    assertThat(faulty.watchlist()).isNull();
  }

  @Test
  void namesThatTextsWillNotTellApartAreWarnings() {
    TestFolder folder =
        rules("")
            .write(
                "actors.yaml",
                """
                actors:
                  - {id: one, name: One, names: {ru: Иван Петрович Ромашов}}
                  - {id: two, name: Two, names: {ru: Пётр Иванович Ромашов}}
                """);

    CheckReport report = ConfigCheck.of(folder.path(), Map.of(), WHEN);

    assertThat(lines(folder, report.warnings()))
        .containsExactly(
            "actors.yaml:3: two shares a surname with one: alone it is told as \"one of\" the two;"
                + " write bareSurname: never for the lesser known");
  }

  @Test
  void aWordOfTwoAlphabetsIsAWarningAlsoInARuleThatCannotBeRead() {
    TestFolder folder =
        rules(
            """
              - id: typed
                query: |
                  таджик OR
                  "трудовой мигрaнт"
              - {id: broken, query: "(узбeк"}
            """);

    assertThat(lines(folder, report(folder).warnings()))
        .containsExactly(
            "rules.yaml:5: query of typed, column 17: \"мигрaнт\" has letters of two alphabets"
                + " (Latin: a); type it anew in one of them",
            "rules.yaml:6: query of broken, column 27: \"узбeк\" has letters of two alphabets"
                + " (Latin: e); type it anew in one of them");
    assertThat(faults(folder))
        .singleElement()
        .asString()
        .startsWith("rules.yaml:6: query of broken");
  }

  @Test
  void aCommentThatCutsAQueryOffIsAWarning() {
    TestFolder folder =
        rules(
            """
              - id: cut
                query: таджик OR #others
              - id: several
                query: таджик
                  OR узбек   # and more
              - {id: quoted, query: "таджик #others"}   # fine
              - id: block
                query: |
                  таджик #others
              - {id: others, query: киргиз}
              # a line of its own
            """);

    assertThat(lines(folder, report(folder).warnings()))
        .containsExactly(
            "rules.yaml:3: query of cut: what follows \" #\" is a comment and not asked for; put"
                + " the query on lines of its own under query: |, or the comment on a line before",
            "rules.yaml:6: query of several: what follows \" #\" is a comment and not asked for;"
                + " put the query on lines of its own under query: |, or the comment on a line"
                + " before");
    assertThat(faults(folder)).singleElement().asString().startsWith("rules.yaml:3: query of cut");
  }

  @Test
  void aCommentThatCutsAWholeEntryOffIsToldAsOne() {
    TestFolder folder =
        rules("  - {id: cut, query: таджик #others}\n  - {id: bad, query: \"(узбек\"}\n");

    assertThat(faults(folder))
        .hasSize(2)
        .first()
        .asString()
        .isEqualTo(
            "rules.yaml:2: all after \" #\" is a comment to YAML, so that the bracket before is not"
                + " closed; put a value that has a # into '…'");
  }

  @Test
  void rulesThatOnlyTogetherAreTooMuchAreToldWithTheirLines() {
    StringBuilder entries = new StringBuilder();
    for (int i = 0; i < 24; i++) {
      String query = i == 0 ? "таджик" : "узбек OR '#r" + (i - 1) + "'";
      entries.append("  - {id: r%d, query: \"%s\"}\n".formatted(i, query.replace("'", "")));
    }
    entries.append("  - {id: broad, query: \"%s\"}\n".formatted("#r17 ".repeat(600)));
    entries.append("  - {id: wide, query: \"%s\"}\n".formatted("#broad ".repeat(10)));
    entries.append("  - {id: odd, query: \"50%\"}\n");

    assertThat(faults(rules(entries.toString())))
        .hasSize(3)
        .anySatisfy(fault -> assertThat(fault).startsWith("rules.yaml:22: query of r20, column"))
        .anySatisfy(
            fault -> assertThat(fault).startsWith("rules.yaml:27: ").contains("100000 words"))
        .anySatisfy(fault -> assertThat(fault).startsWith("rules.yaml:28: query of odd"));
  }

  @Test
  void aNameInAnotherCaseOrOfTwoAlphabetsIsAWarningOnItsLine() {
    TestFolder folder =
        rules("  - {id: one, query: таджик}\n")
            .write(
                "actors.yaml",
                """
                actors:
                  - id: petrenko
                    name: Oles Petrenko
                    names:
                      en: Oles Petrenko
                      ru: [Олесь Петренко, Олеся Петренка]
                  - id: zorin
                    name: Gleb Zorin
                    names: {ru: Глебом Зориным}
                  - id: lapin
                    name: Gleb Lapin
                    names: {ru: Глeб Лапин}
                """);

    List<String> warnings = lines(folder, report(folder).warnings());

    assertThat(warnings)
        .anySatisfy(
            warning ->
                assertThat(warning)
                    .startsWith("actors.yaml:9: zorin «Глебом Зориным» is not in the nominative"))
        .anySatisfy(
            warning ->
                assertThat(warning)
                    .startsWith("actors.yaml:12: lapin \"Глeб\" has letters of two alphabets"));
  }

  private TestFolder rules(String entries) {
    return new TestFolder(path).write("rules.yaml", "rules:\n" + entries);
  }

  private static CheckReport report(TestFolder folder) {
    return ConfigCheck.of(folder.path(), Map.of(), WHEN);
  }

  private static List<String> faults(TestFolder folder) {
    return lines(folder, report(folder).faults());
  }

  private static List<String> lines(TestFolder folder, List<Fault> faults) {
    String prefix = folder.path() + folder.path().getFileSystem().getSeparator();
    return faults.stream().map(fault -> fault.toString().replace(prefix, "")).toList();
  }
}
