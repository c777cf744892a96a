package org.didbon.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.didbon.domain.ChatAddress;
import org.didbon.domain.DatabaseAway;
import org.didbon.domain.Message;
import org.didbon.outbox.OutboxStore.ChatQueue;
import org.didbon.outbox.OutboxStore.Claimed;
import org.didbon.outbox.PostComposer.Post;
import org.didbon.outbox.SendResult.SendOutcome;
import org.didbon.phrase.Localizer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends what waits for one chat and writes down what became of it. Thread-safe. */
final class ChatQueueRun {

  private static final Logger log = LoggerFactory.getLogger(ChatQueueRun.class);

  /** After so long a translation may be there. */
  private static final Duration MOMENT = Duration.ofMillis(250);

  /**
   * Whoever stands still for longer, as one that is paused, may be taken for gone (9 s, see
   * store.Presence), and another may have sent what he was about to send.
   */
  private static final Duration STANDSTILL = Duration.ofSeconds(5);

  /** A message that we ourselves break on is not tried for a day: it would hold up all others. */
  private static final int MOST_FAULTS = 3;

  private final OutboxStore outbox;
  private final PacedSender sender;
  private final RetryPolicy policy;
  private final PostComposer composer;
  private final Clock clock;
  private final RandomGenerator random;
  private final BurstLimiter bursts;

  /** Chats whose network asked for a pause. */
  private final Set<ChatAddress> paced = ConcurrentHashMap.newKeySet();

  private volatile boolean hurried;

  ChatQueueRun(
      OutboxStore outbox,
      PacedSender sender,
      RetryPolicy policy,
      Function<ChatAddress, Localizer> voices,
      Translations translations,
      Clock clock,
      RandomGenerator random) {
    this.outbox = outbox;
    this.sender = sender;
    this.policy = policy;
    this.composer = new PostComposer(sender, voices, translations, clock);
    this.clock = clock;
    this.random = random;
    this.bursts = new BurstLimiter(sender.limits().burst());
  }

  /** From now on a chat gets what waits for it as fast as it bears. */
  void hurry() {
    hurried = true;
  }

  boolean isPaced(ChatAddress chat) {
    return paced.contains(chat);
  }

  /**
   * Sends the lane's messages, as many as may leave now, and gives the lane back, whatever happens.
   *
   * @throws InterruptedException while waiting for the network's pace; the lane is given back
   */
  void run(ChatQueue queue) throws InterruptedException {
    ChatAddress to = queue.to();
    Instant next = clock.instant();
    boolean interrupted = false;
    Instant step = next;
    try {
      List<Claimed> waiting = queue.messages();
      while (!waiting.isEmpty() && !next.isAfter(clock.instant())) {
        Instant last = step;
        step = clock.instant();
        if (Duration.between(last, step).compareTo(STANDSTILL) > 0 && !outbox.isOurs(to)) {
          log.warn("stood still, and another sends what was begun chat={}", to);
          break;
        }
        if (!composer.isReady(queue, waiting)) {
          next = clock.instant().plus(MOMENT); // nobody waits here: other chats have their turn
          break;
        }
        Post post = compose(queue, waiting);
        if (post == null) {
          Claimed first = waiting.get(0);
          outbox.failed(List.of(first.message().key()), "a fault of ours");
          next = clock.instant().plus(policy.pause(first.attempts() + 1, random));
          break;
        }
        if (!post.isWorthSending()) {
          outbox.superseded(post.keys().get(0), clock.instant());
        } else {
          Duration wait = sender.awaitDelivery(to);
          if (!wait.isZero()) {
            next = clock.instant().plus(wait);
            break;
          }
          SendResult result = send(post);
          interrupted = Thread.interrupted(); // no database writes on an interrupted thread
          next = settle(to, post, result);
          // what was claimed for a chat that is gone or elsewhere is no longer this lane's
          if (interrupted || !result.chatStays() || result.outcome() == SendOutcome.RETRY) {
            break;
          }
        }
        waiting = waiting.subList(post.messages().size(), waiting.size());
      }
    } catch (RuntimeException | StackOverflowError e) {
      next = clock.instant().plus(policy.pause(1, random)); // whatever it was, it is so still
      throw e;
    } finally {
      interrupted |= Thread.interrupted();
      outbox.release(to, next);
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** What leaves next; null if it cannot be said now for a fault of ours. */
  private @Nullable Post compose(ChatQueue queue, List<Claimed> waiting) {
    ChatAddress to = queue.to();
    try {
      return composer.next(queue, waiting);
    } catch (DatabaseAway e) {
      throw e; // no fault of these words
    } catch (RuntimeException | StackOverflowError e) {
      Claimed first = waiting.get(0);
      log.error("could not word message={} chat={}", first.message().key(), to, e);
      return first.attempts() + 1 < MOST_FAULTS ? null : PostComposer.asWritten(to, first);
    }
  }

  private SendResult send(Post post) {
    long began = System.nanoTime();
    SendResult result = called(post);
    sender.ended(result.outcome(), Duration.ofNanos(System.nanoTime() - began));
    return result;
  }

  private SendResult called(Post post) {
    try {
      return sender.sender().send(post.delivery());
    } catch (RuntimeException | StackOverflowError e) {
      log.error("could not send message={} chat={}", post.keys().get(0), post.delivery().to(), e);
      composer.part(post);
      String reason = "a fault of ours: " + e.getClass().getSimpleName();
      boolean last = post.first().attempts() + 1 >= MOST_FAULTS && post.messages().size() == 1;
      return last ? SendResult.rejected(reason) : SendResult.retry(reason);
    } finally {
      sender.sent();
    }
  }

  /** Writes down what became of a call; when the chat's next one may start. */
  private Instant settle(ChatAddress to, Post post, SendResult result) {
    Instant now = clock.instant();
    List<String> keys = post.keys();
    switch (result.outcome()) {
      case DELIVERED -> {
        paced.remove(to);
        outbox.delivered(keys, result.remoteId(), now);
        post.messages().forEach(one -> sender.delivered(Duration.between(one.created(), now)));
        return afterDelivery(to, post.first().message(), now);
      }
      case RETRY -> {
        return retryOrGiveUp(post.messages(), keys, result, now);
      }
      case REJECTED -> {
        if (post.isEdit()) {
          log.info("told anew message={} chat={} reason={}", keys.get(0), to, result.reason());
          outbox.unchangeable(keys.get(0), post.first().inBrief());
          return now.plus(sender.limits().chats().apply(to).spacing());
        }
        giveUp(keys, to, result.reason(), now);
      }
      case CHAT_GONE -> {
        log.warn("chat gone chat={} reason={}", to, result.reason());
        outbox.failed(keys, result.reason()); // these were tried; what waits behind them was not
        outbox.chatGone(to, result.reason(), now);
      }
      case CHAT_MOVED -> {
        ChatAddress target = Objects.requireNonNull(result.movedTo(), "a move has a target");
        log.info("chat moved chat={} to={}", to, target);
        outbox.moved(to, target, now);
      }
    }
    return now;
  }

  private Instant afterDelivery(ChatAddress to, Message message, Instant now) {
    Instant spaced = now.plus(sender.limits().chats().apply(to).spacing());
    if (hurried || !sender.limits().combines() || !Combiner.mayCombine(message)) {
      return spaced;
    }
    Instant calm = bursts.sent(to, now);
    return calm.isAfter(spaced) ? calm : spaced;
  }

  private Instant retryOrGiveUp(
      List<Claimed> together, List<String> keys, SendResult result, Instant now) {
    Claimed first = together.get(0);
    ChatAddress to = first.message().to();
    if (result.everyone() && !result.pause().isZero()) {
      // no fault of this message: it is not counted against it
      sender.pause(result.pause(), now.plus(result.pause()));
      return now.plus(result.pause());
    }
    if (now.isAfter(first.created().plus(policy.giveUpAfter())) && first.attempts() > 0) {
      giveUp(keys, to, result.reason(), now);
      return now;
    }
    outbox.failed(keys, result.reason());
    boolean asked = !result.pause().isZero();
    if (asked) {
      paced.add(to);
    } else {
      paced.remove(to);
    }
    Duration pause = asked ? result.pause() : policy.pause(first.attempts() + 1, random);
    log.debug("will retry message={} in={}", keys.get(0), pause);
    return now.plus(pause);
  }

  private void giveUp(List<String> keys, ChatAddress to, String reason, Instant now) {
    keys.forEach(key -> log.warn("gave up message={} chat={} reason={}", key, to, reason));
    outbox.giveUp(keys, reason, now);
  }
}
