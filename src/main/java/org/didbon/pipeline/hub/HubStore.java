package org.didbon.pipeline.hub;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What hubs were asked. Several processes may use it at once. Implementations are thread-safe. */
public interface HubStore {

  List<HubSubscription> all();

  Optional<HubSubscription> of(String feed);

  Optional<HubSubscription> at(String path);

  /** Adds one, or puts it in the place of the one of its feed. */
  void put(HubSubscription subscription);

  void remove(String feed);

  /**
   * Those to be asked at {@code now}, which nobody else asks before {@code next}.
   *
   * @param limit how many at most
   */
  List<HubSubscription> claimDue(Instant now, Instant next, int limit);

  /** It was asked. */
  void asked(String feed, Instant now, Instant due);

  /** The hub of that path said that it tells us, until then. */
  void told(String path, Instant until, Instant due);

  /** It said that it does not. */
  void denied(String path, Instant due);

  /** It told something. */
  void heard(String feed, Instant now);

  /** A visit found what it had not told. */
  void missed(String feed);

  /** It sent what was ignored. */
  void ignored(String path);
}
