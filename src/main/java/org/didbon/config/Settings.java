package org.didbon.config;

import java.nio.file.Path;
import org.didbon.archive.ArchiveSettings;
import org.didbon.domain.ProxyRules;
import org.didbon.domain.setting.SettingTable;
import org.didbon.feed.http.FeedSettings;
import org.didbon.outbox.RetryPolicy;
import org.didbon.pipeline.NewsPolicy;
import org.didbon.pipeline.RetentionSettings;
import org.didbon.rule.OwnFeedLimits;
import org.didbon.rule.RuleSettings;
import org.didbon.store.DatabaseFile;
import org.didbon.story.StorySettings;
import org.didbon.summary.SummarySettings;
import org.didbon.translate.TranslateSettings;
import org.didbon.web.WebSettings;

/**
 * What {@code didbon.yaml} and the environment set, one part for each stage that has settings; each
 * part's table stands in the stage.
 *
 * @param news what is told at all
 * @param retention how long what was read and sent is kept
 * @param retries of messages that could not be delivered
 */
public record Settings(
    FeedSettings feed,
    DatabaseFile database,
    ArchiveSettings archive,
    StorySettings story,
    NewsPolicy news,
    RetentionSettings retention,
    SummarySettings summary,
    RuleSettings rule,
    OwnFeedLimits ownFeeds,
    RetryPolicy retries,
    TranslateSettings translate,
    NetworkSettings networks,
    LogSettings log,
    WebSettings web,
    Environment environment) {

  /** The tables of all stages, in the order of the file. */
  static SettingTable<Settings> table(Environment environment) {
    return SettingTable.of(
        set -> {
          FeedSettings feed = set.table(FeedSettings.TABLE, Settings::feed);
          DatabaseFile database = set.table(DatabaseFile.TABLE, Settings::database);
          ArchiveSettings archive =
              set.table(ArchiveSettings.table(database.path()), Settings::archive);
          StorySettings story = set.table(StorySettings.TABLE, Settings::story);
          NewsPolicy news = set.table(NewsPolicy.TABLE, Settings::news);
          return new Settings(
              feed,
              database,
              archive,
              story,
              news,
              set.table(
                  RetentionSettings.table(story.window(), news.maxAge()), Settings::retention),
              set.table(SummarySettings.TABLE, Settings::summary),
              set.table(RuleSettings.TABLE, Settings::rule),
              set.table(OwnFeedLimits.TABLE, Settings::ownFeeds),
              set.table(RetryPolicy.TABLE, Settings::retries),
              set.table(TranslateSettings.TABLE, Settings::translate),
              set.table(NetworkSettings.TABLE, Settings::networks),
              set.table(LogSettings.TABLE, Settings::log),
              set.table(WebSettings.TABLE, Settings::web),
              environment);
        });
  }

  /** What holds where nothing is set. */
  public static Settings defaults(Environment environment) {
    return table(environment).defaults();
  }

  /**
   * The same, with its database in {@code file}, feeds allowed to come from loopback and read one
   * after the other, and all they hold told.
   */
  public Settings forDemo(Path file) {
    return new Settings(
        feed.withPrivateAddresses().oneAtATime().withoutArticles(),
        new DatabaseFile(file),
        ArchiveSettings.beside(file),
        story,
        NewsPolicy.ALL,
        RetentionSettings.ALL,
        summary,
        rule,
        ownFeeds,
        retries,
        translate,
        networks,
        log,
        web,
        environment);
  }

  /** The same, with other settings of networks. */
  public Settings with(NetworkSettings others) {
    return new Settings(
        feed,
        database,
        archive,
        story,
        news,
        retention,
        summary,
        rule,
        ownFeeds,
        retries,
        translate,
        others,
        log,
        web,
        environment);
  }

  /** The same, with other bounds for rules that people edit. */
  public Settings with(RuleSettings others) {
    return new Settings(
        feed,
        database,
        archive,
        story,
        news,
        retention,
        summary,
        others,
        ownFeeds,
        retries,
        translate,
        networks,
        log,
        web,
        environment);
  }

  /** The same, with others who are answered on {@code PORT}. */
  public Settings with(WebSettings others) {
    return new Settings(
        feed,
        database,
        archive,
        story,
        news,
        retention,
        summary,
        rule,
        ownFeeds,
        retries,
        translate,
        networks,
        log,
        others,
        environment);
  }

  /** The proxies that feeds are read through. */
  public ProxyRules feedProxies() {
    return feed.proxy().rules(environment.proxies(), environment::variable);
  }
}
