package org.didbon.chat.telegram;

import java.net.URI;
import java.time.Duration;
import org.didbon.domain.ProxyAddress;
import org.jspecify.annotations.Nullable;

/**
 * How to reach Telegram.
 *
 * @param api where the Bot API is: scheme, host, and if need be port and path
 * @param callLimit the most time one call may take, of which uploads get three times as much
 * @param pollTime how long Telegram may hold a request for updates while there are none, whole
 *     seconds
 * @param previews whether a message shows a small preview of the first page it links to
 * @param proxy that it is reached through, null for none
 */
public record TelegramSettings(
    URI api,
    BotToken token,
    Duration callLimit,
    Duration pollTime,
    boolean previews,
    @Nullable ProxyAddress proxy) {

  /** Telegram's own server. */
  public static final URI OFFICIAL = URI.create("https://api.telegram.org");

  private static final Duration CALL_LIMIT = Duration.ofSeconds(10);

  /** Under a minute, after which routers forget silent connections. */
  private static final Duration POLL_TIME = Duration.ofSeconds(50);

  public TelegramSettings {
    boolean web = "http".equals(api.getScheme()) || "https".equals(api.getScheme());
    if (!web || api.getHost() == null || api.getQuery() != null || api.getFragment() != null) {
      throw new IllegalArgumentException(
          "not the address of a Bot API server: " + api + "; write for example " + OFFICIAL);
    }
  }

  /** Without a proxy. */
  public TelegramSettings(
      URI api, BotToken token, Duration callLimit, Duration pollTime, boolean previews) {
    this(api, token, callLimit, pollTime, previews, null);
  }

  /** With the time limits that fit Telegram's own server, without a proxy. */
  public static TelegramSettings of(URI api, BotToken token, boolean previews) {
    return of(api, token, previews, null);
  }

  /** With the time limits that fit Telegram's own server. */
  public static TelegramSettings of(
      URI api, BotToken token, boolean previews, @Nullable ProxyAddress proxy) {
    return new TelegramSettings(api, token, CALL_LIMIT, POLL_TIME, previews, proxy);
  }
}
