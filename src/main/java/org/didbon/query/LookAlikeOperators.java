package org.didbon.query;

import java.util.Locale;
import java.util.Map;
import org.didbon.text.DrawnAlike;
import org.didbon.text.QueryWords;
import org.didbon.text.Script;

/**
 * Words that a reader takes for operators and we do not, since a letter of them is of another
 * alphabet: АND with a Cyrillic А, HE for НЕ. Who typed one meant the operator.
 */
final class LookAlikeOperators {

  private static final int LONGEST = 6;

  private LookAlikeOperators() {}

  /** Refuses the word from {@code start} to {@code end} if it is one of them. */
  static void check(String query, int start, int end) {
    String word = query.substring(start, end);
    int slash = word.indexOf('/');
    String name = (slash < 0 ? word : word.substring(0, slash)).toUpperCase(Locale.ROOT);
    if (name.length() > LONGEST || !ofStrangeLetters(name, query)) {
      return;
    }
    for (String operator : slash < 0 ? QueryWords.BETWEEN : QueryWords.SLASHED) {
      if (DrawnAlike.are(name, operator)) {
        String meant = slash < 0 ? operator : operator + word.substring(slash);
        throw QueryFault.at(
            query, start, "query.fault.look_alike", Map.of("word", word, "operator", meant));
      }
    }
  }

  /** Whether no plain word is written so; HE is one, unless the query is in Cyrillic letters. */
  private static boolean ofStrangeLetters(String name, String query) {
    boolean latin = name.chars().allMatch(c -> c < 0x80);
    return latin
        ? name.equals("HE") && Script.isIn(query, Script.CYRILLIC)
        : !name.chars().allMatch(c -> Script.isIn(Character.toString(c), Script.CYRILLIC));
  }
}
