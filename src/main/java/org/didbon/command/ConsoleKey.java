package org.didbon.command;

import java.time.Instant;
import java.util.Locale;
import org.didbon.domain.ChatAddress;

/**
 * What lets a person into the console or a program into the API, but for its secret.
 *
 * @param id by which its owner names it; tells nothing about the secret
 * @param person who may use it, {@code network:id}
 * @param chat where it was asked for; its language and zone are those of the console
 * @param label what its owner calls it; {@code ""} for none
 * @param until from then on it opens nothing
 * @param used when it was last used, within a minute
 */
public record ConsoleKey(
    String id,
    KeyKind kind,
    String person,
    ChatAddress chat,
    String label,
    Instant made,
    Instant until,
    Instant used) {

  /** What it opens. */
  public enum KeyKind {
    /** A session, once. */
    LINK,
    /** The console. */
    SESSION,
    /** What the API tells. */
    READ,
    /** Likewise, and what it changes. */
    WRITE;

    /** As written in the database and in keys of phrases. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    public static KeyKind of(String word) {
      return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** Whether programs use it. */
    public boolean isToken() {
      return this == READ || this == WRITE;
    }
  }
}
