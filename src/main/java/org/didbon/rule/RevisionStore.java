package org.didbon.rule;

import java.util.List;
import org.didbon.domain.Message;

/** Where revisions are kept, for good. Implementations are thread-safe. */
public interface RevisionStore {

  /** The number of the last revision of all, by whatever process; 0 if there is none. */
  long number();

  /** The last revision of each thing. */
  List<Revision> standing();

  /**
   * Writes a revision and the messages that tell of it, as one transaction.
   *
   * @return false, with nothing written, if there is one of its number already: somebody else was
   *     first
   */
  default boolean add(Revision revision, List<Message> messages) {
    return addAll(List.of(revision), messages);
  }

  /** Likewise several, with numbers that follow each other: all of them or none. */
  boolean addAll(List<Revision> revisions, List<Message> messages);

  /** The revisions of one thing, last first. */
  List<Revision> of(Editable kind, String id, int limit);

  /** Those before the one of a number, as far as they are wanted, last first. */
  List<Revision> before(long number, RevisionFilter wanted, int limit);

  /**
   * Who made any, {@code network:id}, in no order.
   *
   * @param after the number before the first that is looked at
   * @param last the number of the last one
   */
  List<String> authors(long after, long last);

  /** The last revisions of all, last first. */
  List<Revision> latest(int limit);
}
