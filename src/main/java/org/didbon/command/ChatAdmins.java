package org.didbon.command;

import java.util.Optional;
import org.didbon.domain.ChatAddress;

/** Who may change the settings of a shared chat. Implementations are thread-safe. */
public interface ChatAdmins {

  /**
   * Whether the network says that {@code person} ({@code network:id}) is an admin of {@code chat};
   * false if it does not answer.
   */
  boolean isAdmin(ChatAddress chat, String person);

  /**
   * The chat that people on {@code network} call {@code name}, such as {@code @channel}; empty if
   * there is none, or the network has no such names.
   */
  default Optional<ChatAddress> find(String network, String name) {
    return Optional.empty();
  }

  /**
   * The chat in which the bot talks to {@code person} ({@code network:id}) alone; empty if it
   * cannot. Most networks know it by the person's own id.
   */
  default Optional<ChatAddress> talk(ChatAddress person) {
    return Optional.of(person);
  }

  /**
   * What {@code person} ({@code network:id}) is called there at the moment, for people; empty if
   * the network does not say.
   */
  default Optional<String> name(ChatAddress person) {
    return Optional.empty();
  }
}
