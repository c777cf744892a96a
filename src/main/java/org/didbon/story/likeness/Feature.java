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
  /** 1 if both have names and share none. */
  OTHER_NAMES,
  /** TermRarity of all shared places, 3 at most. */
  PLACES,
  /** 1 if both have places and share none. */
  OTHER_PLACES,
  /** How many numbers they share, 2 at most. */
  NUMBERS,
  /** 1 if both have numbers and share none. */
  OTHER_NUMBERS,
  /** How many days and quotations they share, 2 at most. */
  DATES_AND_QUOTES,
  /** TermRarity of all shared concepts, 3 at most. */
  CONCEPTS,
  /** Cosine of concepts. */
  LIKE_CONCEPTS,
  /** Cosine of all that means the same in every language. */
  SENSES,
  /** TermRarity of the most telling shared term that came up these days. */
  NEW,
  /** Of all of them, 3 at most. */
  ALL_NEW,
  /** TermRarity of the rarest word of a headline that the other lacks: the lesser of both. */
  FOREIGN,
  /** Logarithm of 1 + the hours between them. */
  APART,
  /** 1 if both have texts. */
  BOTH_TEXTS,
  /** How many reports of these days there are to be like, fortieths, 1 at most. */
  CROWD,
  /** How many words the shorter has, twelfths, 1 at most. */
  LENGTH;

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
