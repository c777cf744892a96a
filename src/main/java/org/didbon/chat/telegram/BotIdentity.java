package org.didbon.chat.telegram;

/**
 * Who the bot is on Telegram (core.telegram.org/bots/api#getme).
 *
 * @param name without the at sign; {@code ""} while it is not known
 */
record BotIdentity(long id, String name) {

  static final BotIdentity UNKNOWN = new BotIdentity(0, "");

  /** Letter case does not count in names. */
  boolean isCalled(String called) {
    return !name.isEmpty() && name.equalsIgnoreCase(called);
  }
}
