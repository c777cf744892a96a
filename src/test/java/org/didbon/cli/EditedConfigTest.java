package org.didbon.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.didbon.fixture.RuleFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What commands beside the bot know of edits. */
class EditedConfigTest {

  @TempDir private Path folder;

  @Test
  void whatWasEditedInAChatIsExportedAsFilesThatCanBeReadAgain() throws IOException {
    Path config = configFor("мигрант");
    try (RuleFixture rules = new RuleFixture(folder)) {
      rules.sayAndSave("/rule edit migrants мигрант OR «трудовая виза»");
      rules.sayAndSave("/rule add birds птица");
      rules.say("/rule disable border");
      rules.sayAndSave("/actor add Иван Сергеевич Прохоров");
    }

    String told = run("export", "--config", config.toString(), folder.resolve("out").toString());

    assertThat(told).contains("Left out, since switched off: border");
    assertThat(folder.resolve("out/rules.yaml"))
        .content()
        .contains("мигрант OR «трудовая виза»")
        .contains("id: birds")
        .doesNotContain("border");
    assertThat(folder.resolve("out/actors.yaml")).content().contains("Прохоров");
    assertThat(run("check", "--config", folder.resolve("out").toString()))
        .contains("In order: 2 actors, 2 rules, 1 feed.");
  }

  @Test
  void listsOfWordsAreExportedAndCheckTellsWhichWordsNoItemHas() throws IOException {
    Path config = configFor("мигрант OR $people");
    Files.writeString(
        config.resolve("rules.yaml"),
        "words:\n  - {id: people, title: Peoples, query: таджик OR узб*}\n\n"
            + Files.readString(config.resolve("rules.yaml")));
    try (RuleFixture rules = new RuleFixture(folder)) {
      rules.record("Депортация мигрантов из Москвы", "Узбеки на границе");
      rules.sayAndSave("/words with people киргиз OR узбек");
      rules.sayAndSave("/words add more $people OR мигрант");
    }
    Files.writeString(
        config.resolve("didbon.yaml"),
        Files.readString(config.resolve("didbon.yaml"))
            + "archive: {path: '"
            + folder.resolve("archive")
            + "'}\n");

    assertThat(run("check", "--config", config.toString()))
        .contains("warning: list $people: no past item has 2 of its 4 words: таджик, киргиз")
        .doesNotContain("$more");
    run("export", "--config", config.toString(), folder.resolve("out").toString());

    assertThat(folder.resolve("out/rules.yaml"))
        .content()
        .contains("words:", "id: people", "OR киргиз OR узбек", "id: more", "rules:");
    assertThat(run("check", "--config", folder.resolve("out").toString()))
        .contains("In order: 1 actor, 2 rules, 2 lists of words, 1 feed.");
  }

  @Test
  void checkWarnsOfAFileThatWasChangedUnderAnEdit() throws IOException {
    try (RuleFixture rules = new RuleFixture(folder)) {
      rules.sayAndSave("/rule edit migrants мигрант OR птица");
    }

    assertThat(run("check", "--config", configFor("мигрант OR беженец").toString()))
        .contains("warning: rule migrants was edited in a chat, and its file changed since");
  }

  /** The house's own files, beside its database. */
  private Path configFor(String query) throws IOException {
    Path config = Files.createDirectories(folder.resolve("config"));
    String database = folder.resolve("test.db").toString();
    Files.writeString(config.resolve("didbon.yaml"), "database: {path: '" + database + "'}\n");
    Files.writeString(
        config.resolve("actors.yaml"),
        """
        actors:
          - id: patrushev
            name: Nikolai Patrushev
            names: {ru: Николай Платонович Патрушев}
            country: RU
        """);
    Files.writeString(
        config.resolve("rules.yaml"),
        """
        rules:
          - id: migrants
            title: Migrants
            query: QUERY
            examples: {match: [Депортация мигрантов]}
          - id: border
            title: Border
            query: граница AND @patrushev
        """
            .replace("QUERY", query));
    Files.writeString(
        config.resolve("feeds.yaml"),
        """
        feeds:
          - {id: asiaplus, title: Asia-Plus, url: "https://a.example/rss", language: ru, country: TJ, every: 10m}
        """);
    return config;
  }

  /** All that a command says. */
  private static String run(String... arguments) {
    PrintStream out = System.out;
    PrintStream err = System.err;
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    try {
      System.setOut(new PrintStream(said, true, UTF_8));
      System.setErr(new PrintStream(said, true, UTF_8));
      Main.run(arguments);
    } finally {
      System.setOut(out);
      System.setErr(err);
    }
    return said.toString(UTF_8);
  }
}
