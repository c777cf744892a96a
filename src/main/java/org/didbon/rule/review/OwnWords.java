package org.didbon.rule.review;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.didbon.archive.Judge;
import org.didbon.query.Query;
import org.didbon.text.WordForms;

/**
 * Tells the words that a query asks for already, in whatever form, from those that could be
 * suggested. Each is looked up once, for all piles of reports together: whoever counts words does
 * so by their numbers. One thread.
 */
final class OwnWords {

  /** Letters of a word: shorter ones join other words, in all our languages. */
  private static final int SHORTEST = 4;

  private final Judge judge;
  private final Set<String> keys = new HashSet<>();
  private final List<String> beginnings = new ArrayList<>();

  private final Map<String, Map<String, TextWord>> known = new HashMap<>();
  private final List<TextWord> words = new ArrayList<>();
  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<String> lemmas = new ArrayList<>();

  /**
   * A word as texts of one language have it.
   *
   * @param number its own, from 0 on
   * @param lemma the number of what stands for all its forms; {@link #NONE} for no suggestion
   */
  record TextWord(String word, int number, int lemma) {

    /** The query asks for it already, or it is too short to tell anything. */
    static final int NONE = -1;
  }

  /** All words of a query, also of the lists and rules it names. */
  OwnWords(Judge judge) {
    this.judge = judge;
    UnaryOperator<Query> named =
        query ->
            query instanceof Query.ListRef list
                ? judge.rule(list.named())
                : query instanceof Query.RuleRef rule ? judge.rule(rule.id()) : query;
    add(judge.query(), named);
  }

  private void add(Query query, UnaryOperator<Query> named) {
    query
        .parts()
        .forEach(
            part -> {
              Query meant = named.apply(part);
              if (!meant.equals(part)) {
                add(meant, named);
              } else if (part instanceof Query.Prefix prefix) {
                beginnings.add(prefix.folded());
              } else if (part instanceof Query.SingleWord word) {
                keys.add(word.folded());
                keys.addAll(WordForms.ofQuery(word.folded()));
              }
            });
  }

  /**
   * The words of texts of a language, to be looked up with {@link #of}.
   *
   * @param language BCP 47
   */
  Map<String, TextWord> in(String language) {
    return known.computeIfAbsent(language, any -> new HashMap<>());
  }

  /**
   * A word of a text.
   *
   * @param word folded
   * @param before the words of the text's language
   * @param language of the text
   */
  TextWord of(String word, Map<String, TextWord> before, String language) {
    TextWord found = before.get(word);
    if (found == null) {
      found = new TextWord(word, words.size(), lemma(word, language));
      words.add(found);
      before.put(word, found);
    }
    return found;
  }

  /** What stands for all forms of a word, by its number. */
  String lemma(int number) {
    return lemmas.get(number);
  }

  /** All words that were read, in the order of their numbers. */
  List<TextWord> words() {
    return words;
  }

  private int lemma(String word, String language) {
    if (word.length() < SHORTEST || !word.chars().allMatch(Character::isLetter)) {
      return TextWord.NONE;
    }
    List<String> forms = judge.keys(word, language);
    if (forms.isEmpty() || has(word, forms)) {
      return TextWord.NONE;
    }
    Integer before = numbers.putIfAbsent(forms.get(0), lemmas.size());
    if (before == null) {
      lemmas.add(forms.get(0));
      return lemmas.size() - 1;
    }
    return before;
  }

  private boolean has(String word, List<String> forms) {
    return keys.contains(word)
        || forms.stream().anyMatch(keys::contains)
        || beginnings.stream().anyMatch(word::startsWith);
  }
}
