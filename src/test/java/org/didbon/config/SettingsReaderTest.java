package org.didbon.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.didbon.archive.ArchiveSettings;
import org.didbon.chat.slack.SlackNetwork;
import org.didbon.chat.slack.SlackOptions;
import org.didbon.chat.telegram.TelegramNetwork;
import org.didbon.chat.telegram.TelegramOptions;
import org.didbon.config.LogSettings.LogFormat;
import org.didbon.config.LogSettings.LogLevel;
import org.didbon.domain.setting.ProxyChoice;
import org.didbon.feed.http.FeedSettings;
import org.didbon.feed.http.PageLimit;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsReaderTest {

  private static final String TELEGRAM_TOKEN = "123456789:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw";

  @TempDir Path path;

  @Test
  void everySettingIsRead() {
    TestFolder folder =
        settings(
            """
            feed:
              timeout: 1m
              maxBytes: 5MB
              maxRequests: 8
              maxRequestsPerHost: 1
              maxServerWait: 2h
              maxBackoff: 1d
              allowPrivateAddresses: true
              articles: 3
              firstVisit: newest 5
              ownPerChat: 7
              ownMost: 70
            database: {path: kept/news.db}
            archive: {path: kept/index}
            story: {window: 24h, maxAge: 36h, summarySentences: 2, summaryCharacters: 300}
            keep: {items: 500d, texts: 36h, messages: 0}
            outbox: {firstPause: 1s, longestPause: 1h, giveUpAfter: 12h}
            telegram: {apiUrl: "http://127.0.0.1:8081/", previews: true, webhook: "https://b.example/t"}
            slack: {apiUrl: "http://127.0.0.1:8082/api/"}
            rule: {mostAlertsADay: 70}
            translate: {url: "http://127.0.0.1:5000", api: openai, model: "m: #1", timeout: 3s}
            log: {level: debug, format: json}
            web: {address: loopback, url: "https://watch.example/", plain: true}
            """);

    Settings read = folder.read().settings();

    assertThat(read)
        .isEqualTo(
            new Settings(
                new FeedSettings(
                        Duration.ofMinutes(1),
                        5_000_000,
                        8,
                        1,
                        Duration.ofHours(2),
                        Duration.ofDays(1),
                        true)
                    .withArticles(new PageLimit(3)),
                new DatabaseFile(Path.of("kept/news.db")),
                new ArchiveSettings(Path.of("kept/index")),
                new StorySettings(Duration.ofDays(1)),
                new NewsPolicy(Duration.ofHours(36), new FirstVisit(5)),
                new RetentionSettings(Duration.ofDays(500), Duration.ofHours(36), Duration.ZERO),
                new SummarySettings(2, 300),
                new RuleSettings(70),
                new OwnFeedLimits(7, 70),
                new RetryPolicy(Duration.ofSeconds(1), Duration.ofHours(1), Duration.ofHours(12)),
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
                            URI.create("http://127.0.0.1:8082/api/"), ProxyChoice.OF_ENVIRONMENT)),
                new LogSettings(LogLevel.DEBUG, LogFormat.JSON),
                new WebSettings(Listening.LOOPBACK, "https://watch.example", true),
                Environment.NONE));
  }

  @Test
  void theArchiveIsBesideTheDatabaseUnlessItIsToldWhere() {
    TestFolder folder = settings("database: {path: kept/news.db}\n");

    assertThat(folder.read().settings().archive().folder()).isEqualTo(Path.of("kept/news.archive"));
  }

  /** What would be news again, or is still compared, is not deleted. */
  @Test
  void nothingIsDeletedThatAStoryMayStillNeed() {
    assertThat(
            faults("story: {window: 5d, maxAge: 9d}\nkeep: {items: 8d, texts: 4d, messages: 4d}"))
        .containsExactly(
            "items: \"8d\" is too little; write 9d or more (story.maxAge), or 0 for ever",
            "texts: \"4d\" is too little; write 5d or more (story.window), or 0 for ever",
            "messages: \"4d\" is too little; write 5d or more (story.window), or 0 for ever");
    assertThat(faults("story: {window: 1h, maxAge: 2h}\nkeep: {items: 23h}"))
        .containsExactly("items: \"23h\" is too little; write 1d or more, or 0 for ever");
    assertThat(settings("story: {maxAge: 900d}").read().settings().retention().items())
        .as("a default gives way")
        .isEqualTo(Duration.ofDays(900));
  }

  private List<String> faults(String yaml) {
    try {
      settings(yaml).read();
      return List.of();
    } catch (ConfigFaults e) {
      return e.faults().stream().map(fault -> fault.wrong() + "; " + fault.instead()).toList();
    }
  }

  @Test
  void whatIsNotSetHasItsDefault() {
    TestFolder folder = settings("feed:\n  timeout: 20s\nlog:\n");

    Settings read = folder.read().settings();

    assertThat(read.feed().timeout()).isEqualTo(Duration.ofSeconds(20));
    assertThat(read.feed().maxBytes()).isEqualTo(FeedSettings.DEFAULT.maxBytes());
    assertThat(read.story()).isEqualTo(StorySettings.TABLE.defaults());
    assertThat(read.log().level()).isEqualTo(LogLevel.INFO);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "maxBytes: 5 | maxBytes: \"5\" is no size; write a number and KB, MB or GB, such as 5MB",
        "maxBytes: 5mb | maxBytes: \"5mb\" is no size; write a number and KB, MB or GB, such as"
            + " 5MB",
        "maxBytes: 1GB | maxBytes: \"1GB\" is too much; write 200MB or less",
        "maxBytes: 1KB | maxBytes: \"1KB\" is too little; write 10KB or more",
        "maxRequests: many | maxRequests: \"many\" is no whole number; write digits only",
        "maxRequests: 0 | maxRequests: \"0\" is too little; write 1 or more",
        "timeot: 3s | unknown key \"timeot\" in the section feed; write timeout",
        "timeout: {a: b} | timeout: text is wanted here, not keys and values; write it after the"
            + " colon",
      })
  void aFaultySettingIsToldWithItsRemedy(String line, String told) {
    TestFolder folder = settings("feed:\n  " + line + "\n");

    assertThat(folder.faults()).containsExactly("didbon.yaml:2: " + told);
  }

  @Test
  void articlesAreReadUnaskedUnlessThatIsOff() {
    assertThat(settings("feed:\n  articles: off\n").read().settings().feed().articles())
        .isEqualTo(PageLimit.OFF);
    assertThat(settings("feed:\n  articles: 'off'\n").read().settings().feed().articles())
        .isEqualTo(PageLimit.OFF);
    assertThat(settings("feed:\n  articles: 0\n").faults())
        .containsExactly(
            "didbon.yaml:2: articles: \"0\" is neither off nor a number, 1 to 100;"
                + " write off, or 10");
  }

  @Test
  void theAddressOfAServerHasNoQuery() {
    TestFolder folder = settings("slack:\n  apiUrl: https://slack.example/api/?x=1\n");

    assertThat(folder.faults())
        .containsExactly(
            "didbon.yaml:2: apiUrl: \"https://slack.example/api/?x=1\" is no address of a server;"
                + " write it without ? and #");
  }

  @Test
  void anUnknownSectionIsToldWithTheNearestKnown() {
    TestFolder folder = settings("outbx: {firstPause: 2s}\n");

    assertThat(folder.faults())
        .containsExactly("didbon.yaml:1: unknown key \"outbx\" in the file; write outbox");
  }

  @Test
  void aTokenIsRefusedWithoutBeingShown() {
    TestFolder folder = settings("telegram:\n  botToken: " + TELEGRAM_TOKEN + "\n");

    assertThat(folder.faults())
        .containsExactly(
            "didbon.yaml:2: a secret does not belong in a file; delete it, and set the environment"
                + " variable TELEGRAM_BOT_TOKEN");
  }

  @Test
  void aTokenInAnyOtherPlaceIsRefusedWithoutBeingShown() {
    TestFolder folder = settings("slack:\n  apiUrl: xoxb-1234567890-abcdefghij\n");

    assertThat(folder.faults())
        .containsExactly(
            "didbon.yaml:2: a secret does not belong in a file; delete it, and set the environment"
                + " variable SLACK_BOT_TOKEN",
            "didbon.yaml:2: apiUrl: \"…\" is no web address; write it whole, with https:// before"
                + " it");
  }

  @Test
  void theAddressOfADatabaseServerIsLeftToTheEnvironment() {
    TestFolder folder = settings("database: {path: \"postgres://me:secret@db/news\"}\n");

    assertThat(folder.faults())
        .containsExactly(
            "didbon.yaml:1: path: the address of a database may hold a password; set the"
                + " environment variable DATABASE_URL to it, and write a file's path here");
  }

  private TestFolder settings(String text) {
    return new TestFolder(path).write("didbon.yaml", text);
  }
}
