package org.didbon.web.console;

import java.util.Locale;
import org.didbon.command.Right;

/** What stands in the menu, in that order. */
public enum MenuEntry {
  WATCH("/console", Right.EDITOR),
  RULES("/console/rules", Right.EDITOR),
  PEOPLE("/console/people", Right.EDITOR),
  STORIES("/console/stories", Right.EDITOR),
  FEEDS("/console/feeds", Right.EDITOR),
  WHY("/console/why", Right.EDITOR),
  OUTBOX("/console/outbox", Right.ADMIN),
  AUDIT("/console/audit", Right.ADMIN),
  SETTINGS("/console/settings", Right.ADMIN),
  /** No entry: a page that is reached from others. */
  NONE("", Right.EDITOR);

  private final String path;
  private final Right right;

  MenuEntry(String path, Right right) {
    this.path = path;
    this.right = right;
  }

  public String path() {
    return path;
  }

  /** Who may see it. */
  public Right right() {
    return right;
  }

  /** Under which its name stands in the catalogues. */
  public String key() {
    return "console.menu." + name().toLowerCase(Locale.ROOT);
  }
}
