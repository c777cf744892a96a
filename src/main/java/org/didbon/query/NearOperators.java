package org.didbon.query;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.didbon.text.QueryWords;
import org.didbon.text.Script;

/** The operators with a slash: {@code NEAR/10}, {@code NEAR/s}, {@code BEFORE/5}. */
final class NearOperators {

  /** What others write for an order or a distance, which is not known here. */
  private static final Pattern TRIED =
      Pattern.compile(
          "(%s)/([0-9]{1,4}|(?iu:%s))"
              .formatted(
                  QueryWords.either(QueryWords.TRIED), QueryWords.either(QueryWords.SENTENCE)));

  private NearOperators() {}

  /**
   * Whether what was written is one of them.
   *
   * @param run the word at {@code at} of {@code query}
   * @throws QueryFault if somebody meant one of them and wrote it otherwise
   */
  static boolean isOne(String run, String query, int at) {
    Matcher tried = TRIED.matcher(run);
    if (tried.matches()) {
      Map<String, String> meant = Map.of("operator", tried.group(1), "number", tried.group(2));
      throw QueryFault.at(query, at, "query.fault.order", meant);
    }
    int slash = run.indexOf('/');
    String name = slash < 0 ? run : run.substring(0, slash);
    String operator = name.toUpperCase(Locale.ROOT);
    boolean capitals = name.equals(operator);
    if (!QueryWords.SLASHED.contains(operator) || (slash < 0 && !capitals)) {
      return false;
    }
    String number = slash < 0 ? "" : run.substring(slash + 1);
    boolean told = number.matches("[0-9]+") || isSentence(number);
    if (!capitals && !told) {
      return false;
    }
    if (!capitals) {
      Map<String, String> meant = Map.of("operator", operator, "number", number);
      throw QueryFault.at(query, at, "query.fault.near_small", meant);
    }
    if (!told) {
      String letter = QueryWords.SENTENCE.get(Script.isIn(operator, Script.CYRILLIC) ? 1 : 0);
      Map<String, String> meant = Map.of("operator", operator, "sentence", operator + "/" + letter);
      throw QueryFault.at(query, at, "query.fault.near_number", meant);
    }
    return true;
  }

  /** What the operator asks for. */
  static Nearness nearness(Lexeme near, String query) {
    int slash = near.written().indexOf('/');
    String number = near.written().substring(slash + 1);
    Nearness nearness = isSentence(number) ? Nearness.inOneSentence() : within(number, near, query);
    boolean ordered = QueryWords.BEFORE.contains(near.written().substring(0, slash));
    return ordered ? nearness.inOrder() : nearness;
  }

  private static Nearness within(String number, Lexeme near, String query) {
    int words = number.length() > 9 ? Integer.MAX_VALUE : Integer.parseInt(number);
    if (words > QueryLimits.DISTANCE) {
      Map<String, String> most = Map.of("most", String.valueOf(QueryLimits.DISTANCE));
      throw QueryFault.at(query, near.start(), "query.fault.near_far", most);
    }
    return Nearness.within(words);
  }

  /** As {@link QueryText} writes it, which every reader of every language may type. */
  static String written(Nearness nearness) {
    String operator = (nearness.ordered() ? QueryWords.BEFORE : QueryWords.NEAR).get(0);
    return operator + "/" + (nearness.sentence() ? QueryWords.SENTENCE.get(0) : nearness.words());
  }

  private static boolean isSentence(String number) {
    return QueryWords.SENTENCE.contains(number.toLowerCase(Locale.ROOT));
  }
}
