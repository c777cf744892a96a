package org.didbon.outbox;

import java.time.Duration;
import org.didbon.domain.ChatAddress;
import org.jspecify.annotations.Nullable;

/**
 * What became of one attempt to send, said as what to do next.
 *
 * @param remoteId the network's id of the message, {@code ""} unless delivered
 * @param pause how long the network asks to wait before a retry; zero if it does not say
 * @param everyone whether that pause is for all chats of the network, not for this one alone
 * @param movedTo the chat's new address; null unless moved
 * @param reason the network's words or ours, without secrets; {@code ""} if delivered
 */
public record SendResult(
    SendOutcome outcome,
    String remoteId,
    Duration pause,
    boolean everyone,
    @Nullable ChatAddress movedTo,
    String reason) {

  public enum SendOutcome {
    DELIVERED,
    /** May work later. */
    RETRY,
    /** Will never work for this message. */
    REJECTED,
    /** Will never work for this chat again: blocked, kicked, deleted. */
    CHAT_GONE,
    /** The chat has another address now: send there. */
    CHAT_MOVED
  }

  /** Whether the chat is still there, at the same address. */
  boolean chatStays() {
    return outcome != SendOutcome.CHAT_GONE && outcome != SendOutcome.CHAT_MOVED;
  }

  public static SendResult delivered(String remoteId) {
    return new SendResult(SendOutcome.DELIVERED, remoteId, Duration.ZERO, false, null, "");
  }

  public static SendResult retry(String reason) {
    return new SendResult(SendOutcome.RETRY, "", Duration.ZERO, false, null, reason);
  }

  /** This chat wants to be left alone for {@code pause}. */
  public static SendResult retryAfter(Duration pause, String reason) {
    return new SendResult(SendOutcome.RETRY, "", pause, false, null, reason);
  }

  /** The whole network wants to be left alone for {@code pause}. */
  public static SendResult pauseAll(Duration pause, String reason) {
    return new SendResult(SendOutcome.RETRY, "", pause, true, null, reason);
  }

  public static SendResult rejected(String reason) {
    return new SendResult(SendOutcome.REJECTED, "", Duration.ZERO, false, null, reason);
  }

  public static SendResult chatGone(String reason) {
    return new SendResult(SendOutcome.CHAT_GONE, "", Duration.ZERO, false, null, reason);
  }

  public static SendResult chatMoved(ChatAddress to, String reason) {
    return new SendResult(SendOutcome.CHAT_MOVED, "", Duration.ZERO, false, to, reason);
  }
}
