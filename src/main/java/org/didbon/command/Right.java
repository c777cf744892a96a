package org.didbon.command;

/** Whom a command takes. */
enum Right {
  EVERYBODY,
  /** In a group or channel its admins; alone with the bot everybody. */
  CHAT_ADMIN,
  /** The people who run this bot. */
  OWNER
}
