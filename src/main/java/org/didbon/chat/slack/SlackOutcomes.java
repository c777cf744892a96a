package org.didbon.chat.slack;

import com.google.gson.JsonParseException;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import okhttp3.Response;
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

  private static final Set<Integer> NOT_OF_FORM = Set.of(401, 403, 404, 407, 408, 425, 429);

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
  <T extends SlackApiTextResponse> SendResult of(SlackCall<T> call, Function<T, String> remoteId) {
    return of(call, null, remoteId);
  }

  /**
   * Makes one call, and if Slack does not take what it shows in that form, another in its place: a
   * form that we got wrong, or that Slack changed, must not cost the news.
   *
   * @param plainly the same in the plainest form there is
   */
  <T extends SlackApiTextResponse> SendResult of(
      SlackCall<T> call, @Nullable SlackCall<T> plainly, Function<T, String> remoteId) {
    try {
      T answer = call.run();
      if (answer.isOk()) {
        return delivered(remoteId.apply(answer));
      }
      return plainly != null && SlackError.isOfForm(answer.getError())
          ? plainly(plainly, String.valueOf(answer.getError()), remoteId)
          : byError(answer);
    } catch (SlackApiException e) {
      int status = e.getResponse().code();
      SendResult result = byStatus(e);
      return plainly != null && isOfForm(status)
          ? plainly(plainly, String.valueOf(status), remoteId)
          : result;
    } catch (InterruptedIOException e) {
      return SendResult.retry("no answer in time");
    } catch (IOException | JsonParseException e) {
      return SendResult.retry(secrets.scrub(e.getClass().getSimpleName() + ": " + e.getMessage()));
    }
  }

  private <T extends SlackApiTextResponse> SendResult plainly(
      SlackCall<T> call, String refusal, Function<T, String> remoteId) {
    log.error("our form was refused, sent as plain text reason={}", secrets.scrub(refusal));
    return of(call, null, remoteId);
  }

  /** Whether a status is about what we sent, not about who we are or how often we come. */
  static boolean isOfForm(int status) {
    return status / 100 == 4 && !NOT_OF_FORM.contains(status);
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
      case FORM, REJECTED -> SendResult.rejected(reason);
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
