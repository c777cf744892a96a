package org.didbon.command;

import java.time.Instant;
import java.util.List;
import org.didbon.domain.ChatAddress;
import org.didbon.domain.Mute;

/** What chats do not want to hear of for a while. Implementations are thread-safe. */
public interface MuteBook {

  /** Adds it, or gives the same one another end. */
  void mute(Mute mute, Instant now);

  /** Whether the chat had it. */
  boolean unmute(ChatAddress chat, Mute.Kind kind, String id);

  /** How many it had. */
  int unmuteAll(ChatAddress chat);

  /** Those of a chat that are not over, the first to end first. */
  List<Mute> of(ChatAddress chat, Instant now);
}
