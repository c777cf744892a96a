package org.didbon.rule.review;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.didbon.domain.Field;
import org.didbon.domain.Item;
import org.didbon.domain.Span;
import org.didbon.rule.review.OwnWords.TextWord;
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

  /** How many reports have a word in any form, by its lemma. */
  private int[] reports = new int[1_024];

  /** The last of them, counted from 1. */
  private int[] last = new int[1_024];

  /** How often each word stands, by its own number. */
  private int[] written = new int[4_096];

  private int size;

  DocumentWords(OwnWords own) {
    this.own = own;
  }

  /** Adds all words of several reports that tell the same, each once. */
  void add(List<Item> same) {
    size++;
    for (Item item : same) {
      Tokens tokens = Tokens.of(item.title(), item.text());
      Map<String, TextWord> words = own.in(item.language());
      for (int i = 0; i < tokens.size(); i++) {
        count(own.of(tokens.word(i), words, item.language()));
      }
    }
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
    size++;
    Map<String, TextWord> words = own.in(item.language());
    for (int i = 0; i < tokens.size(); i++) {
      if (beside[i]) {
        count(own.of(tokens.word(i), words, item.language()));
      }
    }
  }

  /** How many piles of the same, or reports, were added. */
  int size() {
    return size;
  }

  /** The lemmas of all words. */
  IntStream lemmas() {
    return IntStream.range(0, reports.length).filter(lemma -> reports[lemma] > 0);
  }

  /** How many of them have a form of this lemma. */
  int with(int lemma) {
    return lemma < reports.length ? reports[lemma] : 0;
  }

  /**
   * The word of a lemma as a query asks for it in any form: as dictionaries list it, or as met
   * most.
   */
  String word(int lemma) {
    String key = own.lemma(lemma);
    String listed = key.substring(key.indexOf(':') + 1);
    if (WordForms.isListed(listed)) {
      return listed;
    }
    return own.words().stream()
        .filter(word -> word.lemma() == lemma && written(word) > 0)
        .collect(Collectors.toMap(TextWord::word, this::written, Integer::sum))
        .entrySet()
        .stream()
        .max(
            Comparator.<Map.Entry<String, Integer>>comparingInt(Map.Entry::getValue)
                .thenComparing(Map.Entry::getKey))
        .map(Map.Entry::getKey)
        .orElse(listed);
  }

  private int written(TextWord word) {
    return word.number() < written.length ? written[word.number()] : 0;
  }

  private void count(TextWord word) {
    int lemma = word.lemma();
    if (lemma == TextWord.NONE) {
      return;
    }
    if (lemma >= reports.length) {
      int room = 2 * lemma;
      reports = Arrays.copyOf(reports, room);
      last = Arrays.copyOf(last, room);
    }
    if (last[lemma] < size) {
      last[lemma] = size;
      reports[lemma]++;
    }
    if (word.number() >= written.length) {
      written = Arrays.copyOf(written, 2 * word.number());
    }
    written[word.number()]++;
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
