package org.didbon.story.evidence;

import org.didbon.text.Tables;
import org.didbon.text.Tokens;

/**
 * Whether two headlines differ by nothing but errors of typing: a letter too many or too few, two
 * that changed places, a wrong vowel, a blank. Only in the middle of long words, where another
 * letter is hardly ever another word; what may be a prefix, a form or another name is none. Pure.
 */
final class Misprints {

  /** Letters; in shorter words another letter is mostly another word. */
  private static final int SHORTEST = 7;

  /** As long as a prefix. */
  private static final int BEGINNING = 3;

  /** As long as most endings by which forms differ. */
  private static final int ENDING = 2;

  /** Words of one headline; who changes more rewrites it. */
  private static final int MOST = 2;

  private static final String VOWELS = String.join("", Tables.lines(Misprints.class, "vowels.txt"));

  private Misprints() {}

  /** Whether all they differ in is of this kind; not of headlines that say the same. */
  static boolean areAll(String before, String after) {
    Tokens old = Tokens.of(before);
    Tokens now = Tokens.of(after);
    if (old.size() != now.size()) {
      return old.size() > 0 && old.joined().replace(" ", "").equals(now.joined().replace(" ", ""));
    }
    int count = 0;
    for (int i = 0; i < old.size(); i++) {
      if (!old.word(i).equals(now.word(i))) {
        boolean number = old.isNumber(i) || now.isNumber(i);
        boolean name = old.capital(i) && now.capital(i) && i > 0;
        if (number || !isOne(old.word(i), now.word(i), name)) {
          return false;
        }
        count++;
      }
    }
    return count > 0 && count <= MOST;
  }

  private static boolean isOne(String one, String other, boolean name) {
    if (Math.min(one.length(), other.length()) < SHORTEST - 1
        || Math.max(one.length(), other.length()) < SHORTEST) {
      return false;
    }
    int start = SentenceChange.shared(one, other);
    int end =
        SentenceChange.shared(
            new StringBuilder(one.substring(start)).reverse().toString(),
            new StringBuilder(other.substring(start)).reverse().toString());
    String left = one.substring(start, one.length() - end);
    String right = other.substring(start, other.length() - end);
    boolean more = left.length() + right.length() == 1;
    boolean doubled = more && start > 0 && (left + right).charAt(0) == one.charAt(start - 1);
    if (start < (doubled ? BEGINNING - 1 : BEGINNING) || end < ENDING) {
      return false;
    }
    boolean swapped =
        left.length() == 2 && left.equals(new StringBuilder(right).reverse().toString());
    return swapped || more || (!name && areVowels(left, right));
  }

  /** Of two names that differ in a vowel, each is somebody's. */
  private static boolean areVowels(String left, String right) {
    return left.length() == 1
        && right.length() == 1
        && VOWELS.contains(left)
        && VOWELS.contains(right);
  }
}
