package org.didbon.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.didbon.domain.ChatAddress;
import org.didbon.domain.Message;

/** Where messages wait and their fate is written down. Implementations are thread-safe. */
public interface OutboxStore {

  /**
   * A message taken for sending.
   *
   * @param attempts tries before this one
   * @param created when the message was written
   */
  record Claimed(Message message, int attempts, Instant created) {}

  /**
   * How many messages stand where.
   *
   * @param oldest how long the oldest waiting one has waited at {@code now}; zero if none waits
   */
  record Counts(long waiting, long delivered, long givenUp, Duration oldest) {}

  /**
   * Takes up to {@code limit} messages that are due, oldest first; nobody else gets them before
   * {@code until}. Two processes never claim the same message at once.
   */
  List<Claimed> claim(Instant now, Instant until, int limit);

  void delivered(String key, String remoteId, Instant now);

  /** Counts the attempt, gives the lease back and lets the message wait until {@code due}. */
  void retry(String key, Instant due, String reason);

  /** Settles the message as a dead letter; it stays, with its reason. */
  void giveUp(String key, String reason, Instant now);

  /** In one transaction: removes the chat's subscriptions and gives up all it still waits for. */
  void chatGone(ChatAddress chat, String reason, Instant now);

  Counts counts(Instant now);

  /**
   * Gives back every lease. Only for the one process of a database at its start: what it finds
   * leased, a dead predecessor had taken.
   */
  void releaseAll();
}
