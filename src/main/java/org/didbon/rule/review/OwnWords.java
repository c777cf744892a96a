package org.didbon.rule.review;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.didbon.archive.Judge;
import org.didbon.query.Query;
import org.didbon.text.WordForms;

/** The words that a query asks for already, in whatever form. Immutable. */
final class OwnWords {

  private final Set<String> keys = new HashSet<>();
  private final List<String> beginnings = new ArrayList<>();

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
   * Whether a word of a text is among them.
   *
   * @param word folded
   * @param forms its keys, see {@link WordForms#ofText}
   */
  boolean has(String word, List<String> forms) {
    return keys.contains(word)
        || forms.stream().anyMatch(keys::contains)
        || beginnings.stream().anyMatch(word::startsWith);
  }
}
