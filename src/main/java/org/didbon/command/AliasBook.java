package org.didbon.command;

import java.util.List;
import org.didbon.domain.ChatAddress;

/** What chats call people, each chat for itself alone. Implementations are thread-safe. */
public interface AliasBook {

  /** Names of one chat. */
  int MOST = 50;

  /**
   * A name of the chat's own.
   *
   * @param name as it was typed
   * @param actor id of whom it means
   */
  record Alias(String name, String actor) {}

  /** All names of the chat, in the order of the alphabet. */
  List<Alias> of(ChatAddress chat);

  /**
   * Gives somebody a name; what it meant before it means no longer.
   *
   * @param most names that the chat may have
   * @return false if there is no more room
   */
  boolean add(ChatAddress chat, Alias alias, int most);

  /**
   * Takes a name away.
   *
   * @return whether there was one, in whatever letter case
   */
  boolean remove(ChatAddress chat, String name);
}
