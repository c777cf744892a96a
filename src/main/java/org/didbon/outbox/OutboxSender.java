package org.didbon.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.didbon.domain.ChatAddress;
import org.didbon.domain.DaemonThreads;
import org.didbon.domain.DatabaseAway;
import org.didbon.outbox.OutboxStore.ChatQueue;
import org.didbon.phrase.Localizer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes the lanes that are due and sends on them, several at once, at the pace each network bears.
 * Thread-safe; one process may have one only.
 */
public final class OutboxSender implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(OutboxSender.class);

  private static final int MESSAGES_OF_A_LANE = 20;

  /**
   * Longer than one lane's turn may take: {@link #MESSAGES_OF_A_LANE} calls of at most 10 seconds
   * each, waiting for the pace included. A shorter one would let another process send the same.
   */
  private static final Duration LEASE = Duration.ofMinutes(10);

  /** What is being sent when the program stops gets so long to end. */
  private static final Duration PATIENCE_AT_CLOSE = Duration.ofSeconds(5);

  /** Where there is no thread now, there may be one then. */
  private static final Duration NO_THREAD = Duration.ofSeconds(5);

  private final OutboxStore outbox;
  private final List<Worker> lines;
  private final Clock clock;
  private final ExecutorService senders;
  private final Set<ChatAddress> underWay = ConcurrentHashMap.newKeySet();

  /** One network with its lanes under way. */
  private record Worker(PacedSender sender, ChatQueueRun run, Semaphore free) {}

  /**
   * @param voices how a chat is spoken to at the moment
   */
  public OutboxSender(
      OutboxStore outbox,
      List<PacedSender> networks,
      RetryPolicy policy,
      Function<ChatAddress, Localizer> voices,
      Clock clock,
      RandomGenerator random) {
    this(outbox, networks, policy, voices, Translations.NONE, clock, random);
  }

  /**
   * Likewise.
   *
   * @param translations for chats that want such
   */
  public OutboxSender(
      OutboxStore outbox,
      List<PacedSender> networks,
      RetryPolicy policy,
      Function<ChatAddress, Localizer> voices,
      Translations translations,
      Clock clock,
      RandomGenerator random) {
    this.outbox = outbox;
    this.clock = clock;
    this.lines =
        networks.stream()
            .map(
                sender ->
                    new Worker(
                        sender,
                        new ChatQueueRun(
                            outbox, sender, policy, voices, translations, clock, random),
                        new Semaphore(sender.limits().parallel())))
            .toList();
    this.senders =
        new ThreadPoolExecutor(
            0,
            Integer.MAX_VALUE,
            60,
            TimeUnit.SECONDS,
            new SynchronousQueue<>(),
            DaemonThreads.numbered("send"),
            // a lane claimed at the very moment of closing: its lease runs out
            new ThreadPoolExecutor.DiscardPolicy());
  }

  /**
   * Starts on the lanes that are due, as many as each network has room for, and does not wait for
   * their end: a slow chat holds up no other.
   *
   * @return how many lanes were started on
   */
  public int sendDue() {
    int started = 0;
    for (Worker worker : lines) {
      started += start(worker);
    }
    return started;
  }

  /** Sends until nothing is due and nothing is under way. */
  public void sendAll() throws InterruptedException {
    do {
      for (Worker worker : lines) {
        int all = worker.sender().limits().parallel();
        worker.free().acquire(all);
        worker.free().release(all);
      }
    } while (sendDue() > 0 || isUnderWay());
  }

  /** Whether somebody sends, or looks for more with the places that he holds. */
  private boolean isUnderWay() {
    return lines.stream()
        .anyMatch(worker -> worker.free().availablePermits() < worker.sender().limits().parallel());
  }

  /** From now on nothing waits to be told with what may come: nothing more will. */
  void hurry() {
    lines.forEach(worker -> worker.run().hurry());
  }

  /** Whether a chat's messages wait because its network asked for it, not because they failed. */
  boolean isPaced(ChatAddress chat) {
    return lines.stream().anyMatch(worker -> worker.run().isPaced(chat));
  }

  List<String> networks() {
    return lines.stream().map(worker -> worker.sender().name()).toList();
  }

  /** Starts nothing more and lets what is under way end for a few seconds. */
  @Override
  public void close() {
    senders.shutdown();
    try {
      if (!senders.awaitTermination(PATIENCE_AT_CLOSE.toMillis(), TimeUnit.MILLISECONDS)) {
        senders.shutdownNow();
      }
    } catch (InterruptedException e) {
      senders.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }

  private int start(Worker worker) {
    int room = worker.free().drainPermits();
    int started = 0;
    try {
      Instant now = clock.instant();
      List<ChatQueue> lanes =
          room == 0 || senders.isShutdown()
              ? List.of()
              : outbox.claim(
                  worker.sender().sender().network(),
                  now,
                  now.plus(LEASE),
                  room,
                  MESSAGES_OF_A_LANE);
      for (ChatQueue queue : lanes) {
        if (!underWay.add(queue.to())) {
          outbox.release(queue.to(), now); // its last turn gave it back, and is not quite over
        } else if (execute(worker, queue)) {
          started++;
        }
      }
      return started;
    } finally {
      worker.free().release(room - started);
    }
  }

  private boolean execute(Worker worker, ChatQueue queue) {
    try {
      senders.execute(() -> run(worker, queue));
      return true;
    } catch (OutOfMemoryError e) {
      log.error("no thread to send with chat={}", queue.to(), e);
      underWay.remove(queue.to());
      outbox.release(queue.to(), clock.instant().plus(NO_THREAD));
      return false;
    }
  }

  private void startAgain(Worker worker) {
    try {
      start(worker);
    } catch (DatabaseAway e) {
      // the next tick looks
    }
  }

  /** One lane's turn; after it, whoever is due next has his. */
  private void run(Worker worker, ChatQueue queue) {
    if (ran(worker, queue)) {
      startAgain(worker);
    }
  }

  private boolean ran(Worker worker, ChatQueue queue) {
    try {
      worker.run().run(queue);
      return true;
    } catch (InterruptedException e) {
      // the program stops; the lane was given back
      Thread.currentThread().interrupt();
      return false;
    } catch (DatabaseAway e) {
      // the lane is given back once the database is there; the next tick looks
      return false;
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      // whatever is wrong with one message must not end the sending of the others
      log.error("sending broke chat={}", queue.to(), e);
      return false;
    } finally {
      underWay.remove(queue.to());
      worker.free().release();
    }
  }
}
