package org.didbon.text;

import com.ibm.icu.text.SpoofChecker;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whether two words look the same to a reader, whatever alphabets their letters are of, by
 * Unicode's table of confusable characters (unicode.org/reports/tr39). Thread-safe.
 */
public final class DrawnAlike {

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");

  private DrawnAlike() {}

  /** Read when first asked for. */
  private static final class ConfusableTable {
    static final SpoofChecker CONFUSABLE = new SpoofChecker.Builder().build();
  }

  /** Whether {@code one} is written with other characters than {@code other} and drawn the same. */
  public static boolean are(String one, String other) {
    return !one.equals(other)
        && ConfusableTable.CONFUSABLE
            .getSkeleton(one)
            .equals(ConfusableTable.CONFUSABLE.getSkeleton(other));
  }

  /** Whether the letters of a word are of Latin and of Cyrillic alphabets. */
  public static boolean mixes(String word) {
    int scripts = 0;
    for (int i = 0; i < word.length(); i++) {
      char letter = LetterTable.fold(word.charAt(i));
      scripts |= letter > LetterTable.APOSTROPHE ? LookAlikes.script(letter) : LookAlikes.NEITHER;
    }
    return scripts == LookAlikes.MIXED;
  }

  /** The words of {@code text} that have letters of two alphabets. */
  public static Stream<MatchResult> mixedWords(String text) {
    return WORD.matcher(text).results().filter(word -> mixes(word.group()));
  }

  /** The Latin letters of a word, each once: {@code a, e}. */
  public static String latin(String word) {
    return word.codePoints()
        .filter(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN)
        .distinct()
        .mapToObj(Character::toString)
        .collect(Collectors.joining(", "));
  }
}
