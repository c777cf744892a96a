package org.didbon.pipeline.hub;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.didbon.domain.DaemonThreads;
import org.didbon.domain.DatabaseAway;
import org.didbon.pipeline.hub.HubSubscription.HubState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks hubs to tell us, again before their leases end, and forgets those of feeds that are watched
 * no more. On a thread of its own: hubs may take their time. Thread-safe.
 */
public final class HubRound implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(HubRound.class);

  private static final Duration TICK = Duration.ofSeconds(5);

  /** What hubs are asked for; they may give less. */
  private static final Duration LEASE = Duration.ofDays(10);

  /** As long as asking one may take, and longer. */
  private static final Duration CLAIMED = Duration.ofMinutes(10);

  /** A hub that does not answer, or does not call back, is asked again then. */
  private static final Duration LATER = Duration.ofHours(6);

  private static final Duration SOONEST = Duration.ofMinutes(10);
  private static final int AT_ONCE = 10;

  private final HubWatch watch;
  private final HubStore store;
  private final HubAsking asking;
  private final String site;
  private final Supplier<Set<String>> watched;
  private final Clock clock;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(DaemonThreads.numbered("hubs"));

  /** How a hub is asked. */
  public interface HubAsking {

    /** The status that it answers a form with, 0 if it does not. */
    int ask(URI hub, Map<String, String> form);
  }

  /**
   * @param site the beginning of the address that hubs call, of https, with a slash at its end
   * @param watched ids of the feeds that are watched now
   */
  public HubRound(
      HubWatch watch,
      HubStore store,
      HubAsking asking,
      String site,
      Supplier<Set<String>> watched,
      Clock clock) {
    this.watch = watch;
    this.store = store;
    this.asking = asking;
    this.site = site;
    this.watched = watched;
    this.clock = clock;
  }

  public void start() {
    var unused =
        thread.scheduleWithFixedDelay(this::steadily, 0, TICK.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void steadily() {
    try {
      run();
    } catch (DatabaseAway e) {
      // told by the one who keeps it
    } catch (RuntimeException e) {
      log.error("hubs could not be asked", e);
    }
  }

  void run() {
    watch.refresh();
    Set<String> now = watched.get();
    for (String feed : watch.feeds()) {
      if (!now.contains(feed)) {
        store.remove(feed); // what its hub still sends is answered with 410: it may stop
      }
    }
    Instant moment = clock.instant();
    for (HubSubscription due : store.claimDue(moment, moment.plus(CLAIMED), AT_ONCE)) {
      ask(due);
    }
    watch.refresh();
  }

  private void ask(HubSubscription one) {
    Instant now = clock.instant();
    // before the question: a hub may call back before it answers
    store.asked(one.feed(), now, next(one, now));
    int status = asking.ask(URI.create(one.hub()), form(one));
    if (status / 100 != 2) {
      log.info("hub does not take it feed={} status={}", one.feed(), status);
    }
  }

  private Map<String, String> form(HubSubscription one) {
    Map<String, String> form = new TreeMap<>();
    form.put("hub.mode", "subscribe");
    form.put("hub.topic", one.topic());
    form.put("hub.callback", site + one.path());
    form.put("hub.secret", one.secret());
    form.put("hub.lease_seconds", Long.toString(LEASE.toSeconds()));
    // for hubs of the version before
    form.put("hub.verify", "async");
    return form;
  }

  /** When to ask again, if nothing comes of it: while its lease lasts, in time for that. */
  private static Instant next(HubSubscription one, Instant now) {
    Duration left = Duration.between(now, one.until());
    boolean lasts = one.state() == HubState.TOLD && !left.isNegative();
    Duration wait = lasts ? left.dividedBy(4) : LATER;
    Duration bounded = wait.compareTo(LATER) > 0 ? LATER : wait;
    return now.plus(bounded.compareTo(SOONEST) < 0 ? SOONEST : bounded);
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
