package org.didbon.command;

/** Whom a command takes. */
public enum Right {
  EVERYBODY,
  /** In a group or channel its admins; alone with the bot everybody. */
  CHAT_ADMIN,
  /** Who may change rules and actors. */
  EDITOR,
  /** Who may change everything that can be changed in a chat. */
  ADMIN,
  /** The people who run this bot. */
  OWNER;

  /** Whether whoever subscribes may give such a command. */
  boolean isForReaders() {
    return this == EVERYBODY || this == CHAT_ADMIN;
  }
}
