package org.didbon.translate;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.didbon.text.Harmless;

/**
 * What of a server's answer is shown: one line of plain text, its markup as the signs it is made
 * of. A model that was talked into something else is not shown at all.
 */
final class PlainAnswer {

  /** No two languages differ so much in length. */
  private static final int LONGER = 3;

  /** A short headline may have a long word for each of its own. */
  private static final int LONGER_AT_LEAST = 60;

  /** What clients make something to press of: addresses, names of chats, commands. */
  private static final Pattern PRESSED =
      Pattern.compile(
          "\\b[a-z][a-z0-9+.-]{1,20}://\\S*|\\b[\\p{L}\\p{N}-]{2,}(?:\\.[\\p{L}\\p{N}-]+)*\\.[a-z]{2,}\\b"
              + "|(?<![\\p{L}\\p{N}])[@/#][\\p{L}\\p{N}_]{2,}",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private PlainAnswer() {}

  /** Empty if it is no translation of {@code original}. */
  static Optional<String> of(String original, String answer) {
    if (answer.length() > LONGER * original.length() + LONGER_AT_LEAST) {
      return Optional.empty();
    }
    String line = BLANKS.matcher(Harmless.inOneLine(answer)).replaceAll(" ").strip();
    boolean same = line.equalsIgnoreCase(BLANKS.matcher(original).replaceAll(" ").strip());
    return line.isEmpty() || same || addsToPress(original, line)
        ? Optional.empty()
        : Optional.of(line);
  }

  private static boolean addsToPress(String original, String line) {
    String known = original.toLowerCase(Locale.ROOT);
    Matcher pressed = PRESSED.matcher(line);
    while (pressed.find()) {
      if (!known.contains(pressed.group().toLowerCase(Locale.ROOT))) {
        return true;
      }
    }
    return false;
  }
}
