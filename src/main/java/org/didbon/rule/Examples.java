package org.didbon.rule;

import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.didbon.domain.Item;
import org.didbon.domain.Rule;
import org.didbon.match.CompiledQuery;
import org.didbon.match.ItemMatcher;
import org.didbon.rule.Refused.RefusalReason;
import org.didbon.text.Languages;

/** Whether a rule does what its examples say, read as headlines of no feed. */
final class Examples {

  private Examples() {}

  static void check(Rule rule, ItemMatcher matcher, Instant when) {
    if (rule.match().isEmpty() && rule.ignore().isEmpty()) {
      return;
    }
    CompiledQuery query = matcher.compile(rule.query());
    Predicate<String> matches = sentence -> query.match(item(sentence, when)).isPresent();
    first(rule.match(), matches.negate(), RefusalReason.MUST_MATCH);
    first(rule.ignore(), matches, RefusalReason.MUST_IGNORE);
  }

  private static void first(List<String> sentences, Predicate<String> wrong, RefusalReason reason) {
    sentences.stream()
        .filter(wrong)
        .findFirst()
        .ifPresent(
            sentence -> {
              throw new Refused(reason, "sentence", sentence);
            });
  }

  private static Item item(String sentence, Instant when) {
    String language = Languages.of(sentence, "", "");
    List<String> marks = List.of("example");
    return new Item("example", "example", marks, "", false, sentence, "", when, when, language);
  }
}
