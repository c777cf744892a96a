package org.didbon.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import morfologik.stemming.Dictionary;
import morfologik.stemming.DictionaryLookup;
import morfologik.stemming.WordData;

/**
 * A dictionary of word forms: an automaton of a few megabytes that tells the words a form may be
 * of. Thread-safe.
 */
final class Lexicon {

  /**
   * One way to read a form.
   *
   * @param word folded, as dictionaries list it: the nominative, the infinitive
   * @param tag part of speech and form, in the dictionary's own terms
   */
  record Reading(String word, String tag) {}

  private final Dictionary dictionary;
  private final ThreadLocal<DictionaryLookup> lookups;

  /**
   * @param path of the dictionary on the class path, without its two extensions
   */
  Lexicon(String path) {
    try (InputStream automaton = Tables.open(path + ".dict");
        InputStream properties = Tables.open(path + ".info")) {
      this.dictionary = Dictionary.read(automaton, properties);
    } catch (IOException e) {
      throw new UncheckedIOException("a dictionary cannot be read, path=" + path, e);
    }
    this.lookups = ThreadLocal.withInitial(() -> new DictionaryLookup(dictionary));
  }

  /** All readings of a form as the dictionary spells it, empty if it is not listed. */
  List<Reading> readings(String form) {
    List<WordData> found = lookups.get().lookup(form);
    if (found.isEmpty()) {
      return List.of();
    }
    List<Reading> readings = new ArrayList<>(found.size());
    for (WordData each : found) {
      String tag = each.getTag() == null ? "" : each.getTag().toString();
      readings.add(new Reading(Letters.fold(each.getStem().toString()), tag));
    }
    return readings;
  }

  /**
   * The words that a form may be of.
   *
   * @param asListed whether a form that is itself a listed word is taken for that word alone
   */
  static List<String> words(List<Reading> readings, String form, boolean asListed) {
    List<String> words = new ArrayList<>(2);
    for (Reading reading : readings) {
      if (asListed && reading.word().equals(form)) {
        return List.of(form);
      }
      if (!words.contains(reading.word())) {
        words.add(reading.word());
      }
    }
    return words;
  }
}
