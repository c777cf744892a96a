package org.didbon.feed.http;

import static org.didbon.domain.setting.SettingKinds.flag;
import static org.didbon.domain.setting.SettingKinds.number;
import static org.didbon.domain.setting.SettingKinds.proxyChoice;
import static org.didbon.domain.setting.SettingKinds.size;
import static org.didbon.domain.setting.SettingKinds.span;

import java.time.Duration;
import org.didbon.domain.setting.ProxyChoice;
import org.didbon.domain.setting.SettingTable;

/**
 * How politely and how patiently feeds are read.
 *
 * @param timeout for one visit as a whole, from look-up to last byte
 * @param maxBytes of one document, uncompressed
 * @param maxRequests under way at once, over all hosts
 * @param maxRequestsPerHost under way at once to one host
 * @param maxServerWait the longest pause that a server's Cache-Control or a feed's ttl is granted
 * @param maxBackoff the longest pause after failures in a row
 * @param allowPrivateAddresses whether feeds may come from loopback and private networks
 * @param proxy of all feeds that name none themselves
 * @param articles which pages are read although their feed does not say so
 */
public record FeedSettings(
    Duration timeout,
    long maxBytes,
    int maxRequests,
    int maxRequestsPerHost,
    Duration maxServerWait,
    Duration maxBackoff,
    boolean allowPrivateAddresses,
    ProxyChoice proxy,
    PageLimit articles) {

  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration WEEK = Duration.ofDays(7);

  public static final SettingTable<FeedSettings> TABLE =
      SettingTable.of(
          set ->
              new FeedSettings(
                  set.line(
                      "feed.timeout",
                      span(SECOND, HOUR),
                      Duration.ofSeconds(30),
                      FeedSettings::timeout,
                      "for one visit, look-up to last byte: a feed that trickles holds up nothing"),
                  set.line(
                      "feed.maxBytes",
                      size(10_000, 200_000_000),
                      10_000_000L,
                      FeedSettings::maxBytes,
                      "of one document, uncompressed: what is larger is no feed of news"),
                  set.line(
                      "feed.maxRequests",
                      number(1, 256),
                      32,
                      FeedSettings::maxRequests,
                      "under way at once over all hosts: more only fills the line. Those to hosts"
                          + " that keep us waiting for more than 5s are not counted"),
                  set.line(
                      "feed.maxRequestsPerHost",
                      number(1, 32),
                      2,
                      FeedSettings::maxRequestsPerHost,
                      "under way at once to one host: outlets block those who ask for more"),
                  set.line(
                      "feed.maxServerWait",
                      span(SECOND, WEEK),
                      Duration.ofMinutes(30),
                      FeedSettings::maxServerWait,
                      "the longest pause a server or feed may ask for: some ask for a day"),
                  set.line(
                      "feed.maxBackoff",
                      span(SECOND, WEEK),
                      Duration.ofHours(6),
                      FeedSettings::maxBackoff,
                      "the longest pause after failures in a row: it is back within that time"),
                  set.line(
                      "feed.allowPrivateAddresses",
                      flag(),
                      false,
                      FeedSettings::allowPrivateAddresses,
                      "true or false: may feeds come from loopback and private networks? a danger"
                          + " wherever others may add feeds"),
                  set.line(
                      "feed.proxy",
                      proxyChoice(),
                      ProxyChoice.OF_ENVIRONMENT,
                      FeedSettings::proxy,
                      "for all feeds, as http://host:port or socks5://user:password@host:port;"
                          + " ${NAME} is read from the environment. Empty: HTTPS_PROXY, HTTP_PROXY,"
                          + " ALL_PROXY and NO_PROXY of the environment; direct: none. A feed's own"
                          + " proxy comes first"),
                  set.line(
                      "feed.articles",
                      PageLimit.KIND,
                      new PageLimit(10),
                      FeedSettings::articles,
                      "off, or how many pages of one host are read in ten minutes where a feed"
                          + " gives less than 200 characters of text: a name may stand further"
                          + " down. Feeds with fullText: true are read all the same")));

  public static final FeedSettings DEFAULT = TABLE.defaults();

  /** With the proxy of the environment, and only the pages that are asked for. */
  public FeedSettings(
      Duration timeout,
      long maxBytes,
      int maxRequests,
      int maxRequestsPerHost,
      Duration maxServerWait,
      Duration maxBackoff,
      boolean allowPrivateAddresses) {
    this(
        timeout,
        maxBytes,
        maxRequests,
        maxRequestsPerHost,
        maxServerWait,
        maxBackoff,
        allowPrivateAddresses,
        ProxyChoice.OF_ENVIRONMENT,
        PageLimit.OFF);
  }

  /** The same, with feeds allowed to come from loopback and private networks. */
  public FeedSettings withPrivateAddresses() {
    return new FeedSettings(
        timeout,
        maxBytes,
        maxRequests,
        maxRequestsPerHost,
        maxServerWait,
        maxBackoff,
        true,
        proxy,
        articles);
  }

  /**
   * The same, with one feed read after the other: which report of a story is first is no chance.
   */
  public FeedSettings oneAtATime() {
    return new FeedSettings(
        timeout, maxBytes, 1, 1, maxServerWait, maxBackoff, allowPrivateAddresses, proxy, articles);
  }

  /** The same, with only the pages read that a feed asks for. */
  public FeedSettings withoutArticles() {
    return withArticles(PageLimit.OFF);
  }

  /** The same with another limit of pages that nobody asked for. */
  public FeedSettings withArticles(PageLimit limit) {
    return new FeedSettings(
        timeout,
        maxBytes,
        maxRequests,
        maxRequestsPerHost,
        maxServerWait,
        maxBackoff,
        allowPrivateAddresses,
        proxy,
        limit);
  }
}
