package org.didbon.pipeline;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.didbon.alert.Digest;
import org.didbon.domain.ChatAddress;
import org.didbon.domain.Message;
import org.didbon.domain.Preferences;
import org.didbon.domain.Schedule;

/**
 * Where stories wait for digests. Implementations are thread-safe; each method is one transaction.
 */
public interface DigestStore {

  /** Digests that are due, the longest due first, at most {@code limit}. */
  List<Digest> due(Instant now, int limit);

  /** The digests that a chat wants even if there is nothing to tell, and that are not expected. */
  List<WantedDigest> wanted();

  /** A digest that a chat wants at its time. */
  record WantedDigest(ChatAddress chat, Schedule schedule, Preferences preferences) {}

  /** Expects these digests from now on, each at its moment; those expected already stay so. */
  void expect(Map<WantedDigest, Instant> digests);

  /**
   * Writes the messages of a digest down, and no longer gathers for it.
   *
   * @return false, with nothing written, if another process did so before, or if another story was
   *     gathered for it since it was read
   */
  boolean send(Digest digest, List<Message> messages, Instant now);

  /** Has a digest due later, unless another process did something with it before. */
  void postpone(Digest digest, Instant due);
}
