package org.didbon.chat.telegram;

/**
 * What {@link FakeTelegram} does in place of answering as it should.
 *
 * @param body of the answer, if there is one
 */
public record Failure(Kind kind, int status, String type, String body) {

  public enum Kind {
    /** The answer given here; the call is not carried out. */
    ANSWER,
    /** No answer, and the connection stays open. */
    HANG,
    /** The connection is reset; the call is not carried out. */
    RESET,
    /** The connection is reset, but the call was carried out. */
    LOST_ANSWER,
    /** The connection ends in the middle of the answer; the call was carried out. */
    CUT_OFF
  }

  private static final String JSON = "application/json";

  /** As the Bot API refuses. */
  public static Failure refused(int code, String description) {
    return answer(code, description, "");
  }

  public static Failure tooMany(long retryAfter) {
    return answer(
        429,
        "Too Many Requests: retry after " + retryAfter,
        ",\"parameters\":{\"retry_after\":" + retryAfter + "}");
  }

  public static Failure migrated(long to) {
    return answer(
        400,
        "Bad Request: group chat was upgraded to a supergroup chat",
        ",\"parameters\":{\"migrate_to_chat_id\":" + to + "}");
  }

  /** As a proxy answers, or anything else that is not the Bot API. */
  public static Failure page(int status, String body) {
    return new Failure(Kind.ANSWER, status, "text/html", body);
  }

  /** A status of the Bot API with a body of its type that it would not send. */
  public static Failure json(int status, String body) {
    return new Failure(Kind.ANSWER, status, JSON, body);
  }

  public static Failure hang() {
    return new Failure(Kind.HANG, 0, "", "");
  }

  public static Failure reset() {
    return new Failure(Kind.RESET, 0, "", "");
  }

  public static Failure lostAnswer() {
    return new Failure(Kind.LOST_ANSWER, 0, "", "");
  }

  public static Failure cutOff() {
    return new Failure(Kind.CUT_OFF, 0, "", "");
  }

  private static Failure answer(int code, String description, String more) {
    return json(
        code,
        "{\"ok\":false,\"error_code\":%d,\"description\":\"%s\"%s}"
            .formatted(code, description.replace("\"", "\\\""), more));
  }
}
