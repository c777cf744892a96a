package org.didbon.rule.review;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.didbon.domain.Field;
import org.didbon.domain.Item;
import org.didbon.domain.Span;
import org.didbon.text.Tokens;
import org.didbon.text.WordForms;

/**
 * In how many reports of a pile each word stands, all its forms together. The rule's own words are
 * left out, and what is too short to tell anything. One thread.
 */
final class DocumentWords {

  /** Words on either side of a place that stand beside it. */
  private static final int BESIDE = 8;

  private final OwnWords own;
  private final Map<String, Integer> reports = new HashMap<>();
  private final Map<String, Map<String, Integer>> written = new HashMap<>();
  private int size;

  DocumentWords(OwnWords own) {
    this.own = own;
  }

  /** Adds all words of several reports that tell the same, each once. */
  void add(List<Item> same) {
    Set<String> found = new HashSet<>();
    for (Item item : same) {
      Tokens tokens = Tokens.of(item.title(), item.text());
      for (int i = 0; i < tokens.size(); i++) {
        note(tokens.word(i), item.language(), found);
      }
    }
    count(found);
  }

  /** Adds the words of one report that stand beside {@code places}, each once. */
  void addBeside(Item item, List<Span> places) {
    Tokens tokens = Tokens.of(item.title(), item.text());
    boolean[] beside = new boolean[tokens.size()];
    for (int i = 0; i < tokens.size(); i++) {
      if (isIn(places, tokens, i)) {
        for (int j = Math.max(0, i - BESIDE); j <= i + BESIDE && j < tokens.size(); j++) {
          beside[j] |= tokens.inTitle(j) == tokens.inTitle(i);
        }
      }
    }
    Set<String> found = new HashSet<>();
    for (int i = 0; i < tokens.size(); i++) {
      if (beside[i]) {
        note(tokens.word(i), item.language(), found);
      }
    }
    count(found);
  }

  /** How many piles of the same, or reports, were added. */
  int size() {
    return size;
  }

  /** The keys of all words. */
  Set<String> keys() {
    return reports.keySet();
  }

  /** How many of them have the word of this key. */
  int with(String key) {
    return reports.getOrDefault(key, 0);
  }

  /**
   * The word of a key as a query asks for it in any form: as dictionaries list it, or as met most.
   */
  String word(String key) {
    String listed = key.substring(key.indexOf(':') + 1);
    return WordForms.isListed(listed)
        ? listed
        : written.getOrDefault(key, Map.of()).entrySet().stream()
            .max(
                Comparator.<Map.Entry<String, Integer>>comparingInt(Map.Entry::getValue)
                    .thenComparing(Map.Entry::getKey))
            .map(Map.Entry::getKey)
            .orElse(listed);
  }

  private void note(String word, String language, Set<String> found) {
    String key = own.other(word, language);
    if (!key.isEmpty()) {
      found.add(key);
      written.computeIfAbsent(key, any -> new HashMap<>()).merge(word, 1, Integer::sum);
    }
  }

  private void count(Set<String> found) {
    size++;
    found.forEach(key -> reports.merge(key, 1, Integer::sum));
  }

  private static boolean isIn(List<Span> places, Tokens tokens, int token) {
    Field field = tokens.inTitle(token) ? Field.TITLE : Field.TEXT;
    return places.stream()
        .anyMatch(
            span ->
                span.field() == field
                    && span.start() <= tokens.start(token)
                    && tokens.end(token) <= span.end());
  }
}
