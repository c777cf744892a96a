package org.didbon.command.edit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.didbon.cache.LatestMap;
import org.didbon.command.Dialogues;
import org.didbon.command.IncomingText;
import org.didbon.command.Right;
import org.didbon.rule.Proposal;
import org.jspecify.annotations.Nullable;

/** Changes that were shown and wait for a yes, each under a number for its button. Thread-safe. */
final class PendingEdits {

  private static final int MOST = 500;

  /** Who comes back later has forgotten what he was shown. */
  private static final Duration PATIENCE = Duration.ofHours(1);

  private final Clock clock;
  private final Map<Integer, Draft> waiting = new LinkedHashMap<>();
  private final Map<Integer, Instant> until = new HashMap<>();
  private final LatestMap<Integer, String> saved = new LatestMap<>(MOST);
  private int last;
  private final Object lock = new Object();

  /**
   * A change that waits.
   *
   * @param owner whose it is, see {@link Dialogues#key}: nobody else can save it
   * @param right needed to save it
   * @param warning what has to be confirmed once more; null if a yes is enough
   */
  record Draft(String owner, Right right, Proposal proposal, @Nullable String warning) {

    Draft confirmed() {
      return with(proposal);
    }

    /** Confirmed, on what somebody else made of it meanwhile. */
    Draft with(Proposal other) {
      return new Draft(owner, right, other, null);
    }
  }

  PendingEdits(Clock clock) {
    this.clock = clock;
  }

  /** Lets {@code draft} wait, in the place of what that person had waiting. */
  int put(Draft draft) {
    synchronized (lock) {
      waiting.values().removeIf(other -> other.owner().equals(draft.owner()));
      return also(draft);
    }
  }

  /** Lets {@code draft} wait beside what that person has waiting. */
  int also(Draft draft) {
    synchronized (lock) {
      waiting.put(++last, draft);
      until.put(last, clock.instant().plus(PATIENCE));
      if (waiting.size() > MOST) {
        waiting.remove(waiting.keySet().iterator().next());
      }
      until.keySet().retainAll(waiting.keySet());
      return last;
    }
  }

  /** The number of what that person has waiting, if it is one change alone; 0 otherwise. */
  int only(IncomingText incoming) {
    synchronized (lock) {
      List<Integer> own =
          waiting.entrySet().stream()
              .filter(draft -> draft.getValue().owner().equals(Dialogues.key(incoming)))
              .map(Map.Entry::getKey)
              .toList();
      return own.size() == 1 ? own.get(0) : 0;
    }
  }

  /** The draft of that number, if it is that person's; it waits no more. */
  @Nullable Draft take(int number, IncomingText incoming) {
    synchronized (lock) {
      until.values().removeIf(end -> !clock.instant().isBefore(end));
      waiting.keySet().retainAll(until.keySet());
      Draft draft = waiting.get(number);
      if (draft == null || !draft.owner().equals(Dialogues.key(incoming))) {
        return null;
      }
      waiting.remove(number);
      return draft;
    }
  }

  /** Notes what became of a draft that was taken. */
  void saved(int number, Draft draft) {
    saved.put(number, draft.owner());
  }

  /** Whether that person saved the draft of that number: he pressed its button twice. */
  boolean isSaved(int number, IncomingText incoming) {
    return saved.get(number).filter(Dialogues.key(incoming)::equals).isPresent();
  }

  /** Whether that person had one; it waits no more. */
  boolean drop(IncomingText incoming) {
    synchronized (lock) {
      return waiting.values().removeIf(draft -> draft.owner().equals(Dialogues.key(incoming)));
    }
  }
}
