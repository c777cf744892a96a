package org.didbon.chat.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.telegram.telegrambots.meta.api.objects.ResponseParameters;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

/**
 * What came back from a call (core.telegram.org/bots/api#making-requests).
 *
 * @param result missing unless done
 * @param code of the refusal, as in HTTP; 0 if there is none
 * @param words Telegram's description of the refusal, or ours of what went wrong; {@code ""} if
 *     done; never with the token
 * @param pause how long Telegram asks to wait; zero if it does not say
 * @param movedTo the id of the supergroup that the group has become; 0 if it has not
 */
record ApiReply(
    CallState state, JsonNode result, int code, String words, Duration pause, long movedTo) {

  enum CallState {
    DONE,
    /** Telegram answered that it did not do it. */
    REFUSED,
    /** The request left, but no answer that can be read came: it may have been done. */
    UNANSWERED,
    /** Telegram was not reached: it was surely not done. */
    UNREACHED
  }

  private static final ObjectMapper JSON = new ObjectMapper();

  /** What a flood refusal says in words too, {@code Too Many Requests: retry after 35}. */
  private static final Pattern WAIT = Pattern.compile("retry after (\\d{1,6})");

  static ApiReply read(String json) {
    try {
      JsonNode reply = JSON.readTree(json);
      if (reply.path("ok").asBoolean()) {
        return done(reply.path("result"));
      }
      if (reply.path("error_code").isInt()) {
        JsonNode parameters = reply.path("parameters");
        return refused(
            reply.path("error_code").asInt(),
            reply.path("description").asText(),
            parameters.path("retry_after").asLong(),
            parameters.path("migrate_to_chat_id").asLong());
      }
      return without(CallState.UNANSWERED, "an answer that says neither done nor refused");
    } catch (JsonProcessingException e) {
      return without(CallState.UNANSWERED, "an answer that is no JSON");
    }
  }

  /** What the client makes of an answer to an upload, which it reads itself. */
  static ApiReply of(TelegramApiRequestException refusal) {
    Integer code = refusal.getErrorCode();
    if (code == null || code == 0) {
      return without(CallState.UNANSWERED, "an answer that is no JSON");
    }
    ResponseParameters parameters = refusal.getParameters();
    Integer wait = parameters == null ? null : parameters.getRetryAfter();
    Long movedTo = parameters == null ? null : parameters.getMigrateToChatId();
    return refused(
        code, refusal.getApiResponse(), wait == null ? 0 : wait, movedTo == null ? 0 : movedTo);
  }

  static ApiReply done(JsonNode result) {
    return new ApiReply(CallState.DONE, result, 0, "", Duration.ZERO, 0);
  }

  static ApiReply without(CallState state, String words) {
    return new ApiReply(state, MissingNode.getInstance(), 0, words, Duration.ZERO, 0);
  }

  ApiReply saying(String otherWords) {
    return new ApiReply(state, result, code, otherWords, pause, movedTo);
  }

  boolean done() {
    return state == CallState.DONE;
  }

  /** Code and words, for logs and people. */
  String reason() {
    return code == 0 ? words : code + " " + words;
  }

  static ApiReply refused(int code, String words, long wait, long movedTo) {
    Matcher said = WAIT.matcher(words);
    long seconds = wait == 0 && said.find() ? Long.parseLong(said.group(1)) : wait;
    return new ApiReply(
        CallState.REFUSED,
        MissingNode.getInstance(),
        code,
        words,
        Duration.ofSeconds(Math.max(0, seconds)),
        movedTo);
  }
}
