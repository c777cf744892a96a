package org.didbon.feed.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Makes one text of all that an item says in several places, for all of it is searched: its lead,
 * its full text, what stands beside pictures and films, what it is filed under. What one of them
 * repeats is told once. Pure, linear.
 */
public final class ItemText {

  private static final Pattern WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern CUT_OFF =
      Pattern.compile(".*(?:…|\\.\\.\\.)\\W{0,3}", Pattern.DOTALL);

  /** Room for what comes last. */
  private static final int LONGEST = PlainText.LONGEST - 2_000;

  /** How many words running tell that something was said already. */
  private static final int RUN = 4;

  /** Per cent; the same article is spelled a little otherwise in its lead. */
  private static final int MOST_ALIKE = 80;

  private ItemText() {}

  /**
   * Lead, full text and the others in this order, one paragraph a line, then the categories on one.
   *
   * @param title whose words need not be repeated by themselves
   */
  public static String of(String title, List<String> texts, List<String> categories) {
    String all = "";
    for (String text : texts) {
      all = all.isEmpty() ? text : joined(all, text);
    }
    if (all.length() > LONGEST) {
      all = all.substring(0, LONGEST);
    }
    Said said = new Said(title + '\n' + all);
    String filed =
        categories.stream()
            .distinct()
            .filter(c -> !said.holds(c))
            .collect(Collectors.joining(", "));
    return all.isEmpty() || filed.isEmpty() ? all + filed : all + '\n' + filed;
  }

  private static String joined(String one, String other) {
    Said byOther = new Said(other);
    List<String> left = new ArrayList<>();
    one.lines().filter(line -> !byOther.holds(line)).forEach(left::add);
    if (left.isEmpty()) {
      return other;
    }
    Said byOne = new Said(one);
    if (other.lines().allMatch(byOne::holds)) {
      return one;
    }
    left.add(other);
    return String.join("\n", left);
  }

  /** What a text says, as its runs of words. */
  private static final class Said {

    private final Set<String> runs = new HashSet<>();

    Said(String text) {
      String[] words = words(text);
      for (int from = 0; from < words.length; from++) {
        StringBuilder run = new StringBuilder();
        for (int i = from; i < Math.min(from + RUN, words.length); i++) {
          runs.add(run.append(words[i]).append(' ').toString());
        }
      }
    }

    /** Whether each word of a line is there, most in the same order; its end may be cut off. */
    boolean holds(String line) {
      String[] words = words(line);
      int last = CUT_OFF.matcher(line).matches() ? words.length - 1 : words.length;
      int length = Math.min(RUN, last);
      int known = 0;
      for (int from = 0; from + length <= last; from++) {
        StringBuilder run = new StringBuilder();
        for (int i = from; i < from + length; i++) {
          run.append(words[i]).append(' ');
        }
        known += runs.contains(run.toString()) ? 1 : 0;
      }
      return known * 100 >= (last - length + 1) * MOST_ALIKE
          && Arrays.stream(words, 0, Math.max(0, last)).allMatch(word -> runs.contains(word + ' '));
    }

    private static String[] words(String text) {
      return WORDS
          .splitAsStream(text.toLowerCase(Locale.ROOT))
          .filter(word -> !word.isEmpty())
          .toArray(String[]::new);
    }
  }
}
