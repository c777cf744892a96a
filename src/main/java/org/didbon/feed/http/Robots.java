package org.didbon.feed.http;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.didbon.cache.LookUpCache;

/**
 * What outlets let robots read (RFC 9309). A site without rules allows all, one whose server is in
 * trouble nothing. No look-up waits for that of another site, and few for one of the same: they are
 * made side by side. Thread-safe.
 */
public final class Robots {

  private static final String ROBOT = "didbon";
  private static final int SITES = 1_000;

  /** "Crawlers SHOULD NOT use the cached version for more than 24 hours" (RFC 9309, 2.4). */
  private static final Duration KEPT = Duration.ofHours(12);

  /** A server in trouble may soon be out of it. */
  private static final Duration KEPT_UNREACHABLE = Duration.ofMinutes(15);

  private final FeedFetcher fetcher;
  private final SimpleRobotRulesParser parser = new SimpleRobotRulesParser();
  private final LookUpCache<String, BaseRobotRules> sites;

  public Robots(FeedFetcher fetcher, Clock clock) {
    this.fetcher = fetcher;
    this.sites = new LookUpCache<>(SITES, KEPT, clock);
  }

  public boolean allow(URI link) {
    String site = link.getScheme() + "://" + link.getRawAuthority();
    BaseRobotRules rules = sites.get(site).orElseGet(() -> asked(site));
    return rules.isAllowed(link.toString());
  }

  private BaseRobotRules asked(String site) {
    String address = site + "/robots.txt";
    FetchResult answer = fetcher.fetch(Errand.to(URI.create(address)));
    boolean told = answer.outcome() == FetchResult.FetchOutcome.FRESH && answer.reason().isEmpty();
    boolean none = answer.status() >= 400 && answer.status() < 500;
    BaseRobotRules rules =
        told
            ? parser.parseContent(
                address, answer.body().toByteArray(), "text/plain", List.of(ROBOT))
            : new SimpleRobotRules(none ? RobotRulesMode.ALLOW_ALL : RobotRulesMode.ALLOW_NONE);
    sites.put(site, rules, told || none ? KEPT : KEPT_UNREACHABLE);
    return rules;
  }
}
