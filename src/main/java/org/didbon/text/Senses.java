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

  /** Begins of words are at least so long. */
  private static final int SHORTEST = 2;

  private static final String PREFIX = "*";

  private final Map<String, OfLanguage> languages = new HashMap<>();

  private Senses(String table) {
    String sense = "";
    for (String line : Tables.lines(table)) {
      if (line.startsWith("[")) {
        sense = line.substring(1, line.length() - 1);
      } else {
        List<String> words = Tables.words(line);
        OfLanguage language =
            languages.computeIfAbsent(words.get(0), code -> new OfLanguage());
        for (String written : words.subList(1, words.size())) {
          language.add(written, sense);
        }
      }
    }
  }

  private static final class Concepts {
    private static final Senses ALL = new Senses("concepts.txt");
  }

  private static final class Places {
    private static final Senses ALL = new Senses("places.txt");
  }

  /** What happens to whom: deport, court, migrant ({@code concepts.txt}). */
  public static Senses concepts() {
    return Concepts.ALL;
  }

  /** Countries, cities, regions and their people ({@code places.txt}). */
  public static Senses places() {
    return Places.ALL;
  }

  /** Words in a row, each whole or the beginning of one, that have a sense. */
  private record Phrase(List<String> words, List<Boolean> begins, String sense) {

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

    private final Map<String, List<Phrase>> whole = new HashMap<>();
    private final Map<String, List<Phrase>> beginning = new HashMap<>();
    private int longest;

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
      Phrase phrase = new Phrase(List.copyOf(words), List.copyOf(begins), sense);
      longest = Math.max(longest, words.get(0).length());
      (begins.get(0) ? beginning : whole)
          .computeIfAbsent(words.get(0), word -> new ArrayList<>(1))
          .add(phrase);
    }

    /** The most telling words win: those written whole, then the longest beginning. */
    void read(Tokens tokens, int at, String word, List<String> into) {
      if (take(whole.get(word), tokens, at, into)) {
        return;
      }
      for (int length = Math.min(longest, word.length()); length >= SHORTEST; length--) {
        if (take(beginning.get(word.substring(0, length)), tokens, at, into)) {
          return;
        }
      }
    }

    private static boolean take(
        @org.jspecify.annotations.Nullable List<Phrase> phrases,
        Tokens tokens,
        int at,
        List<String> into) {
      boolean taken = false;
      if (phrases != null) {
        for (Phrase phrase : phrases) {
          if (phrase.stands(tokens, at)) {
            into.add(phrase.sense());
            taken = true;
          }
        }
      }
      return taken;
    }
  }

  /**
   * The senses of the word at {@code at}, and of those that make a phrase with it.
   *
   * @param language of the text, BCP 47, {@code und} if unknown
   * @return empty for most words
   */
  public List<String> at(Tokens tokens, int at, String language) {
    List<String> senses = new ArrayList<>(1);
    String word = tokens.word(at);
    if (language.equals("uz") && Script.of(word) == Script.CYRILLIC) {
      read("uz", tokens, at, UzbekLetters.latin(word), senses);
    } else if (languages.containsKey(language)) {
      read(language, tokens, at, word, senses);
    } else {
      read(Script.of(word) == Script.LATIN ? "en" : "ru", tokens, at, word, senses);
    }
    return senses;
  }

  private void read(String language, Tokens tokens, int at, String word, List<String> into) {
    OfLanguage known = languages.get(language);
    if (known != null) {
      known.read(tokens, at, word, into);
    }
  }
}
