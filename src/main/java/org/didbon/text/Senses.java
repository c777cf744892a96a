package org.didbon.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What words mean, whatever language they are of: a sense is one name for the words of all
 * languages that say the same. Read from a list of this package when first needed. Immutable,
 * thread-safe.
 */
public final class Senses {

  /** So many words of a language, as a power of two, are remembered with what they may begin. */
  private static final int BITS = 13;

  /** Begins of words are at least so long. */
  private static final int SHORTEST = 2;

  /** No beginning is longer. */
  private static final int MOST_LETTERS = 63;

  /** What two letters amount to: fewer of these than there are pairs, so that some share one. */
  private static final int STARTS = 1 << 10;

  private static final String PREFIX = "*";

  private static final OfLanguage NONE = new OfLanguage();

  private final Map<String, OfLanguage> languages = new HashMap<>();
  private final boolean phrasesAreWholes;

  /**
   * @param phrasesAreWholes whether the words of a phrase mean nothing by themselves: South Sudan
   *     is not Sudan, but who is sent to court is also sent
   */
  private Senses(String table, boolean phrasesAreWholes) {
    this.phrasesAreWholes = phrasesAreWholes;
    String sense = "";
    for (String line : Tables.lines(table)) {
      if (line.startsWith("[")) {
        sense = line.substring(1, line.length() - 1);
      } else {
        List<String> words = Tables.words(line);
        OfLanguage language = languages.computeIfAbsent(words.get(0), code -> new OfLanguage());
        for (String written : words.subList(1, words.size())) {
          language.add(written, sense);
        }
      }
    }
  }

  private static final class ConceptList {
    private static final Senses ALL = new Senses("concepts.txt", false);
  }

  private static final class PlaceList {
    private static final Senses ALL = new Senses("places.txt", true);
  }

  private static final class ExplainingList {
    private static final Senses ALL = new Senses("explaining.txt", false);
  }

  private static final class AmountList {
    private static final Senses ALL = new Senses("amounts.txt", false);
  }

  private static final class SayingList {
    private static final Senses ALL = new Senses("saying.txt", false);
  }

  /** What happens to whom: deport, court, migrant ({@code concepts.txt}). */
  public static Senses concepts() {
    return ConceptList.ALL;
  }

  /** Countries, cities, regions and their people ({@code places.txt}). */
  public static Senses places() {
    return PlaceList.ALL;
  }

  /** Numbers in words, and what multiplies them ({@code amounts.txt}). */
  static Senses amounts() {
    return AmountList.ALL;
  }

  /** Who says or denies what, and how people are counted ({@code saying.txt}). */
  public static Senses sayings() {
    return SayingList.ALL;
  }

  /** How headlines of analysis and interviews begin and what they name ({@code explaining.txt}). */
  public static Senses explaining() {
    return ExplainingList.ALL;
  }

  /**
   * A sense in a text.
   *
   * @param at the index of its first word
   * @param words how many it has
   */
  public record Meaning(String name, int at, int words) {}

  /** Words in a row, each whole or the beginning of one, that have a sense. */
  private record SpelledSense(List<String> words, List<Boolean> begins, String sense) {

    boolean stands(Tokens tokens, int at) {
      if (at + words.size() > tokens.size()) {
        return false;
      }
      for (int next = 1; next < words.size(); next++) {
        String word = tokens.word(at + next);
        boolean fits =
            begins.get(next) ? word.startsWith(words.get(next)) : word.equals(words.get(next));
        if (!fits || tokens.inTitle(at + next) != tokens.inTitle(at)) {
          return false;
        }
      }
      return true;
    }
  }

  /** The words of one language, by the first of them. */
  private static final class OfLanguage {

    private final Map<String, List<SpelledSense>> whole = new HashMap<>();
    private final Map<String, List<SpelledSense>> beginning = new HashMap<>();
    private final WordMemo<List<SpelledSense>> known = new WordMemo<>(BITS, this::candidates);

    /** Which lengths the beginnings have that begin with two letters, a bit each, by both. */
    private final long[] lengths = new long[STARTS];

    void add(String written, String sense) {
      List<String> words = new ArrayList<>();
      List<Boolean> begins = new ArrayList<>();
      for (String part : written.split("_", -1)) {
        Tokens tokens = Tokens.of(part.replace(PREFIX, ""));
        for (int at = 0; at < tokens.size(); at++) {
          words.add(tokens.word(at));
          begins.add(part.endsWith(PREFIX) && at == tokens.size() - 1);
        }
      }
      if (words.isEmpty()) {
        throw new IllegalStateException("a sense has an empty word, sense=" + sense);
      }
      SpelledSense phrase = new SpelledSense(List.copyOf(words), List.copyOf(begins), sense);
      if (begins.get(0) && words.get(0).length() >= SHORTEST) {
        lengths[start(words.get(0))] |= 1L << Math.min(words.get(0).length(), MOST_LETTERS);
      }
      (begins.get(0) ? beginning : whole)
          .computeIfAbsent(words.get(0), word -> new ArrayList<>(1))
          .add(phrase);
    }

    /** The phrases that begin at a word, the longest of them alone; words written whole first. */
    List<SpelledSense> at(Tokens tokens, int at, String word) {
      List<SpelledSense> candidates = known.of(word);
      if (candidates.isEmpty()) {
        return List.of();
      }
      List<SpelledSense> found = new ArrayList<>(1);
      for (SpelledSense phrase : candidates) {
        int best = found.isEmpty() ? 0 : found.get(0).words().size();
        if (phrase.words().size() > best && phrase.stands(tokens, at)) {
          found.clear();
          found.add(phrase);
        } else if (phrase.words().size() == best
            && phrase.words().get(0).length() == found.get(0).words().get(0).length()
            && phrase.stands(tokens, at)) {
          found.add(phrase);
        }
      }
      return found;
    }

    /** Those whose first word a word is, then those that it begins with, the longest first. */
    private List<SpelledSense> candidates(String word) {
      List<SpelledSense> written = whole.getOrDefault(word, List.of());
      long open = word.length() < SHORTEST ? 0 : lengths[start(word)];
      if (open == 0 && written.isEmpty()) {
        return List.of(); // as with most words
      }
      List<SpelledSense> some = new ArrayList<>(written);
      for (int length = Math.min(MOST_LETTERS, word.length()); length >= SHORTEST; length--) {
        if ((open & (1L << length)) != 0) {
          some.addAll(beginning.getOrDefault(word.substring(0, length), List.of()));
        }
      }
      return List.copyOf(some);
    }

    private static int start(String word) {
      return (31 * word.charAt(0) + word.charAt(1)) & (STARTS - 1);
    }
  }

  /**
   * What the words of a text mean, in their order; a sense comes as often as it is said.
   *
   * @param language of the text, BCP 47, {@code und} if unknown
   */
  public List<Meaning> in(Tokens tokens, String language) {
    List<Meaning> senses = new ArrayList<>();
    int at = 0;
    while (at < tokens.size()) {
      List<SpelledSense> found = at(tokens, at, language);
      int words = 1;
      for (SpelledSense phrase : found) {
        words = phrase.words().size();
        senses.add(new Meaning(phrase.sense(), at, words));
      }
      if (words > 1 && !phrasesAreWholes) {
        for (int inside = at; inside < at + words; inside++) {
          addSingle(senses, tokens, inside, language);
        }
      }
      at += words;
    }
    return senses;
  }

  private void addSingle(List<Meaning> senses, Tokens tokens, int at, String language) {
    for (SpelledSense phrase : at(tokens, at, language)) {
      if (phrase.words().size() == 1) {
        senses.add(new Meaning(phrase.sense(), at, 1));
      }
    }
  }

  private List<SpelledSense> at(Tokens tokens, int at, String language) {
    String word = tokens.word(at);
    Script script = Script.of(word);
    if (language.equals("uz") && script == Script.CYRILLIC) {
      return of("uz").at(tokens, at, UzbekLetters.latin(word));
    }
    boolean known = languages.containsKey(language);
    return of(known ? language : script == Script.LATIN ? "en" : "ru").at(tokens, at, word);
  }

  private OfLanguage of(String language) {
    return languages.getOrDefault(language, NONE);
  }
}
