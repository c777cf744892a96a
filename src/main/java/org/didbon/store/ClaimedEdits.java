package org.didbon.store;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.didbon.domain.ChatAddress;
import org.didbon.outbox.OutboxStore.Claimed;

/**
 * Which writing of an edit was taken for sending. A later edit of the same message takes the place
 * of one that waits, also while that is on its way: what became of the one that was sent must not
 * settle the other. Of the lanes that this process holds; thread-safe.
 */
final class ClaimedEdits {

  private static final long ANY = Long.MAX_VALUE;

  private final Map<String, Map<String, Long>> byLane = new ConcurrentHashMap<>();

  /**
   * A message as it was taken.
   *
   * @param number of its writing; a later one has a higher
   */
  record Taken(Claimed claimed, long number) {}

  /**
   * What was sent as one.
   *
   * @param number of the latest writing that may have been sent
   */
  record SentWriting(List<String> keys, long number) {

    boolean isEdit() {
      return number != ANY;
    }
  }

  /**
   * A lane was taken with these messages. Where we had it already, as its lease ran out under us,
   * what is on its way is what was taken first.
   */
  void claimed(String address, List<Taken> messages) {
    Map<String, Long> numbers = new ConcurrentHashMap<>();
    for (Taken taken : messages) {
      if (!taken.claimed().message().edits().isEmpty()) {
        numbers.put(taken.claimed().message().key(), taken.number());
      }
    }
    if (!numbers.isEmpty()) {
      byLane.merge(address, numbers, ClaimedEdits::earlier);
    }
  }

  private static Map<String, Long> earlier(Map<String, Long> before, Map<String, Long> again) {
    again.forEach((key, number) -> before.merge(key, number, Math::min));
    return before;
  }

  /** All lanes but these were given back. */
  void keep(Set<ChatAddress> held) {
    byLane.keySet().removeIf(address -> !held.contains(ChatAddress.of(address)));
  }

  /** A lane was given back. */
  void released(String address) {
    byLane.remove(address);
  }

  /** Messages that left together, or one edit, as it was written when it was taken. */
  SentWriting sent(List<String> keys) {
    for (Map<String, Long> numbers : byLane.values()) {
      Long number = numbers.get(keys.get(0)); // an edit leaves alone
      if (number != null) {
        return new SentWriting(keys, number);
      }
    }
    return new SentWriting(keys, ANY);
  }
}
