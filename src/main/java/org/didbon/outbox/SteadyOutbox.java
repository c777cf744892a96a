package org.didbon.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.didbon.domain.ChatAddress;
import org.didbon.domain.DatabaseAway;
import org.didbon.domain.Message;
import org.didbon.domain.VerdictReason;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what became of messages while the database is away, and writes it down, in order, before
 * anything else is taken: what was delivered meanwhile is not sent twice, and no lane stays leased,
 * not even one that was taken without our hearing of it. No more can gather than was claimed
 * before. Thread-safe.
 */
public final class SteadyOutbox implements OutboxStore {

  private static final Duration UNASKED = Duration.ofSeconds(10);

  private final OutboxStore store;
  private final OutboxJournal journal;
  private final Deque<Runnable> unwritten = new ArrayDeque<>();
  private final Object lock = new Object();

  /** The lanes that we know to be ours. */
  private final Set<ChatAddress> held = ConcurrentHashMap.newKeySet();

  /** Whether the database was away since we last knew that it knows no others. */
  private volatile boolean doubtful;

  /** When we last asked the database to free all others; null before the first claim. */
  private volatile @Nullable Instant looked;

  private final ReadWriteLock claiming = new ReentrantReadWriteLock();

  /**
   * @param journal told once of each message, whether or not that can be written down by now
   */
  public SteadyOutbox(OutboxStore store, OutboxJournal journal) {
    this.store = store;
    this.journal = journal;
  }

  private void tell(VerdictReason reason, List<String> keys, String detail) {
    keys.forEach(key -> journal.settled(reason, key, detail));
  }

  /**
   * Writes down what was kept.
   *
   * @throws DatabaseAway if it is still away; nothing is lost
   */
  public void catchUp() {
    synchronized (lock) {
      while (!unwritten.isEmpty()) {
        unwritten.element().run();
        unwritten.remove();
      }
    }
  }

  private void write(Runnable change) {
    synchronized (lock) {
      try {
        catchUp();
        change.run();
      } catch (DatabaseAway e) {
        unwritten.add(change);
        doubtful = true;
      }
    }
  }

  @Override
  public List<ChatQueue> claim(String network, Instant now, Instant until, int lanes, int perLane) {
    try {
      catchUp();
      freeWhatNobodyHolds(now);
      claiming.readLock().lock();
      try {
        // where a lease ran out under us it is ours again: its turn goes on, and gives it back
        return store.claim(network, now, until, lanes, perLane).stream()
            .filter(queue -> held.add(queue.to()))
            .toList();
      } finally {
        claiming.readLock().unlock();
      }
    } catch (DatabaseAway e) {
      doubtful = true;
      throw e;
    }
  }

  /**
   * Also unasked now and then: where a replica that was behind takes the place of a database, not
   * every process need notice, and a lane that it had given back is its own there, for as long as
   * its lease was.
   */
  private void freeWhatNobodyHolds(Instant now) {
    Instant last = looked;
    looked = last == null ? now : last;
    if (doubtful || (last != null && Duration.between(last, now).abs().compareTo(UNASKED) > 0)) {
      claiming.writeLock().lock(); // nobody is just about to hold one
      try {
        doubtful = false;
        looked = now;
        store.free(Set.copyOf(held));
      } finally {
        claiming.writeLock().unlock();
      }
    }
  }

  @Override
  public void free(Set<ChatAddress> ours) {
    store.free(ours);
  }

  @Override
  public boolean isOurs(ChatAddress to) {
    try {
      return store.isOurs(to);
    } catch (DatabaseAway e) {
      return true; // nobody can take it either
    }
  }

  @Override
  public void release(ChatAddress to, Instant due) {
    write(() -> giveBack(to, due));
  }

  /** No longer held before it is given back: then the next thread of ours may take it. */
  private void giveBack(ChatAddress to, Instant due) {
    claiming.readLock().lock(); // nobody frees it in between for the one who takes it
    try {
      boolean was = held.remove(to);
      try {
        store.release(to, due);
      } catch (DatabaseAway e) {
        if (was) {
          held.add(to);
        }
        throw e;
      }
    } finally {
      claiming.readLock().unlock();
    }
  }

  @Override
  public void pause(String network, Instant until) {
    write(() -> store.pause(network, until));
  }

  @Override
  public void delivered(List<String> keys, String remoteId, Instant now) {
    tell(keys.size() > 1 ? VerdictReason.COMBINED : VerdictReason.DELIVERED, keys, "");
    write(() -> store.delivered(keys, remoteId, now));
  }

  @Override
  public void failed(List<String> keys, String reason) {
    tell(VerdictReason.UNSENT, keys, reason);
    write(() -> store.failed(keys, reason));
  }

  @Override
  public void superseded(String key, Instant now) {
    tell(VerdictReason.SUPERSEDED, List.of(key), "");
    write(() -> store.superseded(key, now));
  }

  @Override
  public void unchangeable(String key, boolean own) {
    write(() -> store.unchangeable(key, own));
  }

  @Override
  public void giveUp(List<String> keys, String reason, Instant now) {
    tell(VerdictReason.GIVEN_UP, keys, reason);
    write(() -> store.giveUp(keys, reason, now));
  }

  @Override
  public void chatGone(ChatAddress chat, String reason, Instant now) {
    tell(VerdictReason.CHAT_GONE, List.of(chat.toString()), reason);
    write(() -> store.chatGone(chat, reason, now));
  }

  @Override
  public void moved(ChatAddress from, ChatAddress to, Instant now) {
    write(() -> store.moved(from, to, now));
  }

  @Override
  public void add(List<Message> messages, Instant now) {
    store.add(messages, now);
  }

  @Override
  public List<Dead> dead(int limit) {
    return store.dead(limit);
  }

  @Override
  public boolean resend(String key, Instant now) {
    return store.resend(key, now);
  }

  @Override
  public int resend(String network, int most, Instant before, Instant now) {
    return store.resend(network, most, before, now);
  }

  @Override
  public DropOutcome drop(String key, String reason, Instant now) {
    return store.drop(key, reason, now);
  }

  @Override
  public List<MessageLine> lines(MessageState state, String network, String after, int limit) {
    return store.lines(state, network, after, limit);
  }

  @Override
  public Optional<String> keyOf(String id) {
    return store.keyOf(id);
  }

  @Override
  public List<Waiting> waiting(String network) {
    return store.waiting(network);
  }

  @Override
  public OutboxCounts counts(Instant now) {
    return store.counts(now);
  }
}
