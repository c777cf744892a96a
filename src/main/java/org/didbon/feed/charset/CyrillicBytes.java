package org.didbon.feed.charset;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;

/**
 * Which of the charsets of Cyrillic some bytes are in. The six have the same letters at different
 * places, so in a wrong one words come out in rare letters, with capitals in their middle: how
 * often letters are used and where capitals stand tells them apart, also in one headline, where
 * detectors that were made for pages guess. Stands beside the library, which knows all others.
 */
final class CyrillicBytes {

  /** The likelier first: short words without capitals are the same in several. */
  private static final List<Charset> CHARSETS =
      List.of("windows-1251", "KOI8-R", "KOI8-U", "ISO-8859-5", "IBM866", "x-MacUkraine").stream()
          .map(Charset::forName)
          .toList();

  /** By how often they are used in Russian, of which the others' alphabets are made. */
  private static final String LETTERS = "оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъёіїєўґ";

  private static final String SIGNS = "«»—–„“”’‘№…·•\u00a0©";

  private static final double COMMONEST = 3.0;
  private static final double STEP = 0.11;
  private static final double SIGN = 1.0;

  /** A dash or a quote before a small letter where a word begins: it was a capital. */
  private static final double SIGN_FOR_CAPITAL = -1.5;

  private static final double CAPITAL = -0.5;

  /** Headlines in capitals throughout are nothing odd. */
  private static final double CAPITAL_AFTER_CAPITAL = -0.3;

  private static final double CAPITAL_INSIDE = -6.0;
  private static final double OTHER_ALPHABET_INSIDE = -3.0;
  private static final double RARE_LETTER = -2.0;
  private static final double NO_LETTER = -5.0;

  /** Real words reach two; other languages read as Cyrillic stay below zero. */
  private static final double PLAUSIBLE = 1.2;

  /** Half a capital in a headline. */
  private static final double CLOSE = 0.05;

  /** Three accented letters side by side are in no western word. */
  private static final int RUN = 3;

  private CyrillicBytes() {}

  /** The charset in which they are words; empty if in none. */
  static Optional<Charset> charset(byte[] bytes) {
    Charset best = CHARSETS.get(0);
    double most = Double.NEGATIVE_INFINITY;
    for (Charset charset : CHARSETS) {
      double score = score(new String(bytes, charset));
      if (score > most) {
        most = score;
        best = charset;
      }
    }
    return most < PLAUSIBLE ? Optional.empty() : Optional.of(best);
  }

  /** Whether they are words in {@code told}, or hardly less so than in any other charset. */
  static boolean isPlausible(byte[] bytes, Charset told) {
    double score = score(new String(bytes, told));
    return score >= PLAUSIBLE
        && CHARSETS.stream()
            .allMatch(charset -> score(new String(bytes, charset)) <= score + CLOSE);
  }

  static boolean isOne(Charset charset) {
    return CHARSETS.contains(charset);
  }

  private static double score(String text) {
    double sum = 0;
    int counted = 0;
    int run = 0;
    int longest = 0;
    Before before = Before.NOTHING;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 0x80) {
        boolean letter = Character.isLetter(c);
        sum += letter && run > 0 ? OTHER_ALPHABET_INSIDE : 0;
        before = letter ? Before.LATIN : Before.NOTHING;
        run = 0;
        continue;
      }
      counted++;
      boolean letter = Character.isLetter(c);
      sum +=
          letter
              ? letter(c, before)
              : sign(c, before, i + 1 < text.length() ? text.charAt(i + 1) : ' ');
      before = letter ? Character.isUpperCase(c) ? Before.CAPITAL : Before.SMALL : Before.NOTHING;
      run = letter ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    return longest < RUN ? Double.NEGATIVE_INFINITY : sum / counted;
  }

  private static double sign(char c, Before before, char next) {
    if (SIGNS.indexOf(c) < 0) {
      return NO_LETTER;
    }
    boolean begins = before == Before.NOTHING && next >= 0x80 && Character.isLowerCase(next);
    return begins ? SIGN_FOR_CAPITAL : SIGN;
  }

  private static double letter(char c, Before before) {
    int rank = LETTERS.indexOf(Character.toLowerCase(c));
    double score = rank < 0 ? RARE_LETTER : COMMONEST - STEP * rank;
    boolean capital = Character.isUpperCase(c);
    score += !capital ? 0 : before == Before.CAPITAL ? CAPITAL_AFTER_CAPITAL : CAPITAL;
    score += before == Before.SMALL && capital ? CAPITAL_INSIDE : 0;
    return score + (before == Before.LATIN ? OTHER_ALPHABET_INSIDE : 0);
  }

  private enum Before {
    NOTHING,
    LATIN,
    SMALL,
    CAPITAL
  }
}
