package org.didbon.command;

/**
 * What to say to one person alone about a button that stands there for many.
 *
 * @param text in few words, where nothing more can be shown
 * @param start what to open a talk with the bot with, {@code /start} and this, so that it answers
 *     there in full: at most 64 letters, digits, {@code _} and {@code -}; {@code ""} if it cannot
 */
public record Aside(String text, String start) {

  static Aside of(String text) {
    return new Aside(text, "");
  }
}
