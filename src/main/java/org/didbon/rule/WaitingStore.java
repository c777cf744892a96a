package org.didbon.rule;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.didbon.domain.Message;

/** Where changes wait for a second yes. Implementations are thread-safe. */
public interface WaitingStore {

  /**
   * How the waiting of one ended.
   *
   * @param by who ended it, {@code network:id}
   */
  record Ended(WaitingEnd end, String by, Instant when) {}

  /**
   * Lets a change wait, in the place of what its author has waiting of the same thing, and writes
   * the messages that tell of it, as one transaction.
   *
   * @return the change with its number
   */
  WaitingChange add(WaitingChange change, Function<WaitingChange, List<Message>> told);

  /** Those that wait at {@code now}, last first. */
  List<WaitingChange> waiting(Instant now, int limit);

  /** The one of that number, whether or not it still waits. */
  Optional<WaitingChange> find(long number);

  /** How it ended; empty while it waits, or where nobody said anything before it was too old. */
  Optional<Ended> ended(long number);

  /**
   * Makes it: writes the revision and the messages, and that it waits no more, as one transaction.
   *
   * @param by who said yes
   * @return false, with nothing written, if it waits no more or somebody else wrote a revision of
   *     that number
   */
  boolean approve(WaitingChange change, Revision revision, String by, List<Message> messages);

  /**
   * Ends it without making it.
   *
   * @return false, with nothing written, if it waits no more
   */
  boolean end(WaitingChange change, Ended ended, List<Message> messages);

  /** Who said yes, by the number of the revision; nothing for those that needed no second yes. */
  Map<Long, String> approvers(Collection<Long> revisions);
}
