package org.didbon.pipeline.hub;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.didbon.domain.Feed;
import org.didbon.feed.HubOffer;
import org.didbon.pipeline.hub.HubSubscription.HubState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Knows which feeds are told of by hubs, without asking the database at each visit; what another
 * process changed is known within seconds. Thread-safe.
 */
public final class HubWatch {

  private static final Logger log = LoggerFactory.getLogger(HubWatch.class);

  private static final int SECRET_BYTES = 32;

  private final HubStore store;
  private final Clock clock;
  private final boolean enabled;
  private final SecureRandom random = new SecureRandom();
  private final Map<String, HubSubscription> byFeed = new ConcurrentHashMap<>();

  /**
   * @param enabled whether hubs can reach us
   */
  public HubWatch(HubStore store, boolean enabled, Clock clock) {
    this.store = store;
    this.enabled = enabled;
    this.clock = clock;
  }

  /** Whether hubs can reach us. */
  public boolean isEnabled() {
    return enabled;
  }

  /** Looks at what is written down. */
  public void refresh() {
    Map<String, HubSubscription> now = new HashMap<>();
    store.all().forEach(one -> now.put(one.feed(), one));
    byFeed.keySet().retainAll(now.keySet());
    byFeed.putAll(now);
  }

  /** Looks at what is written down of one feed. */
  void refresh(String feed) {
    store.of(feed).ifPresentOrElse(one -> byFeed.put(feed, one), () -> byFeed.remove(feed));
  }

  /** What the hub of a feed was asked, as known here. */
  public Optional<HubSubscription> of(String feed) {
    return Optional.ofNullable(byFeed.get(feed));
  }

  Set<String> feeds() {
    return Set.copyOf(byFeed.keySet());
  }

  /** Whether the feed need not be looked at as often, as its hub tells of what is new. */
  public boolean isTold(String feed) {
    HubSubscription one = byFeed.get(feed);
    return enabled && one != null && one.isReliable(clock.instant());
  }

  /**
   * A visit read what the feed names as its hub. Feeds that are read with secrets have none, as the
   * hub would see what is not for it; nor have those that chats have for themselves.
   */
  public void offered(Feed feed, HubOffer offer) {
    if (!enabled || !offer.known() || Feed.isOwn(feed.id()) || feed.access().isPersonal()) {
      return;
    }
    HubSubscription known = byFeed.get(feed.id());
    if (offer.hub().isEmpty()) {
      if (known != null) {
        store.remove(feed.id());
        refresh(feed.id());
      }
      return;
    }
    if (known != null && known.hub().equals(offer.hub()) && known.topic().equals(offer.topic())) {
      return;
    }
    store.put(
        new HubSubscription(
            feed.id(),
            offer.topic(),
            offer.hub(),
            secret(),
            secret(),
            HubState.ASKED,
            clock.instant(),
            null,
            Instant.EPOCH,
            null,
            0,
            0));
    log.info("feed names a hub feed={}", feed.id());
    refresh(feed.id());
  }

  /** A visit found something new: if that is told of by a hub, it had not told it. */
  public void found(String feed) {
    HubSubscription known = byFeed.get(feed);
    if (known == null || known.state() != HubState.TOLD) {
      return;
    }
    if (known.missed() == HubSubscription.MISSED_AT_MOST) {
      log.warn("hub is silent, its feed is visited as often as before feed={}", feed);
    }
    store.missed(feed);
    refresh(feed);
  }

  private String secret() {
    byte[] bytes = new byte[SECRET_BYTES];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
