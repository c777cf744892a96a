package org.didbon.domain;

import java.util.Locale;
import java.util.Optional;

/** Whether a message makes itself heard; of several told as one, the loudest counts. */
public enum Sound {
  /** It comes, and no phone rings. */
  SILENT,
  /** As its chat wants it of what was not settled apart. */
  AS_CHAT,
  /** Also in a chat that wants silence of all else. */
  LOUD;

  /** In which form it is written down, such as {@code silent}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What {@link #word} wrote. */
  public static Optional<Sound> of(String word) {
    for (Sound sound : values()) {
      if (sound.word().equals(word)) {
        return Optional.of(sound);
      }
    }
    return Optional.empty();
  }

  /** The louder of two. */
  public Sound or(Sound other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
