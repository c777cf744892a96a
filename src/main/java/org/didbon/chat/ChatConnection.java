package org.didbon.chat;

import java.util.Optional;
import org.didbon.command.ChatAdmins;
import org.didbon.command.CommandDispatcher;
import org.didbon.command.PostedUpdates;
import org.didbon.outbox.PacedSender;

/**
 * A chat network in use. Made before anybody can be answered, because messages need it; listening
 * once all can. Thread-safe.
 */
public interface ChatConnection extends AutoCloseable {

  /** Sends what the network bears. */
  PacedSender sender();

  /** What the network says of its people and chats. */
  ChatAdmins admins();

  /** Hears people from now on, and answers them; returns at once. */
  void listen(CommandDispatcher answers);

  /**
   * What keeps people from being heard, for the operator and without secrets; {@code ""} if nothing
   * does.
   */
  String trouble();

  /**
   * Whether another program, which is none of the processes on the same database, hears people with
   * the same token: then {@link #trouble()} says what to do.
   */
  default boolean hasRival() {
    return false;
  }

  /** What takes updates that the network posts to us, if they come that way. */
  default Optional<PostedUpdates> posted() {
    return Optional.empty();
  }

  @Override
  void close();
}
