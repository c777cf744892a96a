package org.didbon.chat.telegram;

/**
 * What {@link FakeTelegram} does in place of answering as it should.
 *
 * @param body of the answer, if there is one
 */
public record TelegramFailure(Kind kind, int status, String type, String body) {

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
  public static TelegramFailure refused(int code, String description) {
    return answer(code, description, "");
  }

  public static TelegramFailure tooMany(long retryAfter) {
    return answer(
        429,
        "Too Many Requests: retry after " + retryAfter,
        ",\"parameters\":{\"retry_after\":" + retryAfter + "}");
  }

  public static TelegramFailure migrated(long to) {
    return answer(
        400,
        "Bad Request: group chat was upgraded to a supergroup chat",
        ",\"parameters\":{\"migrate_to_chat_id\":" + to + "}");
  }

  /** As a proxy answers, or anything else that is not the Bot API. */
  public static TelegramFailure page(int status, String body) {
    return new TelegramFailure(Kind.ANSWER, status, "text/html", body);
  }

  /** A status of the Bot API with a body of its type that it would not send. */
  public static TelegramFailure json(int status, String body) {
    return new TelegramFailure(Kind.ANSWER, status, JSON, body);
  }

  public static TelegramFailure hang() {
    return new TelegramFailure(Kind.HANG, 0, "", "");
  }

  public static TelegramFailure reset() {
    return new TelegramFailure(Kind.RESET, 0, "", "");
  }

  public static TelegramFailure lostAnswer() {
    return new TelegramFailure(Kind.LOST_ANSWER, 0, "", "");
  }

  public static TelegramFailure cutOff() {
    return new TelegramFailure(Kind.CUT_OFF, 0, "", "");
  }

  private static TelegramFailure answer(int code, String description, String more) {
    return json(
        code,
        "{\"ok\":false,\"error_code\":%d,\"description\":\"%s\"%s}"
            .formatted(code, description.replace("\"", "\\\""), more));
  }
}
