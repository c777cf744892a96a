package org.didbon.chat.slack;

import java.time.Duration;
import java.util.Map;

/**
 * How {@link FakeSlack} is told to fail a call.
 *
 * @param status HTTP status; 0 to break the connection, -1 to stay silent until the server closes
 * @param headers beside those of every answer
 */
public record SlackFailure(int status, Map<String, String> headers, String body) {

  /** What Slack says when it understood the call but will not do it. */
  public static SlackFailure error(String name) {
    return json("{\"ok\":false,\"error\":\"" + name + "\"}");
  }

  public static SlackFailure json(String body) {
    return new SlackFailure(200, Map.of("Content-Type", "application/json; charset=utf-8"), body);
  }

  /** The page of a server or proxy in between. */
  public static SlackFailure status(int status) {
    return new SlackFailure(
        status, Map.of("Content-Type", "text/html"), "<html><h1>" + status + "</h1></html>");
  }

  public static SlackFailure rateLimited(Duration wait) {
    return new SlackFailure(
        429,
        Map.of("Retry-After", String.valueOf(wait.toSeconds())),
        "{\"ok\":false,\"error\":\"ratelimited\"}");
  }

  public static SlackFailure garbage(String body) {
    return new SlackFailure(200, Map.of("Content-Type", "text/html"), body);
  }

  /** Closes the connection after the request was read. */
  public static SlackFailure reset() {
    return new SlackFailure(0, Map.of(), "");
  }

  /** Reads the request and never answers. */
  public static SlackFailure silence() {
    return new SlackFailure(-1, Map.of(), "");
  }
}
