package org.didbon.domain;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Places in a text that a variable of the environment fills: {@code ${NAME}}. */
public final class Variables {

  private static final Pattern PLACE = Pattern.compile("\\$\\{([A-Za-z_][A-Za-z0-9_]*)\\}");

  private Variables() {}

  /** The names in {@code text}, in order. */
  public static List<String> in(String text) {
    return PLACE.matcher(text).results().map(found -> found.group(1)).distinct().toList();
  }

  /** Whether {@code text} is nothing but one place to fill. */
  public static boolean isOne(String text) {
    return PLACE.matcher(text.strip()).matches();
  }

  /**
   * The text with each place filled.
   *
   * @param values by name; {@code ""} for one that is not set
   */
  public static String fill(String text, UnaryOperator<String> values) {
    return PLACE
        .matcher(text)
        .replaceAll((MatchResult found) -> Matcher.quoteReplacement(values.apply(found.group(1))));
  }
}
