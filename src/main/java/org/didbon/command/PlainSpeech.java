package org.didbon.command;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.didbon.phrase.TypedWords;

/** Plain words without those that only lead to what is meant: «что нового про», "tell me about". */
final class PlainSpeech {

  /** The key of such words, other than what they stand before or behind. */
  private static final String FILLER = "word.filler";

  /** The key of words between what is wanted and of what: «про», {@code haqida}. */
  static final String ABOUT = "word.about";

  /** What people put around a word. */
  private static final String AROUND = "[\\p{P}\\p{S}&&[^@#~*/+\\-]]+";

  private PlainSpeech() {}

  /** Without signs around words either; {@code ""} if nothing else is there. */
  static String of(String said, TypedWords words) {
    return Arrays.stream(said.strip().split("\\s+", -1))
        .map(PlainSpeech::bare)
        .filter(word -> !word.isEmpty() && !isFiller(word, words))
        .collect(Collectors.joining(" "));
  }

  /** Whether it only leads to what is meant. */
  static boolean isFiller(String word, TypedWords words) {
    return words.is(FILLER, word) || words.is(ABOUT, word);
  }

  /** A word, or words, without the signs around them. */
  static String bare(String word) {
    return word.replaceAll("^" + AROUND + "|" + AROUND + "$", "").strip();
  }
}
