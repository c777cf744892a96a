package org.didbon.command;

import java.util.Optional;
import org.didbon.cache.LatestMap;
import org.didbon.domain.ChatAddress;

/** Which language chats chose, as far as they spoke lately. Thread-safe. */
final class LatestLanguages {

  private static final int MOST = 10_000;

  private final LatestMap<ChatAddress, String> chosen = new LatestMap<>(MOST);

  /**
   * A chat spoke.
   *
   * @param language {@code ""} if it chose none
   */
  void heard(ChatAddress chat, String language) {
    if (language.isEmpty()) {
      chosen.remove(chat);
    } else {
      chosen.put(chat, language);
    }
  }

  Optional<String> of(ChatAddress chat) {
    return chosen.get(chat);
  }
}
