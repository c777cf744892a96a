package org.didbon.pipeline;

import java.time.Instant;
import java.util.List;
import org.didbon.alert.Digest;
import org.didbon.domain.Message;

/**
 * Where stories wait for digests. Implementations are thread-safe; each method is one transaction.
 */
public interface DigestStore {

  /** Digests that are due, the longest due first, at most {@code limit}. */
  List<Digest> due(Instant now, int limit);

  /**
   * Writes the messages of a digest down, and no longer gathers for it.
   *
   * @return false, with nothing written, if another process did so before
   */
  boolean send(Digest digest, List<Message> messages, Instant now);
}
