package org.didbon.outbox;

import java.time.Duration;

/**
 * What became of one attempt to send, said as what to do next.
 *
 * @param remoteId the network's id of the message, {@code ""} unless delivered
 * @param pause how long the network asks to wait before a retry; zero if it does not say
 * @param reason the network's words or ours, without secrets; {@code ""} if delivered
 */
public record SendResult(Outcome outcome, String remoteId, Duration pause, String reason) {

  public enum Outcome {
    DELIVERED,
    /** May work later. */
    RETRY,
    /** Will never work for this message. */
    REJECTED,
    /** Will never work for this chat again: blocked, kicked, deleted. */
    CHAT_GONE
  }

  public static SendResult delivered(String remoteId) {
    return new SendResult(Outcome.DELIVERED, remoteId, Duration.ZERO, "");
  }

  public static SendResult retry(String reason) {
    return new SendResult(Outcome.RETRY, "", Duration.ZERO, reason);
  }

  public static SendResult retryAfter(Duration pause, String reason) {
    return new SendResult(Outcome.RETRY, "", pause, reason);
  }

  public static SendResult rejected(String reason) {
    return new SendResult(Outcome.REJECTED, "", Duration.ZERO, reason);
  }

  public static SendResult chatGone(String reason) {
    return new SendResult(Outcome.CHAT_GONE, "", Duration.ZERO, reason);
  }
}
