package org.didbon.chat.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.didbon.domain.DaemonThreads;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.updates.DeleteWebhook;
import org.telegram.telegrambots.meta.api.methods.updates.GetUpdates;

/**
 * Takes updates from Telegram by long polling, in one thread of its own. Asking for updates from an
 * offset on confirms all before it, so the offset stays at the first update that is not handled: a
 * process that dies gets it again. Whatever goes wrong is waited out, for as long as it lasts.
 */
public final class TelegramGateway implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(TelegramGateway.class);

  /** The most that Telegram hands out at once (core.telegram.org/bots/api#getupdates). */
  private static final int BATCH = 100;

  /** How soon to look for further updates while some are being handled. */
  private static final Duration GLANCE = Duration.ofMillis(200);

  /** How often a process that stands by looks whether it is its turn. */
  private static final Duration STAND_BY = Duration.ofSeconds(1);

  private static final Duration TIME_TO_FINISH = Duration.ofSeconds(5);

  private final TelegramApi api;
  private final TelegramUpdates updates;
  private final TelegramMenu menu;
  private final PollBackoff backoff;
  private final FaultLog faults = new FaultLog(log, "taking updates");
  private final CountDownLatch closing = new CountDownLatch(1);
  private final Thread poller = DaemonThreads.of("telegram-poll", this::run);

  /** Taken and not confirmed, by id. Of the poller's thread only. */
  private final NavigableMap<Integer, CompletableFuture<Void>> unconfirmed = new TreeMap<>();

  private int offset;
  private boolean connected;

  public TelegramGateway(TelegramApi api, TelegramUpdates updates, TelegramMenu menu) {
    this(api, updates, menu, PollBackoff.Waits.DEFAULT);
  }

  TelegramGateway(
      TelegramApi api, TelegramUpdates updates, TelegramMenu menu, PollBackoff.Waits waits) {
    this.api = api;
    this.updates = updates;
    this.menu = menu;
    this.backoff = new PollBackoff(waits, faults, System::nanoTime);
  }

  /** Begins; returns at once, also while Telegram cannot be reached. */
  public void start() {
    poller.start();
  }

  /** What keeps updates from coming, for people; {@code ""} if nothing does. */
  public String trouble() {
    return faults.now();
  }

  /**
   * Whether a program that knows nothing of this one and its database takes updates of the same
   * bot.
   */
  public boolean hasRival() {
    return faults.is(FaultLog.Kind.ANOTHER_POLLER);
  }

  /** Ends the poll, lets what was taken be handled, and confirms it. */
  @Override
  public void close() {
    closing.countDown();
    api.stopPolling();
    try {
      poller.join(TIME_TO_FINISH.multipliedBy(2).toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    updates.close();
  }

  private void run() {
    while (!isClosing()) {
      rest(turn());
    }
    awaitHandled(TIME_TO_FINISH);
    settle();
    if (offset > 0) {
      // without taking one more: the next process begins behind what was handled here
      api.call(request(1, Duration.ZERO));
    }
    updates.intake().giveBack();
  }

  /** Only one of several processes may ask Telegram for updates: the others stand by. */
  private Duration turn() {
    if (updates.intake().take()) {
      return connected ? poll() : connect();
    }
    backoff.standBy();
    unconfirmed.clear();
    offset = 0; // whoever takes over begins with what Telegram has confirmed
    return STAND_BY;
  }

  private Duration connect() {
    ApiReply me = updates.connect();
    if (!me.done()) {
      return backoff.after(me);
    }
    backoff.over();
    menu.register(api);
    connected = true;
    return Duration.ZERO;
  }

  private Duration poll() {
    Duration hold = unconfirmed.isEmpty() ? api.settings().pollTime() : Duration.ZERO;
    ApiReply reply = api.poll(request(BATCH, hold));
    if (isClosing()) {
      return Duration.ZERO;
    }
    if (!reply.done()) {
      return failed(reply);
    }
    backoff.over();
    boolean readable = true;
    for (JsonNode update : reply.result()) {
      readable &= take(update);
    }
    awaitHandled(GLANCE);
    settle();
    return readable ? Duration.ZERO : GLANCE;
  }

  private Duration failed(ApiReply reply) {
    if (backoff.isRival(reply) && !updates.intake().take()) {
      return Duration.ZERO; // one of ours took over while this process stood still
    }
    Duration wait = backoff.after(reply);
    if (backoff.isWebhook(reply)) {
      api.call(new DeleteWebhook(false));
    }
    return wait;
  }

  /** Whether it can be confirmed some day. */
  private boolean take(JsonNode update) {
    CompletableFuture<Void> handled = updates.accept(update);
    long id = TelegramUpdates.id(update);
    boolean counts = id >= 0 && id < Integer.MAX_VALUE;
    if (counts) {
      unconfirmed.put((int) id, handled);
    }
    return counts;
  }

  private void awaitHandled(Duration most) {
    CompletableFuture.allOf(unconfirmed.values().toArray(CompletableFuture[]::new))
        .orTimeout(most.toMillis(), TimeUnit.MILLISECONDS)
        .exceptionally(timeout -> null)
        .join();
  }

  /** Moves the offset behind all that is handled without a gap. */
  private void settle() {
    while (!unconfirmed.isEmpty() && unconfirmed.firstEntry().getValue().isDone()) {
      offset = unconfirmed.pollFirstEntry().getKey() + 1;
    }
  }

  private GetUpdates request(int limit, Duration hold) {
    return new GetUpdates(offset, limit, (int) hold.toSeconds(), TelegramUpdates.KINDS);
  }

  private boolean isClosing() {
    return closing.getCount() == 0;
  }

  private void rest(Duration wait) {
    try {
      if (!wait.isZero() && closing.await(wait.toMillis(), TimeUnit.MILLISECONDS)) {
        log.debug("woken to close");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
