package org.didbon.chat.slack;

import java.time.Duration;
import java.util.Map;

/**
 * How {@link FakeSlack} is told to fail a call.
 *
 * @param status HTTP status; 0 to break the connection, -1 to stay silent until the server closes
 * @param headers beside those of every answer
 */
public record Failure(int status, Map<String, String> headers, String body) {

  /** What Slack says when it understood the call but will not do it. */
  public static Failure error(String name) {
    return json("{\"ok\":false,\"error\":\"" + name + "\"}");
  }

  public static Failure json(String body) {
    return new Failure(200, Map.of("Content-Type", "application/json; charset=utf-8"), body);
  }

  /** The page of a server or proxy in between. */
  public static Failure status(int status) {
    return new Failure(
        status, Map.of("Content-Type", "text/html"), "<html><h1>" + status + "</h1></html>");
  }

  public static Failure rateLimited(Duration wait) {
    return new Failure(
        429,
        Map.of("Retry-After", String.valueOf(wait.toSeconds())),
        "{\"ok\":false,\"error\":\"ratelimited\"}");
  }

  public static Failure garbage(String body) {
    return new Failure(200, Map.of("Content-Type", "text/html"), body);
  }

  /** Closes the connection after the request was read. */
  public static Failure reset() {
    return new Failure(0, Map.of(), "");
  }

  /** Reads the request and never answers. */
  public static Failure silence() {
    return new Failure(-1, Map.of(), "");
  }
}
