package org.didbon.command.chat;

import java.util.Optional;
import org.didbon.command.CommandRequest;
import org.didbon.command.Permissions;
import org.didbon.command.Targets.Target;
import org.didbon.domain.ChatAddress;

/** Finds the shared chats that somebody names and may settle things for. Thread-safe. */
record NamedChats(Permissions permissions) {

  /**
   * {@code network:chat} of any network, or a chat of the one that the person writes on. Whoever is
   * no admin there is told the same as where there is no such chat: it may be a secret.
   */
  Optional<Target> of(String name, CommandRequest request) {
    int colon = Math.max(name.indexOf(':'), 0);
    Optional<ChatAddress> found =
        permissions
            .find(name.substring(0, colon), name.substring(colon + 1))
            .or(() -> permissions.find(request.chat().network(), name));
    return found
        .filter(chat -> permissions.isAdmin(chat, request.incoming().person()))
        .map(chat -> new Target(chat, name));
  }
}
