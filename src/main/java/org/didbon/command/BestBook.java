package org.didbon.command;

import java.time.Instant;
import java.time.LocalTime;
import java.util.Optional;
import org.didbon.alert.DayStories;
import org.didbon.domain.ChatAddress;

/** Who wants to be told every day what mattered. Implementations are thread-safe. */
public interface BestBook extends DayStories {

  /**
   * What a chat wants.
   *
   * @param at time of day in its zone
   * @param always whether it is told too that there was nothing
   */
  record BestWish(LocalTime at, boolean always) {}

  Optional<BestWish> wish(ChatAddress chat);

  /** From {@code now} on. */
  void set(ChatAddress chat, BestWish wish, Instant now);

  /**
   * No longer.
   *
   * @return whether it was wanted
   */
  boolean clear(ChatAddress chat);
}
