package org.didbon.feed.http;

import java.time.Duration;

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
 */
public record FeedSettings(
    Duration timeout,
    long maxBytes,
    int maxRequests,
    int maxRequestsPerHost,
    Duration maxServerWait,
    Duration maxBackoff,
    boolean allowPrivateAddresses) {

  public static final FeedSettings DEFAULT =
      new FeedSettings(
          Duration.ofSeconds(30),
          10_000_000,
          32,
          2,
          Duration.ofMinutes(30),
          Duration.ofHours(6),
          false);

  /** The same, with feeds allowed to come from loopback and private networks. */
  public FeedSettings withPrivateAddresses() {
    return new FeedSettings(
        timeout, maxBytes, maxRequests, maxRequestsPerHost, maxServerWait, maxBackoff, true);
  }
}
