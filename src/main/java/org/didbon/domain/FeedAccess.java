package org.didbon.domain;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a feed wants of a visitor beyond a plain request, as the operator wrote it: {@code ${NAME}}
 * in it stands for a variable of the environment, so that no secret is kept with the feed.
 *
 * @param headers of the request, by name
 * @param login {@code user:password}, {@code ""} if none
 * @param proxy address of the proxy to take, {@link ProxyAddress#DIRECT} for none, {@code ""} for
 *     the one of all feeds
 */
public record FeedAccess(Map<String, String> headers, String login, String proxy) {

  /** A plain request. */
  public static final FeedAccess NONE = new FeedAccess(Map.of(), "", "");

  public FeedAccess {
    headers = Collections.unmodifiableMap(new TreeMap<>(headers));
  }

  /** Whether a request carries what is for the outlet's own server alone. */
  public boolean isPersonal() {
    return !headers.isEmpty() || !login.isEmpty();
  }

  /** Tells what there is and no values: they may be secrets. */
  @Override
  public String toString() {
    return "FeedAccess[headers="
        + headers.keySet()
        + ", login="
        + !login.isEmpty()
        + ", proxy="
        + !proxy.isEmpty()
        + "]";
  }
}
