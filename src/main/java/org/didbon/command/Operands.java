package org.didbon.command;

import java.util.Locale;
import org.didbon.domain.Subject;

/**
 * The words after a command, one taken off after the other.
 *
 * @param first in lower case; {@code ""} if there is none
 * @param rest all after it, as typed
 */
public record Operands(String first, String rest) {

  public static Operands of(String words) {
    String text = words.strip();
    int end = 0;
    while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
      end++;
    }
    return new Operands(
        text.substring(0, end).toLowerCase(Locale.ROOT), text.substring(end).strip());
  }

  /** The words after the first, likewise. */
  public Operands next() {
    return of(rest);
  }

  /** The first word as an id, without the sign that names it in queries. */
  public String id() {
    return Subject.bare(first);
  }
}
