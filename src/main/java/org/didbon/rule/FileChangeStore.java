package org.didbon.rule;

import java.time.Instant;
import java.util.List;
import org.didbon.domain.Message;

/**
 * Which changes of files under edits were told: each is known by the edit it is under and by what
 * the file says. Implementations are thread-safe.
 */
public interface FileChangeStore {

  /** Those of {@code changed} that nobody was told of, in the same order. */
  List<Overlay> unannounced(List<Overlay> changed);

  /**
   * Notes that all of {@code changed} are told, and writes the messages that tell, in one
   * transaction.
   *
   * @return false, with nothing written, if another process told of one of them meanwhile
   */
  boolean announce(List<Overlay> changed, List<Message> messages, Instant now);
}
