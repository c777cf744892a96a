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

  private WordSigns() {}

  /** Refuses the word from {@code start} to {@code end} if it holds a sign that means nothing. */
  static void check(String query, int start, int end) {
    char first = query.charAt(start);
    if (Signs.apostrophe(first)) {
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
      if (remedy != null && !(c == ',' && withinNumber(query, i, start, end))) {
        throw QueryFault.at(query, i, remedy, Map.of("sign", String.valueOf(c)));
      }
    }
  }

  private static boolean withinNumber(String query, int at, int start, int end) {
    return at > start
        && at + 1 < end
        && Character.isDigit(query.charAt(at - 1))
        && Character.isDigit(query.charAt(at + 1));
  }
}
