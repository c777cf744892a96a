package org.didbon.web.console;

import org.didbon.domain.Subject;

/** Where the pages of single things are; {@code ""} for what has none. */
public final class ConsolePaths {

  private ConsolePaths() {}

  public static String story(String id) {
    return MenuEntry.STORIES.path() + "/" + id;
  }

  /** Under a word of its own: a feed may be called as a page beside it, such as {@code add}. */
  public static String feed(String id) {
    return MenuEntry.FEEDS.path() + "/of/" + id;
  }

  /** Of an actor, a rule or a feed; queries of chats are nobody else's to see. */
  public static String subject(Subject subject) {
    return switch (subject.kind()) {
      case ACTOR -> MenuEntry.PEOPLE.path() + "/" + subject.id();
      case RULE -> MenuEntry.RULES.path() + "/" + subject.id();
      case FEED -> feed(subject.id());
      case QUERY, EVERYTHING -> "";
    };
  }

  /** The messages of a state. */
  public static String outbox(String state) {
    return MenuEntry.OUTBOX.path() + "?state=" + state;
  }

  /** A link as outlets give it, where a browser may follow it. */
  public static String outside(String link) {
    return link.matches("(?i)https?://.+") ? link : "";
  }
}
