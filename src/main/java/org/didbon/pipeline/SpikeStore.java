package org.didbon.pipeline;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.didbon.alarm.SpikeNotice;
import org.didbon.domain.ChatAddress;
import org.didbon.domain.Message;
import org.didbon.domain.Preferences;
import org.didbon.domain.Subject;

/** What {@link SpikeRound} reads and writes. Implementations are thread-safe. */
public interface SpikeStore {

  /**
   * A chat that wants to be told of spikes.
   *
   * @param since when it said so
   * @param announced how many stories there were when it was last told; 0 if that is over
   */
  record Watching(
      ChatAddress chat, Subject subject, Instant since, int announced, Preferences preferences) {}

  /** Every wish but for what is muted. */
  List<Watching> watching(Instant now);

  /**
   * Since when it was looked for among the items; empty past otherwise counts as no news.
   *
   * @param since a moment at which it was certainly watched
   */
  Instant knownSince(Subject subject, Instant since);

  /** When it was last edited, after which other news are found; empty if it never was. */
  Optional<Instant> edited(Subject subject);

  /** When the first item of all came. */
  Optional<Instant> firstItem();

  /** Stories about it in each of so many times 24 hours before {@code now}, the latest first. */
  List<Integer> stories(Subject subject, Instant now, int days);

  /** Stories of the items of these numbers, likewise. */
  List<Integer> stories(Collection<Long> numbers, Instant now, int days);

  /** Those of the last 24 hours with most reports, most first. */
  List<SpikeNotice.StoryLink> top(Subject subject, Instant now, int limit);

  /**
   * Notes that a chat was told, and writes the message, in one transaction.
   *
   * @return false if another process, or the chat itself, changed it meanwhile: nothing is written
   */
  boolean announce(Watching before, int count, Message message, Instant now);

  /** Notes that it is over. */
  void calm(Watching before);
}
