package org.didbon.command;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.didbon.domain.ChatAddress;

/** Which language chats chose, as far as they spoke lately. Thread-safe. */
final class LatestLanguages {

  private static final int MOST = 10_000;

  private final Map<ChatAddress, String> chosen =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<ChatAddress, String> eldest) {
          return size() > MOST;
        }
      };

  /**
   * A chat spoke.
   *
   * @param language {@code ""} if it chose none
   */
  void heard(ChatAddress chat, String language) {
    synchronized (chosen) {
      if (language.isEmpty()) {
        chosen.remove(chat);
      } else {
        chosen.put(chat, language);
      }
    }
  }

  Optional<String> of(ChatAddress chat) {
    synchronized (chosen) {
      return Optional.ofNullable(chosen.get(chat));
    }
  }
}
