package org.didbon.chat.slack;

import java.time.Duration;
import org.didbon.domain.ProxyAddress;
import org.jspecify.annotations.Nullable;

/**
 * How Slack is reached.
 *
 * @param apiUrl what the names of the Web API's methods are appended to; ends with a slash
 * @param botToken {@code xoxb-…}, which messages are sent with
 * @param appToken {@code xapp-…} with the scope {@code connections:write}, which Socket Mode is
 *     opened with; {@code ""} if nothing shall come in
 * @param timeout for one call as a whole, from look-up to last byte
 * @param proxy that it is reached through, null for none
 */
public record SlackSettings(
    String apiUrl,
    String botToken,
    String appToken,
    Duration timeout,
    @Nullable ProxyAddress proxy) {

  public static final String API_URL = "https://slack.com/api/";

  public SlackSettings {
    apiUrl = apiUrl.endsWith("/") ? apiUrl : apiUrl + "/";
  }

  public SlackSettings(
      String apiUrl, String botToken, String appToken, @Nullable ProxyAddress proxy) {
    this(apiUrl, botToken, appToken, Duration.ofSeconds(10), proxy);
  }

  /** Without a proxy. */
  public SlackSettings(String apiUrl, String botToken, String appToken, Duration timeout) {
    this(apiUrl, botToken, appToken, timeout, null);
  }

  /** Without the tokens. */
  @Override
  public String toString() {
    return "SlackSettings[apiUrl=" + apiUrl + ", timeout=" + timeout + "]";
  }
}
