package org.didbon.chat.slack;

import java.time.Duration;

/**
 * How Slack is reached.
 *
 * @param apiUrl what the names of the Web API's methods are appended to; ends with a slash
 * @param botToken {@code xoxb-…}, which messages are sent with
 * @param appToken {@code xapp-…} with the scope {@code connections:write}, which Socket Mode is
 *     opened with; {@code ""} if nothing shall come in
 * @param timeout for one call as a whole, from look-up to last byte
 */
public record SlackSettings(String apiUrl, String botToken, String appToken, Duration timeout) {

  public static final String API_URL = "https://slack.com/api/";

  public SlackSettings {
    apiUrl = apiUrl.endsWith("/") ? apiUrl : apiUrl + "/";
  }

  public SlackSettings(String apiUrl, String botToken, String appToken) {
    this(apiUrl, botToken, appToken, Duration.ofSeconds(10));
  }

  /** Without the tokens. */
  @Override
  public String toString() {
    return "SlackSettings[apiUrl=" + apiUrl + ", timeout=" + timeout + "]";
  }
}
