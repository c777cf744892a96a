package org.didbon.command;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.didbon.query.Nearest;
import org.didbon.text.Slug;
import org.didbon.text.Tokens;

/**
 * Which word for a command somebody may have meant: by its letters, then by its letters in the
 * other alphabet («мюте» for mute, podpiska for «подписка»), then by its consonants, which is what
 * is left of a word written by ear («сабскрайб»).
 */
final class WordGuess {

  /** Fewer consonants are those of too many words. */
  private static final int LEAST_CONSONANTS = 4;

  private WordGuess() {}

  /** The word with letters of the other alphabet that are drawn alike made its own. */
  static String mended(String typed) {
    Tokens tokens = Tokens.of(typed);
    boolean word = tokens.size() == 1 && tokens.start(0) == 0 && tokens.end(0) == typed.length();
    return word ? tokens.word(0) : typed;
  }

  /** One of {@code words}; empty if none is near. */
  static Optional<String> of(String typed, Collection<String> words) {
    String mended = mended(typed);
    return nearest(mended, words, word -> word)
        .or(() -> nearest(Slug.of(mended), words, Slug::of))
        .or(() -> sounding(mended, words));
  }

  private static Optional<String> nearest(
      String typed, Collection<String> words, UnaryOperator<String> spelling) {
    Map<String, String> bySpelling = new TreeMap<>();
    words.forEach(word -> bySpelling.putIfAbsent(spelling.apply(word), word));
    List<String> near = Nearest.to(typed, bySpelling.keySet());
    return near.stream().findFirst().map(bySpelling::get);
  }

  private static Optional<String> sounding(String typed, Collection<String> words) {
    String sound = consonants(typed);
    return sound.length() < LEAST_CONSONANTS
        ? Optional.empty()
        : words.stream().filter(word -> consonants(word).equals(sound)).findFirst();
  }

  private static String consonants(String word) {
    return Slug.of(word)
        .replaceAll("c(?!h)|q", "k")
        .replaceAll("[aeiouy-]", "")
        .replaceAll("(.)\\1", "$1");
  }

  /** Whether it is written in Cyrillic letters, for the most part. */
  static boolean isCyrillic(String word) {
    long cyrillic =
        word.chars()
            .filter(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.CYRILLIC)
            .count();
    return cyrillic * 2 > word.length();
  }
}
