package org.didbon.feed.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.didbon.text.Sentences;

/**
 * Joins the lines of a text without markup that was wrapped at a width. Some outlets wrap so,
 * others write a paragraph a line: a break is a blank only where the line plainly goes on. Pure,
 * linear.
 */
public final class WrappedLines {

  /** A line that ends so has ended. */
  private static final String ENDS = ".!?…»”\"";

  /** A line that ends so goes on, whatever follows. */
  private static final String GOES_ON = ",(«“„–—";

  /** After these a list follows, its points in small letters as well. */
  private static final String LISTS = ":;";

  private static final Pattern NUMBERED = Pattern.compile("\\d{1,3}[.)]\\s.*");

  private static final Pattern INITIAL = Pattern.compile("\\p{Lu}\\p{Ll}?\\.\\s?\\p{Lu}");

  /** In, of, and: no line ends with a word so short but a headline in capitals. */
  private static final int SHORT_WORD = 3;

  /** A shorter line before a number is as well a headline. */
  private static final int SHORTEST = 30;

  /** Enough of two lines to tell what a stop between them is. */
  private static final int NEAR = 24;

  private static final int NARROWEST = 40;
  private static final int WIDEST = 100;

  /** Of fewer it may be chance that they are all as full as can be. */
  private static final int FEWEST = 3;

  private WrappedLines() {}

  /** With blanks for the breaks within a paragraph. */
  public static String joined(String text) {
    if (text.indexOf('\n') < 0 && text.indexOf('\r') < 0) {
      return text;
    }
    StringBuilder all = new StringBuilder(text.length());
    List<String> block = new ArrayList<>();
    for (String line : text.lines().map(String::strip).toList()) {
      if (line.isEmpty()) {
        add(block, all);
        block.clear();
      } else {
        block.add(line);
      }
    }
    add(block, all);
    return all.toString();
  }

  private static void add(List<String> block, StringBuilder all) {
    boolean filled = isFilled(block);
    boolean wrapped = isWrapped(block);
    boolean list = false;
    for (int i = 0; i < block.size(); i++) {
      String before = i == 0 ? "" : block.get(i - 1);
      list |= !before.isEmpty() && LISTS.indexOf(before.charAt(before.length() - 1)) >= 0;
      boolean on = i > 0 && (filled || (!list && goesOn(before, block.get(i), wrapped)));
      all.append(all.isEmpty() ? "" : on ? " " : "\n").append(block.get(i));
    }
  }

  /** Whether each line but the last has no room for the word after it. */
  private static boolean isFilled(List<String> block) {
    int width = block.stream().mapToInt(String::length).max().orElse(0);
    if (block.size() < FEWEST || width < NARROWEST || width > WIDEST) {
      return false;
    }
    for (int i = 0; i + 1 < block.size(); i++) {
      String next = block.get(i + 1);
      int blank = next.indexOf(' ');
      int word = blank < 0 ? next.length() : blank;
      if (isPoint(next) || block.get(i).length() + 1 + word <= width) {
        return false;
      }
    }
    return true;
  }

  /** Whether a sentence goes on in small letters on the next line somewhere. */
  private static boolean isWrapped(List<String> block) {
    for (int i = 0; i + 1 < block.size(); i++) {
      String line = block.get(i);
      boolean ended = (ENDS + LISTS).indexOf(line.charAt(line.length() - 1)) >= 0;
      if (!ended
          && line.length() >= SHORTEST
          && Character.isLowerCase(block.get(i + 1).charAt(0))) {
        return true;
      }
    }
    return false;
  }

  private static boolean goesOn(String line, String next, boolean wrapped) {
    char last = line.charAt(line.length() - 1);
    char first = next.charAt(0);
    if (isPoint(next)) {
      return false;
    }
    if (Character.isLowerCase(first) || GOES_ON.indexOf(last) >= 0) {
      return true;
    }
    if (ENDS.indexOf(last) >= 0) {
      return last == '.' && isOneSentence(line, next);
    }
    return wrapped
        || INITIAL.matcher(next).lookingAt()
        || endsShort(line)
        || (Character.isDigit(first) && line.length() >= SHORTEST && Character.isLowerCase(last));
  }

  /** Whether the stop is that of an initial or an abbreviation. */
  private static boolean isOneSentence(String line, String next) {
    String end = line.substring(Math.max(0, line.length() - NEAR));
    String both = end + ' ' + next.substring(0, Math.min(NEAR, next.length()));
    return Sentences.of(both).stream().noneMatch(each -> each.end() == end.length());
  }

  private static boolean endsShort(String line) {
    int from = line.length();
    while (from > 0 && Character.isLowerCase(line.charAt(from - 1))) {
      from--;
    }
    int length = line.length() - from;
    return length > 0
        && length <= SHORT_WORD
        && from > 0
        && Character.isWhitespace(line.charAt(from - 1));
  }

  private static boolean isPoint(String line) {
    char first = line.charAt(0);
    return (!Character.isLetterOrDigit(first) && "«„“\"'(#@".indexOf(first) < 0)
        || NUMBERED.matcher(line).matches();
  }
}
