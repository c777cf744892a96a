package org.didbon.chat.slack;

import com.google.gson.JsonParseException;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import okhttp3.Response;
import org.didbon.chat.slack.SlackClient.Call;
import org.didbon.outbox.SendResult;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says of each answer, and of each missing one, what to do next. Thread-safe. */
final class SlackOutcomes {

  private static final Logger log = LoggerFactory.getLogger(SlackOutcomes.class);

  /** How long all wait while Slack does not take our token: a person has to act first. */
  static final Duration REFUSED = Duration.ofMinutes(5);

  /** How long a chat waits whose rules keep us out: an admin of it has to act first. */
  static final Duration RESTRICTED = Duration.ofHours(1);

  private final Secrets secrets;
  private final AtomicBoolean refused = new AtomicBoolean();

  SlackOutcomes(Secrets secrets) {
    this.secrets = secrets;
  }

  /**
   * Makes one call.
   *
   * @param remoteId the id of the message that a success tells of
   */
  <T extends SlackApiTextResponse> SendResult of(Call<T> call, Function<T, String> remoteId) {
    try {
      T answer = call.run();
      return answer.isOk() ? delivered(remoteId.apply(answer)) : byError(answer);
    } catch (SlackApiException e) {
      return byStatus(e);
    } catch (InterruptedIOException e) {
      return SendResult.retry("no answer in time");
    } catch (IOException | JsonParseException e) {
      return SendResult.retry(secrets.scrub(e.getClass().getSimpleName() + ": " + e.getMessage()));
    }
  }

  private SendResult delivered(String remoteId) {
    if (refused.compareAndSet(true, false)) {
      log.info("slack takes our token again");
    }
    return SendResult.delivered(remoteId);
  }

  private SendResult byError(SlackApiTextResponse answer) {
    return byError(answer.getError(), answer.getNeeded());
  }

  SendResult byError(@Nullable String error, @Nullable String needed) {
    if (error == null) {
      return SendResult.retry("an answer that is neither ok nor an error");
    }
    String reason = secrets.scrub(needed == null ? error : error + ", needed: " + needed);
    return switch (SlackError.of(error)) {
      case CHAT_GONE -> SendResult.chatGone(reason);
      case REJECTED -> SendResult.rejected(reason);
      case RESTRICTED -> SendResult.retryAfter(RESTRICTED, reason);
      case REFUSED -> refused(reason);
      case PASSING -> SendResult.retry(reason);
    };
  }

  private SendResult refused(String reason) {
    if (refused.compareAndSet(false, true)) {
      log.error("slack refuses us until somebody acts reason={}", reason);
    }
    return SendResult.pauseAll(REFUSED, reason);
  }

  private SendResult byStatus(SlackApiException e) {
    try (Response response = e.getResponse()) {
      int status = response.code();
      String reason = (status + " " + response.message()).strip();
      Duration wait = retryAfter(response);
      if (status == 429) {
        return wait.isZero() ? SendResult.retry(reason) : SendResult.retryAfter(wait, reason);
      }
      if (status == 413) {
        return SendResult.rejected(reason);
      }
      if (status == 401 || status == 403 || status == 404) {
        return refused(reason);
      }
      return wait.isZero() ? SendResult.retry(reason) : SendResult.pauseAll(wait, reason);
    }
  }

  /** In whole seconds (docs.slack.dev/apis/web-api/rate-limits); zero if it is not said so. */
  private static Duration retryAfter(Response response) {
    String seconds = response.header("Retry-After", "");
    return seconds.matches("\\d{1,6}")
        ? Duration.ofSeconds(Integer.parseInt(seconds))
        : Duration.ZERO;
  }
}
