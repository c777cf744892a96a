package org.didbon;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.didbon.archive.Archive;
import org.didbon.config.Config;
import org.didbon.config.Settings;
import org.didbon.domain.Ahead;
import org.didbon.feed.FeedReader;
import org.didbon.feed.http.Surroundings;
import org.didbon.phrase.Catalogues;
import org.didbon.pipeline.LiveWatchlist;
import org.didbon.pipeline.Tally;
import org.didbon.pipeline.Watchlist;
import org.didbon.rule.FileRules;
import org.didbon.rule.LiveRules;
import org.didbon.store.Database;
import org.didbon.store.DatabaseSettings;
import org.didbon.store.OpenToOthers;
import org.didbon.web.HostMetrics;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What all else stands on: the database and its clock, what is watched, the archive, the words, and
 * how feeds are read.
 *
 * @param started when the program began, by {@code clock}
 * @param zone of the days of chats that set none
 */
record Foundation(
    Config config,
    Database database,
    Clock clock,
    Instant started,
    ZoneId zone,
    LiveRules rules,
    LiveWatchlist watchlist,
    Archive archive,
    HostMetrics metrics,
    Tally tally,
    Catalogues catalogues,
    FeedReader feeds) {

  private static final Logger log = LoggerFactory.getLogger(Foundation.class);

  /**
   * Opens the database first, and all that reads it.
   *
   * @param checked the configuration compiled, where a check did so
   * @param machine the clock to work by, but where several processes go by that of their database
   */
  static Foundation open(
      Config config, @Nullable Watchlist checked, Clock machine, OpenedParts opened) {
    Settings settings = config.settings();
    ZoneId zone = ZoneId.systemDefault();
    Ahead<Catalogues> spoken =
        Ahead.of("catalogues", () -> Catalogues.of(zone).with(config.words()));
    Database database =
        opened.add(
            Database.open(
                new DatabaseSettings(
                    settings.environment().databaseUrl(), settings.database().path())));
    Clock clock = database.time(machine);
    Instant started = clock.instant();
    if (database.isOurs()) {
      OpenToOthers.warn(database.file(), settings.archive().folder());
    }
    Duration behind = database.clock().behind(started);
    if (!behind.isZero()) {
      log.warn("the clock was set back since the last run by={}s", behind.toSeconds());
      database.clock().setBack(started, behind);
    }
    LiveRules rules =
        new LiveRules(
            new FileRules(config.actors(), config.rules(), config.lists(), config.feeds()),
            database.revisions());
    LiveWatchlist watchlist = watchlist(database, rules, checked, clock);
    Archive archive = opened.add(Archive.open(settings.archive().folder(), database.items()));
    HostMetrics metrics = new HostMetrics();
    return new Foundation(
        config,
        database,
        clock,
        started,
        zone,
        rules,
        watchlist,
        archive,
        metrics,
        new Tally(metrics.rounds()),
        spoken.get(),
        opened.add(reader(settings, clock)));
  }

  private static LiveWatchlist watchlist(
      Database database, LiveRules rules, @Nullable Watchlist checked, Clock clock) {
    return new LiveWatchlist(
        rules,
        database.savedQueries(),
        database.ownFeeds(),
        feeds -> {
          database.news().watch(feeds, clock.instant());
          database.ownFeeds().takeIn(feeds);
        },
        subjects -> database.watched().note(subjects, clock.instant()),
        checked);
  }

  static FeedReader reader(Settings settings, Clock clock) {
    return new FeedReader(
        settings.feed(),
        new Surroundings(
            Version.number(), settings.feedProxies(), settings.environment()::variable),
        clock);
  }

  Settings settings() {
    return config.settings();
  }
}
