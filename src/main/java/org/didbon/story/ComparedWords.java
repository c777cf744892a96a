package org.didbon.story;

import java.util.HashSet;
import java.util.Set;
import org.didbon.text.Tokens;

/** The words of a headline and a text, as far as two can be compared. Immutable. */
final class ComparedWords {

  /** Shorter words are mostly particles. */
  private static final int SHORTEST = 3;

  /** Endings change with the case; what is left tells words apart well enough. */
  private static final int STEM = 6;

  /** What makes an article itself stands at its beginning. */
  private static final int READ = 3_000;

  /** Of fewer words in common nothing follows. */
  private static final int FEWEST_SHARED = 2;

  private static final int TELLING = 12;
  private static final int FEWEST_CONTAINED = 8;
  private static final double ALIKE = 0.6;
  private static final double CONTAINED = 0.85;
  private static final double AKIN = 0.3;

  private final String headline;
  private final String text;
  private final Set<String> words = new HashSet<>();
  private final Set<String> numbers = new HashSet<>();
  private final int textWords;

  private ComparedWords(String headline, String text) {
    Tokens ofHeadline = Tokens.of(headline);
    Tokens ofText = Tokens.of(text.length() > READ ? text.substring(0, READ) : text);
    this.headline = ofHeadline.joined();
    this.text = ofText.joined();
    this.textWords = ofText.size();
    read(ofHeadline);
    read(ofText);
  }

  static ComparedWords of(String headline, String text) {
    return new ComparedWords(headline, text);
  }

  /** How much two have in common. */
  enum Likeness {
    /** Nothing that could not be chance. */
    OTHER(0),
    /** The same things are named. */
    AKIN(1),
    /** An edit of the other: a headline over the same text, a sentence more. */
    ALIKE(2),
    /** But for signs and letter case. */
    SAME(3);

    private final int weight;

    Likeness(int weight) {
      this.weight = weight;
    }

    int weight() {
      return weight;
    }

    boolean isAtLeast(Likeness least) {
      return compareTo(least) >= 0;
    }
  }

  Likeness likeness(ComparedWords other) {
    if (headline.equals(other.headline) && text.equals(other.text)) {
      return Likeness.SAME;
    }
    return textWords >= FEWEST_CONTAINED && text.equals(other.text)
        ? Likeness.ALIKE
        : likeness(words, other.words, numbers, other.numbers);
  }

  /** Likewise, of the texts alone. */
  Likeness textLikeness(ComparedWords other) {
    return text.equals(other.text)
        ? Likeness.SAME
        : ComparedWords.of("", text).likeness(ComparedWords.of("", other.text));
  }

  private static Likeness likeness(
      Set<String> some, Set<String> others, Set<String> numbers, Set<String> otherNumbers) {
    double shared = shared(some, others);
    int fewer = Math.min(some.size(), others.size());
    if (shared < FEWEST_SHARED || shared < AKIN * fewer) {
      return Likeness.OTHER;
    }
    boolean alike = shared >= ALIKE * (some.size() + others.size() - shared);
    boolean contained = fewer >= FEWEST_CONTAINED && shared >= CONTAINED * fewer;
    return (alike || contained) && countTheSame(numbers, otherNumbers)
        ? Likeness.ALIKE
        : Likeness.AKIN;
  }

  /** What says the same of other numbers is a form that is filled in anew: rates, weather. */
  private static boolean countTheSame(Set<String> some, Set<String> others) {
    int fewer = Math.min(some.size(), others.size());
    return fewer == 0 || 2 * shared(some, others) >= fewer;
  }

  private static long shared(Set<String> some, Set<String> others) {
    return some.stream().filter(others::contains).count();
  }

  boolean hasText() {
    return textWords > 0;
  }

  /** How much they say. */
  enum Amount {
    /** A headline of a word or two, and no text. */
    LITTLE,
    SOME,
    /** So much that the same again is no chance. */
    MUCH
  }

  Amount amount() {
    if (textWords >= TELLING) {
      return Amount.MUCH;
    }
    return hasText() || words.size() + numbers.size() >= SHORTEST ? Amount.SOME : Amount.LITTLE;
  }

  String headline() {
    return headline;
  }

  String text() {
    return text;
  }

  private void read(Tokens tokens) {
    for (int at = 0; at < tokens.size(); at++) {
      String word = tokens.word(at);
      if (Character.isDigit(word.charAt(0))) {
        numbers.add(word);
      } else if (word.length() >= SHORTEST) {
        words.add(word.length() > STEM ? word.substring(0, STEM) : word);
      }
    }
  }
}
