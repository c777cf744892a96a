package org.didbon.feed.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Makes one text of all that an item says in several places, for all of it is searched: its lead,
 * its full text, what stands beside pictures and films, what it is filed under. What one of them
 * repeats is told once. Pure, linear.
 */
public final class ItemText {

  /** Room for what comes last. */
  private static final int LONGEST = PlainText.LONGEST - 2_000;

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
    String filed = filed(title, all, categories);
    return all.isEmpty() || filed.isEmpty() ? all + filed : all + '\n' + filed;
  }

  /** Those categories that neither the title nor the text says. */
  private static String filed(String title, String all, List<String> categories) {
    if (categories.isEmpty()) {
      return "";
    }
    Said said = new Said(title + '\n' + all);
    return categories.stream()
        .distinct()
        .filter(c -> !said.holds(c))
        .collect(Collectors.joining(", "));
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
}
