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
 * suggested. Each is looked up once. One thread.
 */
final class OwnWords {

  /** Letters of a word: shorter ones join other words, in all our languages. */
  private static final int SHORTEST = 4;

  private final Set<String> keys = new HashSet<>();
  private final List<String> beginnings = new ArrayList<>();

  /** By language and word; {@code ""} for a word that is no suggestion. */
  private final Map<String, Map<String, String>> known = new HashMap<>();

  /** All words of a query, also of the lists and rules it names. */
  OwnWords(Judge judge) {
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
   * What stands for all forms of a word of a text.
   *
   * @param word folded
   * @param language of the text, BCP 47
   * @return {@code ""} if the query asks for it, or it is too short to tell anything
   */
  String other(String word, String language) {
    return known
        .computeIfAbsent(language, any -> new HashMap<>())
        .computeIfAbsent(word, any -> read(word, language));
  }

  private String read(String word, String language) {
    if (word.length() < SHORTEST || !word.chars().allMatch(Character::isLetter)) {
      return "";
    }
    List<String> forms = WordForms.ofText(word, language);
    return has(word, forms) ? "" : forms.get(0);
  }

  private boolean has(String word, List<String> forms) {
    return keys.contains(word)
        || forms.stream().anyMatch(keys::contains)
        || beginnings.stream().anyMatch(word::startsWith);
  }
}
