package org.didbon.config;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import org.didbon.config.Settings.Listening;
import org.didbon.config.Settings.LogLevel;
import org.didbon.feed.http.FeedSettings;
import org.didbon.outbox.RetryPolicy;
import org.didbon.pipeline.FirstVisit;
import org.didbon.pipeline.NewsPolicy;

/** Reads {@code didbon.yaml}, with the default for each setting it does not name. */
final class SettingsReader {

  private static final long KILOBYTE = 1_000;
  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration DAY = Duration.ofDays(1);
  private static final Duration WEEK = Duration.ofDays(7);

  /** Ten years. */
  private static final int MOST_DAYS = 3_650;

  private SettingsReader() {}

  /**
   * Reads all sections.
   *
   * @param root of the file
   */
  static Settings read(Mapping root, Environment environment) {
    Mapping telegram = root.section("telegram");
    Mapping slack = root.section("slack");
    Mapping feed = root.section("feed");
    FirstVisit firstVisit =
        feed.value("firstVisit", NewsPolicy.DEFAULT.firstVisit(), FirstVisitValues::read);
    DatabaseFile database = database(root.section("database"));
    Settings settings =
        new Settings(
            feed(feed),
            database,
            archive(root.section("archive"), database),
            story(root.section("story"), firstVisit),
            mostAlertsADay(root.section("rule")),
            retries(root.section("outbox")),
            telegram.value("apiUrl", Settings.TELEGRAM_API, WebAddress::server),
            telegram.value("previews", false, Values::flag),
            telegram.value("webhook", "", WebAddress::posted),
            slack.value("apiUrl", Settings.SLACK_API, WebAddress::server),
            new ProxySettings(
                feed.value("proxy", "", ProxyValues.reading(environment)),
                telegram.value("proxy", "", ProxyValues.reading(environment)),
                slack.value("proxy", "", ProxyValues.reading(environment))),
            log(root.section("log")),
            web(root.section("web")),
            environment);
    feed.close();
    telegram.close();
    slack.close();
    root.close();
    return settings;
  }

  private static FeedSettings feed(Mapping feed) {
    FeedSettings byDefault = FeedSettings.DEFAULT;
    FeedSettings settings =
        new FeedSettings(
            feed.value("timeout", byDefault.timeout(), Bounded.span(SECOND, HOUR)),
            feed.value(
                "maxBytes", byDefault.maxBytes(), Bounded.size(10 * KILOBYTE, 200_000 * KILOBYTE)),
            feed.value("maxRequests", byDefault.maxRequests(), Bounded.number(1, 256)),
            feed.value("maxRequestsPerHost", byDefault.maxRequestsPerHost(), Bounded.number(1, 32)),
            feed.value("maxServerWait", byDefault.maxServerWait(), Bounded.span(SECOND, WEEK)),
            feed.value("maxBackoff", byDefault.maxBackoff(), Bounded.span(SECOND, WEEK)),
            feed.value("allowPrivateAddresses", byDefault.allowPrivateAddresses(), Values::flag));
    return settings;
  }

  private static DatabaseFile database(Mapping database) {
    DatabaseFile settings =
        new DatabaseFile(
            database.value("path", DatabaseFile.DEFAULT.path(), SettingsReader::databasePath));
    database.close();
    return settings;
  }

  private static Path databasePath(String written) {
    if (written.contains("://") || written.startsWith("jdbc:")) {
      throw new ValueFault(
          "the address of a database may hold a password",
          "set the environment variable DATABASE_URL to it, and write a file's path here");
    }
    return path(written, "data/didbon.db");
  }

  private static Path archive(Mapping archive, DatabaseFile database) {
    Path path =
        archive.value("path", database.archive(), written -> path(written, "data/didbon.archive"));
    archive.close();
    return path;
  }

  private static Path path(String written, String example) {
    try {
      if (!written.isEmpty()) {
        return Path.of(written);
      }
    } catch (InvalidPathException e) {
      // signs no file system of this machine takes: said below
    }
    throw new ValueFault(Quote.of(written) + " is no path", "write one such as " + example);
  }

  private static StorySettings story(Mapping story, FirstVisit firstVisit) {
    StorySettings byDefault = StorySettings.DEFAULT;
    StorySettings settings =
        new StorySettings(
            story.value("window", byDefault.window(), Bounded.span(MINUTE, DAY.multipliedBy(30))),
            new NewsPolicy(
                story.value(
                    "maxAge",
                    byDefault.news().maxAge(),
                    Bounded.span(MINUTE, DAY.multipliedBy(MOST_DAYS))),
                firstVisit),
            story.value("summarySentences", byDefault.summarySentences(), Bounded.number(1, 20)),
            story.value(
                "summaryCharacters", byDefault.summaryCharacters(), Bounded.number(50, 3_000)));
    story.close();
    return settings;
  }

  private static int mostAlertsADay(Mapping rule) {
    int most =
        rule.value("mostAlertsADay", Settings.MOST_ALERTS_A_DAY, Bounded.number(1, 1_000_000));
    rule.close();
    return most;
  }

  private static RetryPolicy retries(Mapping outbox) {
    RetryPolicy byDefault = RetryPolicy.DEFAULT;
    RetryPolicy policy =
        new RetryPolicy(
            outbox.value("firstPause", byDefault.first(), Bounded.span(SECOND, HOUR)),
            outbox.value("longestPause", byDefault.longest(), Bounded.span(SECOND, DAY)),
            outbox.value("giveUpAfter", byDefault.giveUpAfter(), Bounded.span(MINUTE, WEEK)));
    outbox.close();
    return policy;
  }

  private static Listening web(Mapping web) {
    Listening address = web.value("address", Listening.ALL, Bounded.word(Listening.class));
    web.close();
    return address;
  }

  private static LogLevel log(Mapping log) {
    LogLevel level = log.value("level", LogLevel.INFO, Bounded.word(LogLevel.class));
    log.close();
    return level;
  }
}
