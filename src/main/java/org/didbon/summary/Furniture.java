package org.didbon.summary;

import java.util.Arrays;
import java.util.regex.Pattern;
import org.didbon.text.Tokens;

/**
 * What outlets put around a report: calls to read or subscribe, names of authors and photographers,
 * rights, marks of advertising, tags, addresses, rows of tables. The words are those of {@code
 * furniture.txt}. Thread-safe.
 */
final class Furniture {

  /** A longer line is not one of those that are left out as a whole. */
  private static final int LONGEST_LINE = 300;

  /** Enough of a sentence to tell how it begins. */
  private static final int BEGINNING = 160;

  private static final int LONGEST_LABELLED = 120;
  private static final int MOST_NAMES = 6;

  private static final Phrases BEGINS = new Phrases("furniture.txt", "begins");
  private static final Phrases LABEL = new Phrases("furniture.txt", "label");
  private static final Phrases HOLDS = new Phrases("furniture.txt", "holds");
  private static final Phrases BYLINE = new Phrases("furniture.txt", "byline");

  /** A row of cells, or a way through a site: {@code Home | News | Politics}. */
  private static final int FEWEST_BARS = 2;

  private static final int LONGEST_CELL = 80;

  private static final Pattern SIGNS = Pattern.compile("^[\\s>•▪●■◆►▶→*·|🔴🔥⚡❗📌👉📢-]+");
  private static final Pattern TAGS = Pattern.compile("(?:\\s*+#[\\p{L}\\p{N}_-]++[,;.]?)++\\s*+");

  /** Addresses, names in networks and tags, one after another, at the beginning. */
  private static final Pattern ADDRESSES =
      Pattern.compile("^\\s*(?:(?:https?://|www\\.|@|#(?=[\\p{L}\\p{N}_]))\\S++\\s*+)++");

  /** Also with the Cyrillic letter that looks like the Latin one. */
  private static final Pattern RIGHTS = Pattern.compile("^\\s*(?:©|\\([c\\x{441}]\\)\\s*\\d{4})");

  private static final String AFTER_LABEL = ":/|";

  private Furniture() {}

  /** Whether a whole line is no part of the report. */
  static boolean isLine(String line) {
    if (line.length() > LONGEST_LINE) {
      return false;
    }
    return TAGS.matcher(line).matches()
        || isWordless(line)
        || isRow(line)
        || RIGHTS.matcher(line).lookingAt()
        || isByline(line)
        || beginsSo(line);
  }

  /** Whether a line of this kind has a list of headlines below it. */
  static boolean announces(String line) {
    Tokens words = Tokens.of(bare(line));
    int length = Math.max(BEGINS.beginning(words), LABEL.beginning(words));
    return length > 0 && length == words.size();
  }

  /** Whether a sentence is no part of the report. */
  static boolean isSentence(String sentence) {
    boolean line = sentence.length() <= LONGEST_LINE && TAGS.matcher(sentence).matches();
    return line
        || isWordless(sentence)
        || RIGHTS.matcher(sentence).lookingAt()
        || beginsSo(sentence)
        || HOLDS.standIn(Tokens.of(sentence));
  }

  /** Whether there is nothing in it but signs, numbers, addresses and tags. */
  private static boolean isWordless(String text) {
    return bare(text).chars().noneMatch(Character::isLetter);
  }

  private static boolean isRow(String line) {
    String[] cells = line.split("\\|", -1);
    return cells.length > FEWEST_BARS
        && Arrays.stream(cells).allMatch(cell -> cell.length() <= LONGEST_CELL);
  }

  private static boolean beginsSo(String told) {
    String text = bare(told);
    String start = text.substring(0, Math.min(text.length(), BEGINNING));
    Tokens words = Tokens.of(start);
    return BEGINS.beginning(words) > 0 || isLabelled(text, words);
  }

  private static boolean isLabelled(String text, Tokens words) {
    int length = LABEL.beginning(words);
    if (length == 0 || text.length() > LONGEST_LABELLED) {
      return false;
    }
    if (length == words.size()) {
      return true;
    }
    String between = text.substring(words.end(length - 1), words.start(length)).strip();
    return !between.isEmpty() && AFTER_LABEL.indexOf(between.charAt(0)) >= 0;
  }

  /** By John Smith; Автор Иван Петров. */
  private static boolean isByline(String line) {
    Tokens words = Tokens.of(bare(line));
    int length = BYLINE.beginning(words);
    if (length == 0 || words.size() - length > MOST_NAMES || words.size() == length) {
      return false;
    }
    for (int i = length; i < words.size(); i++) {
      boolean and = words.word(i).length() <= 3 && words.size() - length > 2;
      if (!words.capital(i) && !and) {
        return false;
      }
    }
    return true;
  }

  private static String bare(String text) {
    String words = SIGNS.matcher(text).replaceFirst("");
    return ADDRESSES.matcher(words).replaceFirst("");
  }
}
