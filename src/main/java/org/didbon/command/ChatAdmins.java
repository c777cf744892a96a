package org.didbon.command;

import java.util.List;
import java.util.Optional;
import org.didbon.domain.ChatAddress;
import org.didbon.outbox.ChatSender.Skill;

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

  /**
   * Whether {@code chat} has no admins on its network, because it belongs to whoever runs the bot:
   * then those who may edit everything settle things for it.
   */
  default boolean isOperators(ChatAddress chat) {
    return false;
  }

  /** Whether the network of {@code chat} can do so with a message. */
  default boolean can(ChatAddress chat, Skill skill) {
    return true;
  }

  /** Whether {@code person} ({@code network:id}) sits at the machine, and so runs the bot. */
  default boolean runsTheBot(String person) {
    return false;
  }

  /** Whether {@code written} is a person ({@code network:id}) as that network writes people. */
  default boolean isPerson(String written) {
    return written.indexOf(':') > 0 && !written.endsWith(":");
  }

  /** How people are written, an example a network. */
  default List<String> peopleExamples() {
    return List.of();
  }
}
