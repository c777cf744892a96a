package org.didbon.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
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
                + " matches it by \"Мигранты\", \"гастарбайтеры\", \"мигранты\"; mend the query, or"
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
                "  - id: a\n    query: |\n      x AND (source:asiaplus OR country:TJ OR country:UZ)\n")
            .write("feeds.yaml", "feeds:\n  - {id: b, url: 'https://b.example/', country: UZ}\n");

    CheckReport report = ConfigCheck.of(folder.path(), Map.of(), WHEN);

    assertThat(report.faults()).isEmpty();
    assertThat(lines(folder, report.warnings()))
        .containsExactly(
            "rules.yaml:4: query of a, column 21: no feed has the id asiaplus; write the id of one"
                + " in feeds.yaml",
            "rules.yaml:4: query of a, column 41: no feed is of the country TJ; write country: TJ at"
                + " its feeds");
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
            "actors.yaml:3: two shares a surname with one: alone it will mean neither; write"
                + " bareSurname: never for the lesser known");
  }

  private TestFolder rules(String entries) {
    return new TestFolder(path).write("rules.yaml", "rules:\n" + entries);
  }

  private static List<String> faults(TestFolder folder) {
    return lines(folder, ConfigCheck.of(folder.path(), Map.of(), WHEN).faults());
  }

  private static List<String> lines(TestFolder folder, List<Fault> faults) {
    String prefix = folder.path() + folder.path().getFileSystem().getSeparator();
    return faults.stream().map(fault -> fault.toString().replace(prefix, "")).toList();
  }
}
