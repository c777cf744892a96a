package org.didbon.text.name;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.didbon.text.Letters;

/** What is said of one of two people of one name: Буш-старший, Bush Jr. */
public enum Generation {
  ELDER,
  YOUNGER,
  UNTOLD;

  /** Every form of the marks, Russian, Ukrainian and English; men's and women's. */
  private static final Set<String> ELDERS =
      Stream.concat(
              ending("старш", "ий его ему им ем ого ому ім ая ей ую ею а ої ій у ою"),
              Stream.of("elder", "sr", "senior"))
          .collect(Collectors.toUnmodifiableSet());

  private static final Set<String> YOUNGERS =
      Stream.concat(
              Stream.concat(
                  ending("младш", "ий его ему им ем ая ей ую ею"),
                  ending("молодш", "ий ого ому им ім а ої ій у ою")),
              Stream.of("younger", "jr", "junior", "ii", "iii"))
          .collect(Collectors.toUnmodifiableSet());

  private static final Set<String> SHORT_ELDERS = Set.of("ст");
  private static final Set<String> SHORT_YOUNGERS = Set.of("мл", "мол");

  /**
   * Tajik, Uzbek, Kazakh, Kyrgyz: great and small too, so that they stand before or in brackets.
   */
  private static final Set<String> EASTERN_ELDERS =
      folded("калон", "калонӣ", "katta", "катта", "үлкен", "аға", "улуу", "чоң");

  private static final Set<String> EASTERN_YOUNGERS =
      folded("хурд", "хурдӣ", "kichik", "кичик", "кіші", "кенже", "кичүү");

  /** Дюма-отец, Дюма-сын: with a hyphen only. */
  private static final Set<String> FATHERS = Set.of("отец", "отца", "отцу", "отцом", "отце");

  private static final Set<String> SONS = Set.of("сын", "сына", "сыну", "сыном", "сыне");

  /** What a folded word says. */
  public static Generation of(String folded) {
    return ELDERS.contains(folded) ? ELDER : YOUNGERS.contains(folded) ? YOUNGER : UNTOLD;
  }

  /** What an abbreviation says: мл., ст. */
  public static Generation ofAbbreviation(String folded) {
    return SHORT_ELDERS.contains(folded)
        ? ELDER
        : SHORT_YOUNGERS.contains(folded) ? YOUNGER : UNTOLD;
  }

  /** What a word with a hyphen before it says. */
  public static Generation ofJoined(String folded) {
    return FATHERS.contains(folded) ? ELDER : SONS.contains(folded) ? YOUNGER : ofBracketed(folded);
  }

  /** What a word says that stands in brackets, or before the surname. */
  public static Generation ofBracketed(String folded) {
    if (EASTERN_ELDERS.contains(folded)) {
      return ELDER;
    }
    return EASTERN_YOUNGERS.contains(folded) ? YOUNGER : of(folded);
  }

  private static Stream<String> ending(String stem, String endings) {
    return Stream.of(endings.split(" ", -1)).map(stem::concat);
  }

  private static Set<String> folded(String... words) {
    return Arrays.stream(words).map(Letters::fold).collect(Collectors.toUnmodifiableSet());
  }

  /** What a full name in the nominative says of its bearer. */
  public static Generation ofName(String nominative) {
    String[] words = nominative.strip().split("[\\s,.\\-\u2010\u2011]+", -1);
    for (int i = words.length - 1; i > 0; i--) {
      String word = Letters.fold(words[i]);
      Generation told = of(word);
      if (told == UNTOLD && nominative.endsWith(".")) {
        told = ofAbbreviation(word);
      }
      if (told != UNTOLD) {
        return told;
      }
    }
    return UNTOLD;
  }

  /** Whether the two can be said of one person. */
  public boolean fits(Generation other) {
    return this == UNTOLD || other == UNTOLD || this == other;
  }
}
