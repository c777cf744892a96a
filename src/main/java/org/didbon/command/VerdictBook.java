package org.didbon.command;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.didbon.domain.ChatAddress;
import org.didbon.domain.Ruling;
import org.didbon.domain.Verdict;
import org.didbon.domain.VerdictReason;
import org.jspecify.annotations.Nullable;

/** Why chats heard of items as they did, for some days. Implementations are thread-safe. */
public interface VerdictBook {

  /**
   * What became of a message.
   *
   * @param ruling its detail is what the network said last
   * @param at when it was settled; of one that waits, when it was written
   */
  record Sending(Ruling ruling, Instant at) {}

  /**
   * What was decided about an item for a chat. Of an item about whose story the chat has a message,
   * that it was told, {@link VerdictReason#ALERTED}, however long that is ago.
   *
   * @param feed of the item
   * @param item its id
   * @param story the id of its story
   */
  Optional<Verdict> of(String feed, String item, String story, ChatAddress chat);

  /** Likewise for all chats that have one, the latest first. */
  List<Verdict> all(String feed, String item, String story, int limit);

  /**
   * How often it was decided so within an hour.
   *
   * @param hour when it began
   */
  record HourCount(Instant hour, VerdictReason reason, long verdicts) {}

  /**
   * Chats of a network that heard of an item alike.
   *
   * @param network {@code ""} for what is so for all chats
   * @param sent what became of their messages; null where they have none of it
   */
  record ChatCount(
      String network, VerdictReason reason, @Nullable VerdictReason sent, long chats) {}

  /**
   * How often it was decided how, hour by hour, from the hour of {@code from} on; hours and reasons
   * without any are absent. A week is known.
   */
  List<HourCount> hours(Instant from);

  /** What {@link #all} would say, counted, of however many chats: by network, reason and fate. */
  List<ChatCount> counted(String feed, String item, String story);

  /** What became of a message; empty if there is none of that key. */
  Optional<Sending> sending(String key);
}
