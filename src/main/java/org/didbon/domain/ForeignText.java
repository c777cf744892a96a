package org.didbon.domain;

/**
 * Words of an outlet in a message, for readers of another language: where they stand, and in which
 * language.
 *
 * @param text as the outlet wrote it, not empty
 * @param language BCP 47, {@code und} if unknown
 * @param below how many lines of the message stand above what it says in another language
 */
public record ForeignText(String text, String language, int below) {

  public ForeignText {
    if (text.isEmpty() || below < 0) {
      throw new IllegalArgumentException("nothing to translate, or nowhere to say so: " + below);
    }
  }
}
