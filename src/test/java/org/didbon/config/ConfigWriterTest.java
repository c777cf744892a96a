package org.didbon.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.didbon.archive.ArchiveSettings;
import org.didbon.chat.slack.SlackNetwork;
import org.didbon.chat.slack.SlackOptions;
import org.didbon.chat.telegram.TelegramNetwork;
import org.didbon.chat.telegram.TelegramOptions;
import org.didbon.config.LogSettings.LogFormat;
import org.didbon.config.LogSettings.LogLevel;
import org.didbon.domain.Actor;
import org.didbon.domain.Actor.BareSurname;
import org.didbon.domain.Actor.Role;
import org.didbon.domain.Feed;
import org.didbon.domain.Glossary;
import org.didbon.domain.Rule;
import org.didbon.domain.Rule.Severity;
import org.didbon.domain.SharedWords;
import org.didbon.domain.Wording;
import org.didbon.domain.setting.ProxyChoice;
import org.didbon.feed.http.FeedSettings;
import org.didbon.outbox.RetryPolicy;
import org.didbon.pipeline.FirstVisit;
import org.didbon.pipeline.NewsPolicy;
import org.didbon.pipeline.RetentionSettings;
import org.didbon.rule.OwnFeedLimits;
import org.didbon.rule.RuleSettings;
import org.didbon.store.DatabaseFile;
import org.didbon.story.StorySettings;
import org.didbon.summary.SummarySettings;
import org.didbon.translate.TranslateSettings;
import org.didbon.web.WebSettings;
import org.didbon.web.WebSettings.Listening;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigWriterTest {

  private static final Settings SETTINGS =
      new Settings(
          new FeedSettings(
              Duration.ofSeconds(90),
              1_500_000,
              3,
              1,
              Duration.ofDays(2),
              Duration.ofMinutes(61),
              true),
          new DatabaseFile(Path.of("a folder/#1: news.db")),
          new ArchiveSettings(Path.of("a folder/#2: archive")),
          new StorySettings(Duration.ofHours(30)),
          new NewsPolicy(Duration.ofDays(7), new FirstVisit(3)),
          new RetentionSettings(Duration.ZERO, Duration.ofDays(50), Duration.ofHours(36)),
          new SummarySettings(5, 900),
          new RuleSettings(70),
          new OwnFeedLimits(7, 70),
          new RetryPolicy(Duration.ofSeconds(1), Duration.ofHours(1), Duration.ofHours(36)),
          new TranslateSettings(
              "http://127.0.0.1:5000",
              TranslateSettings.Api.OPENAI,
              "m: #1",
              Duration.ofSeconds(3)),
          NetworkSettings.TABLE
              .defaults()
              .with(
                  new TelegramNetwork(),
                  new TelegramOptions(
                      "https://b.example/t",
                      URI.create("http://127.0.0.1:8081/"),
                      ProxyChoice.OF_ENVIRONMENT,
                      true))
              .with(
                  new SlackNetwork(),
                  new SlackOptions(
                      URI.create("http://127.0.0.1:8082/api/"),
                      new ProxyChoice("socks5://127.0.0.1:1080"))),
          new LogSettings(LogLevel.DEBUG, LogFormat.JSON),
          new WebSettings(Listening.LOOPBACK, "https://watch.example", true),
          Environment.NONE);

  private static final Config AWKWARD =
      new Config(
          SETTINGS,
          List.of(
              new Actor(
                  "null",
                  "Null: the man, # of {all} [signs]",
                  Map.of("uz", List.of("Gʻani Toʻra"), "en", List.of("- A", "'B' \"C\"", "yes")),
                  "1951-07-11",
                  "NO",
                  List.of("no", "o'clock", "шёлковый путь"),
                  List.of(
                      new Role("Head: acting", "", "2008", "2008-05"),
                      new Role(
                          new Wording("*", Map.of("ru", "- Пост: «первый»")),
                          Wording.of("&"),
                          "",
                          "")),
                  new Wording("Two\nlines, \\ and a tab\t.", Map.of("ru", "# Две:\nстроки")),
                  BareSurname.NEVER,
                  List.of("Имя, Фамилия", "true"))),
          new Glossary(
              Map.of(
                  "Head: of {all}, yes",
                  new Wording("Head: of {all}, yes", Map.of("ru", "Глава: всего")))),
          List.of(
              new Rule(
                  "a",
                  "A",
                  Map.of("ru", "А: «Б» # в", "tg", "Ҷ"),
                  "indented\n\n  \"phrase here\" AND #b  \nOR \"c: d\" -e",
                  Severity.URGENT,
                  List.of("# Title: with signs", "«Кавычки»"),
                  List.of(),
                  true),
              new Rule("b", "B", "@null", Severity.NORMAL, List.of(), List.of("1"))),
          List.of(
              new SharedWords("a", "# A: \"а\"", "таджик OR\n\n  \"c: d\" OR узб*"),
              new SharedWords("more", "", Map.of("ru", "Ещё: «да»", "tg", "Ҷ"), "$a OR @null")),
          List.of(
              new Feed(
                  "f",
                  "Лента: \"Все\"",
                  URI.create("https://a.example/?a=1&b=%7B#x"),
                  "ru",
                  "",
                  Duration.ofSeconds(1),
                  true)));

  @TempDir Path path;

  @Test
  void theCuratedConfigurationIsEqualWhenReadBack() {
    Config config = ConfigFolder.bundled(Map.of());

    ConfigWriter.write(config, path.resolve("new"));

    assertThat(new TestFolder(path.resolve("new")).read()).isEqualTo(config);
  }

  @Test
  void anAwkwardConfigurationIsEqualWhenReadBack() {
    ConfigWriter.write(AWKWARD, path);

    Config read = new TestFolder(path).read();

    assertThat(read.settings()).isEqualTo(SETTINGS);
    assertThat(read.actors()).isEqualTo(AWKWARD.actors());
    assertThat(read.words()).isEqualTo(AWKWARD.words());
    assertThat(read.rules()).isEqualTo(AWKWARD.rules());
    assertThat(read.lists()).isEqualTo(AWKWARD.lists());
    assertThat(read.feeds()).isEqualTo(AWKWARD.feeds());
  }

  @Test
  void itsMarksDifferForTheFileAloneThatSaysSomethingElse() {
    ConfigWriter.write(AWKWARD, path);
    Map<String, String> marks = ConfigWriter.marks(AWKWARD);
    Config fewer =
        new Config(
            SETTINGS,
            AWKWARD.actors(),
            AWKWARD.words(),
            AWKWARD.rules().subList(0, 1),
            AWKWARD.lists(),
            AWKWARD.feeds());

    assertThat(ConfigWriter.marks(ConfigFolder.read(path, Map.of())))
        .containsAllEntriesOf(without("didbon.yaml", marks));
    assertThat(marks.values()).doesNotHaveDuplicates().hasSize(4);
    assertThat(without("rules.yaml", ConfigWriter.marks(fewer)))
        .isEqualTo(without("rules.yaml", marks));
    assertThat(ConfigWriter.marks(fewer).get("rules.yaml")).isNotEqualTo(marks.get("rules.yaml"));
  }

  private static Map<String, String> without(String file, Map<String, String> marks) {
    Map<String, String> others = new HashMap<>(marks);
    others.remove(file);
    return others;
  }

  @Test
  void theSettingsStayExplained() throws IOException {
    ConfigWriter.write(AWKWARD, path);

    assertThat(Files.readAllLines(path.resolve("didbon.yaml")))
        .contains(
            "  summarySentences: 5     # at most in an alert: it is read on a phone",
            "  path: 'a folder/#1: news.db' # of the SQLite file, from the working directory: made"
                + " if it is missing");
  }

  @Test
  void defaultSettingsAreTheCuratedFile() throws IOException {
    ConfigWriter.write(ConfigFolder.bundled(Map.of()), path);

    assertThat(Files.readString(path.resolve("didbon.yaml")))
        .isEqualTo(SampleFile.text("didbon.yaml"));
  }

  @Test
  void aFeedStandsOnOneLineUnderTheHead() throws IOException {
    ConfigWriter.write(AWKWARD, path);

    assertThat(Files.readString(path.resolve("feeds.yaml")))
        .startsWith(SampleFile.head("feeds.yaml") + "feeds:\n  - {id: f, title: ");
  }

  @Test
  void nothingToWatchIsWrittenAndReadToo() {
    Config empty = new Config(SETTINGS, List.of(), List.of(), List.of());

    ConfigWriter.write(empty, path);

    assertThat(new TestFolder(path).read()).isEqualTo(empty);
  }

  @Test
  void noTemporaryFileStays() throws IOException {
    ConfigWriter.write(AWKWARD, path);
    ConfigWriter.write(AWKWARD, path);

    try (var files = Files.list(path)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("didbon.yaml", "actors.yaml", "rules.yaml", "feeds.yaml");
    }
  }
}
