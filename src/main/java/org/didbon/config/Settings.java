package org.didbon.config;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.didbon.domain.ProxyAddress;
import org.didbon.domain.ProxyRules;
import org.didbon.feed.http.FeedSettings;
import org.didbon.outbox.RetryPolicy;

/**
 * What {@code didbon.yaml} and the environment set, one part for each place that needs it.
 *
 * @param archive the folder of the index of past items; made if missing
 * @param mostAlertsADay above so many a day a rule is saved only when that is confirmed
 * @param retries of messages that could not be delivered
 * @param telegramApi the server that speaks Telegram's Bot API
 * @param telegramPreviews whether a message there shows a small preview of the page it links to
 * @param telegramWebhook where Telegram posts updates to, an https address whose path {@code PORT}
 *     answers; {@code ""}: it is asked for them
 * @param slackApi the server that speaks Slack's Web API
 * @param proxies that requests to feeds and networks take
 */
public record Settings(
    FeedSettings feed,
    DatabaseFile database,
    Path archive,
    StorySettings story,
    int mostAlertsADay,
    RetryPolicy retries,
    URI telegramApi,
    boolean telegramPreviews,
    String telegramWebhook,
    URI slackApi,
    ProxySettings proxies,
    LogLevel log,
    Listening web,
    Environment environment) {

  /** Telegram's own server (core.telegram.org/bots/api#making-requests). */
  static final URI TELEGRAM_API = URI.create("https://api.telegram.org/");

  /** Slack's own server (docs.slack.dev/apis/web-api). */
  static final URI SLACK_API = URI.create("https://slack.com/api/");

  /** More than that nobody reads. */
  static final int MOST_ALERTS_A_DAY = 50;

  /** Who may ask on {@code PORT}. */
  public enum Listening {
    /** Whoever reaches this machine. */
    ALL,
    /** This machine alone, such as a proxy on it. */
    LOOPBACK
  }

  /** How much is written to the log. */
  public enum LogLevel {
    ERROR,
    WARN,
    INFO,
    DEBUG
  }

  /** What holds where nothing is set. */
  public static Settings defaults(Environment environment) {
    return new Settings(
        FeedSettings.DEFAULT,
        DatabaseFile.DEFAULT,
        DatabaseFile.DEFAULT.archive(),
        StorySettings.DEFAULT,
        MOST_ALERTS_A_DAY,
        RetryPolicy.DEFAULT,
        TELEGRAM_API,
        false,
        "",
        SLACK_API,
        ProxySettings.NONE,
        LogLevel.INFO,
        Listening.ALL,
        environment);
  }

  /**
   * The same, with its database in {@code file}, feeds allowed to come from loopback, and all they
   * hold told.
   */
  public Settings forDemo(Path file) {
    DatabaseFile ofDemo = new DatabaseFile(file);
    return new Settings(
        feed.withPrivateAddresses(),
        ofDemo,
        ofDemo.archive(),
        story.tellingAll(),
        mostAlertsADay,
        retries,
        telegramApi,
        telegramPreviews,
        telegramWebhook,
        slackApi,
        proxies,
        log,
        web,
        environment);
  }

  /** The same, with other servers of the networks' APIs. */
  public Settings withServers(URI telegram, URI slack) {
    return new Settings(
        feed,
        database,
        archive,
        story,
        mostAlertsADay,
        retries,
        telegram,
        telegramPreviews,
        telegramWebhook,
        slack,
        proxies,
        log,
        web,
        environment);
  }

  /** The proxies that feeds are read through. */
  public ProxyRules feedProxies() {
    return ProxySettings.rules(proxies.feed(), environment);
  }

  /** The proxy that Telegram is reached through, if any. */
  public Optional<ProxyAddress> telegramProxy() {
    return proxy(proxies.telegram(), telegramApi);
  }

  /** The proxy that Slack is reached through, if any. */
  public Optional<ProxyAddress> slackProxy() {
    return proxy(proxies.slack(), slackApi);
  }

  private Optional<ProxyAddress> proxy(String written, URI api) {
    int usual = "http".equals(api.getScheme()) ? 80 : 443;
    return ProxySettings.rules(written, environment)
        .of(api.getScheme(), api.getHost(), api.getPort() > 0 ? api.getPort() : usual);
  }
}
