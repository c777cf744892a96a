package org.didbon.chat.telegram;

import org.slf4j.Logger;
import org.slf4j.event.Level;

/** Logs a trouble when it begins and when it ends, not each time it is met. Thread-safe. */
final class FaultLog {

  /** What can be wrong, and how loud to say so. */
  enum Kind {
    NONE(Level.INFO, ""),
    UNREACHABLE(Level.WARN, "telegram does not answer"),
    TOLD_TO_WAIT(Level.WARN, "telegram asks to wait"),
    WEBHOOK(Level.WARN, "a webhook keeps updates from us, removing it"),
    ANOTHER_POLLER(
        Level.ERROR,
        "another program takes this bot's updates with the same token, so people are answered now"
            + " here, now there: stop one of them, or give it a token of its own from @BotFather"),
    TOKEN_REFUSED(
        Level.ERROR, "telegram refuses the token: set TELEGRAM_BOT_TOKEN to the one of BotFather");

    private final Level level;
    private final String words;

    Kind(Level level, String words) {
      this.level = level;
      this.words = words;
    }
  }

  private final Logger log;
  private final String where;
  private Kind now = Kind.NONE;
  private final Object lock = new Object();

  /**
   * @param where what cannot be done because of it, for the log
   */
  FaultLog(Logger log, String where) {
    this.log = log;
    this.where = where;
  }

  void met(Kind kind, String reason) {
    synchronized (lock) {
      if (kind != now) {
        log.atLevel(kind.level).log("{} at={} reason={}", kind.words, where, reason);
      }
      now = kind;
    }
  }

  void over() {
    synchronized (lock) {
      if (now != Kind.NONE) {
        log.info("telegram works again at={} was={}", where, now.words);
      }
      now = Kind.NONE;
    }
  }

  boolean is(Kind kind) {
    synchronized (lock) {
      return now == kind;
    }
  }

  /** In words; {@code ""} if there is none. */
  String now() {
    synchronized (lock) {
      return now.words;
    }
  }
}
