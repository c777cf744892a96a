package org.didbon.summary;

import java.util.HashSet;
import java.util.Set;
import org.didbon.text.Tokens;

/**
 * What speaks for telling a sentence, and against it.
 *
 * @param weight the higher, the more of who did what to whom it tells
 * @param leans whether it begins with a word that stands for something in the sentence before
 * @param goesOn whether it goes on with what the sentence before says, but can be read alone
 * @param mute whether it tells nothing by itself: a question, or speech without a speaker
 * @param words its longer words by their beginnings
 */
record Telling(double weight, boolean leans, boolean goesOn, boolean mute, Set<String> words) {

  private static final int BEGINNING = 80;
  private static final int SHORT = 40;
  private static final int FEW_WORDS = 3;
  private static final int MOST_NAMES = 4;
  private static final int MOST_NUMBERS = 2;
  private static final int STEM = 5;
  private static final String OPENS = "«“„\"";
  private static final String CLOSES = "»”“\"";
  private static final String DASHES = "—–-";

  /** A sentence that repeats more of another says nothing new. */
  private static final double REPEATED = 0.7;

  /**
   * @param sentence its text
   * @param index its place among the sentences of its report, from 0
   * @param title longer words of the headline by their beginnings
   * @param language BCP 47
   */
  static Telling of(String sentence, int index, Set<String> title, String language) {
    Tokens words = Tokens.of(sentence);
    Set<String> stems = stems(words);
    boolean goesOn = Openings.goesOn(beginning(sentence), language);
    double weight = 3.0 / (1 + index);
    weight += 0.3 * Math.min(MOST_NAMES, names(words));
    weight += 0.25 * Math.min(MOST_NUMBERS, numbers(words));
    weight += 1.5 * share(title, stems);
    weight += Verbs.standIn(words, language) ? 0.6 : 0;
    weight -= goesOn ? 0.5 : 0;
    weight -= sentence.length() < SHORT ? 0.5 : 0;
    weight -= sentence.endsWith("!") ? 0.5 : 0;
    boolean leans = Openings.leans(beginning(sentence), language);
    boolean mute = words.size() < FEW_WORDS || sentence.endsWith("?") || isSpeechAlone(sentence);
    return new Telling(weight, leans, goesOn, mute, stems);
  }

  /** Longer words by their beginnings, which most of their forms share. */
  static Set<String> stems(Tokens words) {
    Set<String> stems = new HashSet<>();
    for (int i = 0; i < words.size(); i++) {
      String word = words.word(i);
      if (word.length() >= STEM - 1 || words.isNumber(i)) {
        stems.add(word.substring(0, Math.min(STEM, word.length())));
      }
    }
    return stems;
  }

  /** Whether it says again what the other says. */
  boolean repeats(Telling other) {
    return !words.isEmpty() && share(words, other.words) > REPEATED;
  }

  private static Tokens beginning(String sentence) {
    return Tokens.of(sentence.substring(0, Math.min(sentence.length(), BEGINNING)));
  }

  private static double share(Set<String> of, Set<String> in) {
    if (of.isEmpty()) {
      return 0;
    }
    return (double) of.stream().filter(in::contains).count() / of.size();
  }

  private static int names(Tokens words) {
    int names = 0;
    for (int i = 1; i < words.size(); i++) {
      names += words.capital(i) ? 1 : 0;
    }
    return names;
  }

  private static int numbers(Tokens words) {
    int numbers = 0;
    for (int i = 0; i < words.size(); i++) {
      numbers += words.isNumber(i) ? 1 : 0;
    }
    return numbers;
  }

  /** Whether all of it is somebody's speech, or a part of it, and nobody is said to speak. */
  private static boolean isSpeechAlone(String sentence) {
    char first = sentence.charAt(0);
    boolean dash = DASHES.indexOf(first) >= 0;
    int depth = 0;
    int outside = 0;
    boolean torn = false;
    for (int i = 0; i < sentence.length(); i++) {
      char c = sentence.charAt(i);
      boolean either = c == '"';
      if (either ? depth == 0 : OPENS.indexOf(c) >= 0 && !(c == '“' && depth > 0)) {
        depth++;
      } else if (CLOSES.indexOf(c) >= 0) {
        torn |= depth == 0;
        depth = Math.max(0, depth - 1);
      } else if (depth == 0 && Character.isLetter(c)) {
        outside++;
      }
    }
    torn |= depth > 0;
    boolean quoted = OPENS.indexOf(first) >= 0;
    boolean said = sentence.indexOf(", —") > 0 || sentence.indexOf(", –") > 0;
    return (dash && !said) || torn || (quoted && outside < SHORTEST_SPEAKER);
  }

  /** Letters outside of quotation marks that say who speaks: {@code – сказал он}. */
  private static final int SHORTEST_SPEAKER = 6;
}
