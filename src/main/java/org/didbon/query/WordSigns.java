package org.didbon.query;

import java.util.Map;

/** The signs that other searches give a meaning to and this one does not, in a word of a query. */
final class WordSigns {

  /** The sign -> the phrase that says what stands for it here. */
  private static final Map<Character, String> REMEDIES =
      Map.ofEntries(
          Map.entry(',', "query.fault.sign_list"),
          Map.entry(';', "query.fault.sign_list"),
          Map.entry('|', "query.fault.sign_or"),
          Map.entry('!', "query.fault.sign_not"),
          Map.entry('?', "query.fault.sign_star"),
          Map.entry('~', "query.fault.sign_forms"),
          Map.entry('^', "query.fault.sign_weight"),
          Map.entry('[', "query.fault.sign_brackets"),
          Map.entry(']', "query.fault.sign_brackets"),
          Map.entry('{', "query.fault.sign_brackets"),
          Map.entry('}', "query.fault.sign_brackets"),
          Map.entry('<', "query.fault.sign_nothing"),
          Map.entry('>', "query.fault.sign_nothing"),
          Map.entry('\\', "query.fault.sign_escape"),
          Map.entry('=', "query.fault.sign_equals"),
          Map.entry('@', "query.fault.sign_actor"),
          Map.entry('#', "query.fault.sign_rule"));

  /** What Unicode counts neither as a symbol of sums nor of money. */
  private static final String READ_ALOUD = "%‰&§+№°©®™";

  private static final String APOSTROPHES = "`´";

  private WordSigns() {}

  /** Refuses the word from {@code start} to {@code end} if it holds a sign that means nothing. */
  static void check(String query, int start, int end) {
    char first = query.charAt(start);
    if (QueryCharacters.apostrophe(first)) {
      throw QueryFault.at(query, start, "query.fault.apostrophe");
    }
    if (first == '+') {
      throw QueryFault.at(query, start, "query.fault.plus");
    }
    if (first == '/' && end - start > 2 && query.charAt(end - 1) == '/') {
      throw QueryFault.at(query, start, "query.fault.slashes");
    }
    for (int i = start; i < end; i++) {
      char c = query.charAt(i);
      String remedy = REMEDIES.get(c);
      boolean name = (c == '@' || c == '#') && i + 1 == end;
      if (remedy != null && !name && !(c == ',' && withinNumber(query, i, start, end))) {
        throw QueryFault.at(query, i, remedy, Map.of("sign", String.valueOf(c)));
      }
    }
    checkQuoted(query, start, end);
  }

  /**
   * Refuses what stands between blanks within quotes, or a word, if it holds a sign that people
   * read and texts are not searched for: C++, 50%, $100, .NET.
   */
  static void checkQuoted(String query, int start, int end) {
    int from = start;
    while (from < end && query.charAt(from) == '=') {
      from++; // a sign of ours
    }
    String word = query.substring(from, end);
    for (int i = from; i < end; i += Character.charCount(query.codePointAt(i))) {
      int c = query.codePointAt(i);
      boolean opens =
          i == from && i + 1 < end && Character.isLetterOrDigit(query.codePointAt(i + 1));
      boolean sign = c == '#' || c == '@';
      boolean read = c == '.' ? opens : sign ? !opens && hasWord(word) : isReadAloud(c);
      if (read) {
        throw leftOut(query, i, Character.toString(c), word);
      }
    }
  }

  private static QueryFault leftOut(String query, int at, String sign, String word) {
    String rest = word.replaceAll("[^\\p{L}\\p{N}.,'’-]+", " ").replaceAll("^[ .]+|[ .,]+$", "");
    if (!hasWord(rest)) {
      return QueryFault.at(query, at, "query.fault.sign_nothing", Map.of("sign", sign));
    }
    String instead = FaultPosition.beginning(rest.indexOf(' ') < 0 ? rest : '"' + rest + '"');
    return QueryFault.at(
        query, at, "query.fault.sign_left_out", Map.of("sign", sign, "instead", instead));
  }

  private static boolean hasWord(String word) {
    return word.codePoints().anyMatch(Character::isLetterOrDigit);
  }

  private static boolean isReadAloud(int c) {
    return switch (Character.getType(c)) {
      case Character.MATH_SYMBOL, Character.CURRENCY_SYMBOL, Character.MODIFIER_SYMBOL ->
          APOSTROPHES.indexOf(c) < 0;
      default -> READ_ALOUD.indexOf(c) >= 0;
    };
  }

  private static boolean withinNumber(String query, int at, int start, int end) {
    return at > start
        && at + 1 < end
        && Character.isDigit(query.charAt(at - 1))
        && Character.isDigit(query.charAt(at + 1));
  }
}
