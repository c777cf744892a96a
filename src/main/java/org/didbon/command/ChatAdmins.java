package org.didbon.command;

import org.didbon.domain.ChatAddress;

/** Who may change the settings of a shared chat. Implementations are thread-safe. */
public interface ChatAdmins {

  /**
   * Whether the network says that {@code person} ({@code network:id}) is an admin of {@code chat};
   * false if it does not answer.
   */
  boolean isAdmin(ChatAddress chat, String person);
}
