package org.didbon.chat.telegram;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.didbon.outbox.SendResult;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What an answer of Telegram means for a message: the whole table. A chat is gone only on words
 * that we know, because that ends its subscriptions; what the admins of a chat can put right is
 * tried again; everything else that Telegram refuses is the message's own fault. "Chat not found"
 * is not taken for a chat that is gone: every chat is unknown to a bot with a new token.
 */
final class Outcomes {

  private static final Logger log = LoggerFactory.getLogger(Outcomes.class);

  /** Gone for good. */
  private static final List<String> GONE =
      List.of(
          "bot was blocked by the user",
          "user is deactivated",
          "bot was kicked from",
          "bot is not a member of",
          "bot can't initiate conversation",
          "bot can't send messages to bots",
          "group chat was deleted",
          "group chat was deactivated",
          "group is deactivated");

  /** Gone for good, if the address is a topic. */
  private static final List<String> TOPIC_GONE =
      List.of("message thread not found", "topic_deleted", "topic_id_invalid");

  /** An admin of the chat took a right away, or closed the topic, and may change his mind. */
  private static final List<String> FORBIDDEN_FOR_NOW =
      List.of(
          "not enough rights",
          "have no rights to send",
          "need administrator rights",
          "topic_closed",
          "chat_write_forbidden",
          "chat_send_",
          "chat_restricted",
          "chat_admin_required");

  private static final String NOT_MODIFIED = "message is not modified";
  private static final String LOGGED_OUT = "logged out";

  /** Nobody can send: trying with every chat would only count as failures of them all. */
  private static final Duration NETWORK_PAUSE = Duration.ofSeconds(5);

  private static final Duration TOKEN_PAUSE = Duration.ofMinutes(1);

  private final FloodAttribution floods;
  private final FaultLog faults = new FaultLog(log, "sending");

  Outcomes(FloodAttribution floods) {
    this.floods = floods;
  }

  /**
   * @param editsId of the message that was to be changed, {@code ""} if a new one was sent
   */
  SendResult of(ApiReply reply, TelegramAddress to, String editsId) {
    return switch (reply.state()) {
      case DONE -> {
        faults.over();
        yield SendResult.delivered(reply.result().path("message_id").asText(editsId));
      }
      case UNANSWERED -> SendResult.retry(reply.reason());
      case UNREACHED -> SendResult.pauseAll(NETWORK_PAUSE, reply.reason());
      case REFUSED -> refused(reply, to, editsId);
    };
  }

  private SendResult refused(ApiReply reply, TelegramAddress to, String editsId) {
    return switch (reply.code()) {
      case 400, 403 -> byWords(reply, to, editsId);
      case 401, 404 -> tokenRefused(reply);
      case 408, 409, 500 -> SendResult.retry(reply.reason());
      case 420, 429 -> floods.refused(to.chat(), reply.pause(), reply.reason());
      case 502, 503, 504 -> SendResult.pauseAll(NETWORK_PAUSE, reply.reason());
      default -> byClass(reply);
    };
  }

  private SendResult byWords(ApiReply reply, TelegramAddress to, String editsId) {
    String words = reply.words().toLowerCase(Locale.ROOT);
    if (reply.movedTo() != 0) {
      return SendResult.chatMoved(to.movedTo(reply.movedTo()), reply.reason());
    }
    if (words.contains(NOT_MODIFIED)) {
      return SendResult.delivered(editsId);
    }
    if (words.contains(LOGGED_OUT)) {
      return tokenRefused(reply);
    }
    if (anyIn(words, GONE) || (to.topic() != null && anyIn(words, TOPIC_GONE))) {
      return SendResult.chatGone(reply.reason());
    }
    if (anyIn(words, FORBIDDEN_FOR_NOW)) {
      return SendResult.retry(reply.reason());
    }
    return SendResult.rejected(reply.reason());
  }

  private SendResult tokenRefused(ApiReply reply) {
    faults.met(FaultLog.Kind.TOKEN_REFUSED, reply.reason());
    return SendResult.pauseAll(TOKEN_PAUSE, reply.reason() + ": is the bot token right?");
  }

  /** A redirect or a failing server is not Telegram's word; a refusal is. */
  private static SendResult byClass(ApiReply reply) {
    boolean refusal = reply.code() >= 400 && reply.code() < 500;
    return refusal ? SendResult.rejected(reply.reason()) : SendResult.retry(reply.reason());
  }

  private static boolean anyIn(String words, List<String> known) {
    return known.stream().anyMatch(words::contains);
  }
}
