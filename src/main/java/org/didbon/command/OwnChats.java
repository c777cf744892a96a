package org.didbon.command;

import java.time.Instant;
import java.util.List;
import org.didbon.command.Targets.Target;
import org.didbon.domain.ChatAddress;

/**
 * The shared chats that somebody settles things for, one or several at once, each person his own.
 * That a chat is here gives no right to it. Implementations are thread-safe.
 */
public interface OwnChats {

  /** Of the private chat {@code own}, the first added first. */
  List<Target> of(ChatAddress own);

  /**
   * Adds one; what it is called is taken over if it is there.
   *
   * @param most chats of one person
   * @return false if there is no more room
   */
  boolean add(ChatAddress own, Target target, Instant now, int most);

  /**
   * Leaves one out.
   *
   * @return whether it was there
   */
  boolean remove(ChatAddress own, ChatAddress chat);
}
