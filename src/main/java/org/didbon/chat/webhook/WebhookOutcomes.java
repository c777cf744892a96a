package org.didbon.chat.webhook;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Clock;
import java.time.Duration;
import okhttp3.Response;
import org.didbon.feed.http.PrivateAddressException;
import org.didbon.feed.http.RetryAfter;
import org.didbon.outbox.SendResult;

/**
 * What an answer means for a message: the whole table. Reasons hold neither the address, which is
 * often a secret, nor anything that the server wrote. Immutable.
 */
final class WebhookOutcomes {

  /** The longest pause that a server may ask for. */
  static final Duration LONGEST = Duration.ofHours(1);

  private final Clock clock;

  WebhookOutcomes(Clock clock) {
    this.clock = clock;
  }

  /**
   * @param key of the message, which an edit of it names later
   */
  SendResult of(Response response, String key) {
    int status = response.code();
    String reason = "HTTP " + status;
    if (status / 100 == 2) {
      return SendResult.delivered(key);
    }
    if (status == 410) {
      return SendResult.chatGone(reason + ": the address is gone");
    }
    if (status == 408 || status == 425 || status == 429 || status >= 500) {
      Duration pause = pause(response);
      return pause.isZero() ? SendResult.retry(reason) : SendResult.retryAfter(pause, reason);
    }
    return SendResult.rejected(
        status / 100 == 3
            ? reason + ": set the address it leads to, redirects are not followed"
            : reason);
  }

  SendResult of(IOException fault) {
    if (fault instanceof PrivateAddressException) {
      return SendResult.rejected(
          "the address is private, and webhook.allowPrivateAddresses is false");
    }
    return SendResult.retry(
        fault instanceof InterruptedIOException
            ? "no answer in time"
            : "no connection: " + fault.getClass().getSimpleName());
  }

  private Duration pause(Response response) {
    Duration asked = RetryAfter.of(response, clock);
    return asked.compareTo(LONGEST) > 0 ? LONGEST : asked;
  }
}
