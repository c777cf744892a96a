package org.didbon.command;

/** Where a command stands on the page of all commands. */
public enum HelpSection {
  /** What this chat is told of, and when. */
  ALERTS,
  /** Asking for people, topics and past news. */
  NEWS,
  /** The chat itself, and the bot. */
  CHAT,
  /** What only those who run or edit the bot may do. */
  STAFF;

  /** Under which its heading stands in the catalogues. */
  public String key() {
    return switch (this) {
      case ALERTS -> "help.alerts";
      case NEWS -> "help.news";
      case CHAT -> "help.chat";
      case STAFF -> "help.desk";
    };
  }
}
