package org.didbon.pipeline;

import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import org.didbon.alert.DayStories;
import org.didbon.domain.ChatAddress;
import org.didbon.domain.Message;
import org.didbon.domain.Preferences;

/** Which chats want to be told every day what mattered. Implementations are thread-safe. */
public interface BestStore extends DayStories {

  /**
   * A chat that wants it.
   *
   * @param at time of day in its zone
   * @param always whether it is told too that there was nothing
   * @param told when it was told last, or since when it wants it
   * @param muted whether it hears nothing at the moment
   */
  record BestWanted(
      ChatAddress chat,
      LocalTime at,
      boolean always,
      Instant told,
      boolean muted,
      Preferences preferences) {}

  List<BestWanted> wanted(Instant now);

  /**
   * Writes down what a chat is told, be it nothing, and that it was.
   *
   * @return false, with nothing written, if another process did so before
   */
  boolean told(BestWanted wanted, List<Message> messages, Instant now);
}
