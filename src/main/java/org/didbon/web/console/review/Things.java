package org.didbon.web.console.review;

import org.didbon.command.Right;
import org.didbon.phrase.Localizer;
import org.didbon.rule.Editable;
import org.didbon.rule.RuleJson;
import org.didbon.rule.Status;
import org.didbon.web.console.ConsolePaths;
import org.didbon.web.console.MenuEntry;

/** Where what can be changed has its pages, and who may see and change it, as in chats. */
final class Things {

  static final String WORDS = "/console/words";

  private Things() {}

  /** The page of all of a kind; {@code ""} for none. */
  static String path(Editable kind) {
    return switch (kind) {
      case RULE -> MenuEntry.RULES.path();
      case WORDS -> WORDS;
      case ACTOR -> MenuEntry.PEOPLE.path();
      case FEED -> MenuEntry.FEEDS.path();
      case ROLE -> "";
    };
  }

  /** The page of one; {@code ""} for none. */
  static String path(Editable kind, String id) {
    return switch (kind) {
      case FEED -> ConsolePaths.feed(id);
      case RULE, WORDS, ACTOR -> path(kind) + "/" + id;
      case ROLE -> "";
    };
  }

  /** The page of its changes; {@code ""} for none. */
  static String history(Editable kind, String id) {
    return path(kind).isEmpty() ? "" : path(kind, id) + "/history";
  }

  static MenuEntry section(Editable kind) {
    return switch (kind) {
      case RULE, WORDS -> MenuEntry.RULES;
      case ACTOR -> MenuEntry.PEOPLE;
      case FEED -> MenuEntry.FEEDS;
      case ROLE -> MenuEntry.AUDIT;
    };
  }

  static Right right(Editable kind) {
    return switch (kind) {
      case RULE, WORDS, ACTOR -> Right.EDITOR;
      case FEED, ROLE -> Right.ADMIN;
    };
  }

  /** What it is called; {@code ""} if nothing is known of it. */
  static String title(Editable kind, Status status, Localizer localizer) {
    String text = status.text();
    if (text.isEmpty()) {
      return "";
    }
    return switch (kind) {
      case RULE -> RuleJson.rule(text).titleIn(localizer.readable());
      case WORDS -> RuleJson.list(text).titleIn(localizer.readable());
      case ACTOR -> RuleJson.actor(text).name();
      case FEED -> RuleJson.feed(text).title();
      case ROLE -> text;
    };
  }
}
