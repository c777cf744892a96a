package org.didbon.story.likeness;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * What speaks for or against two reports telling of one event. TermRarity is that of {@link
 * TermRarity}: 0 for what everybody writes, 1 for what nobody else does.
 */
enum Feature {
  /** Cosine of the headlines' stems, each weighed by its rarity, 0 to 1. */
  HEADLINES,
  /** Likewise of headlines and texts. */
  TEXTS,
  /** How much of one's headline, by rarity, stands in the other report: the better covered one. */
  COVERED,
  /** The other one. */
  COVERED_BOTH,
  /** TermRarity of the rarest shared stem. */
  RAREST,
  /** Of the third rarest. */
  THIRD_RAREST,
  /** TermRarity of all shared stems of headlines together, thirds. */
  SHARED_HEADLINE,
  /** Of all shared stems, quarters, 1 at most. */
  SHARED,
  /** Of all shared names, 3 at most. */
  NAMES,
  /**
   * TermRarity of the rarest name of a headline that the other report lacks: the lesser of both.
   */
  OTHER_NAMES(-1),
  /** TermRarity of all shared places, 3 at most. */
  PLACES,
  /** Likewise of exact places: Tula here, Penza there. */
  OTHER_PLACES(-1),
  /** Likewise of states, parts of the world and the like. */
  OTHER_STATES(-1),
  /** TermRarity of all shared numbers, 2 at most. */
  NUMBERS,
  /** Of all numbers that count the same, 2 at most. */
  COUNTED,
  /** As of names, of numbers. */
  OTHER_NUMBERS(-1),
  /** How many days and quotations they share, 2 at most. */
  DATES_AND_QUOTES,
  /** TermRarity of all shared concepts, 3 at most. */
  CONCEPTS,
  /** As of names, of concepts. */
  OTHER_CONCEPTS(-1),
  /** 1 if one headline tells of a concept whose opposite the other tells: opened, closed. */
  OPPOSITES(-1),
  /** Cosine of concepts. */
  LIKE_CONCEPTS,
  /** Cosine of all that means the same in every language. */
  SENSES,
  /** TermRarity of the most telling shared term that came up these days. */
  NEW,
  /** Of all of them, 3 at most. */
  ALL_NEW,
  /** TermRarity of the rarest word of a headline that the other lacks: the lesser of both. */
  FOREIGN(-1),
  /** That, times the cosine of headlines: one form, filled in for another place, man or bill. */
  FORM(-1),
  /** Logarithm of 1 + the hours between them. */
  APART(-1),
  /** How many reports of these days there are to be like, fortieths, 1 at most. */
  CROWD;

  private final int sign;

  Feature() {
    this(1);
  }

  Feature(int sign) {
    this.sign = sign;
  }

  /**
   * 1 for what speaks for one event, -1 for what speaks against it: what a fit makes of the other
   * is chance of its few examples.
   */
  int sign() {
    return sign;
  }

  /** Those that are not 0, by their names in the order they have here. */
  static Map<String, Double> named(double[] values) {
    Map<String, Double> named = new LinkedHashMap<>();
    for (int i = 0; i < values.length; i++) {
      if (values[i] != 0) {
        named.put(values()[i].label(), values[i]);
      }
    }
    return Collections.unmodifiableMap(named);
  }

  String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
