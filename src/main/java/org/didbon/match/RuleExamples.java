package org.didbon.match;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.didbon.domain.Item;
import org.didbon.domain.Rule;
import org.didbon.domain.Span;
import org.didbon.match.RuleFault.Kind;
import org.didbon.query.Query;
import org.didbon.query.QueryFault;
import org.didbon.text.Languages;

/** Whether a rule does what its examples say, read as headlines of no feed. */
public final class RuleExamples {

  private RuleExamples() {}

  /**
   * A fault for each example that fails.
   *
   * @param query what the rule asks
   * @param matcher of the actors and rules it may name
   * @param when the moment for which the examples are read: posts change hands
   */
  public static List<RuleFault> check(Rule rule, Query query, ItemMatcher matcher, Instant when) {
    return hasNone(rule) ? List.of() : check(rule, matcher.compile(query), when);
  }

  /** Likewise of a rule that is one of {@code matcher}'s. */
  public static List<RuleFault> check(Rule rule, ItemMatcher matcher, Instant when) {
    return hasNone(rule) ? List.of() : check(rule, matcher.compiled(rule.id()), when);
  }

  private static boolean hasNone(Rule rule) {
    return rule.match().isEmpty() && rule.ignore().isEmpty();
  }

  private static List<RuleFault> check(Rule rule, CompiledQuery compiled, Instant when) {
    List<RuleFault> faults = new ArrayList<>();
    for (String sentence : rule.match()) {
      if (compiled.match(item(sentence, when)).isEmpty()) {
        Map<String, String> told = Map.of("sentence", sentence);
        faults.add(fault(rule, Kind.MUST_MATCH, "refused.must_match", told));
      }
    }
    for (String sentence : rule.ignore()) {
      Item item = item(sentence, when);
      Optional<List<Span>> spans = compiled.match(item);
      if (spans.isPresent()) {
        Map<String, String> told = Map.of("sentence", sentence, "by", by(spans.get(), item));
        faults.add(fault(rule, Kind.MUST_IGNORE, "refused.must_ignore", told));
      }
    }
    return faults;
  }

  /** The words that match, in parentheses after a blank; nothing if no word does. */
  private static String by(List<Span> spans, Item item) {
    return spans.isEmpty()
        ? ""
        : spans.stream()
            .map(span -> span.form(item))
            .distinct()
            .collect(Collectors.joining(", ", " (", ")"));
  }

  private static RuleFault fault(Rule rule, Kind kind, String key, Map<String, String> told) {
    return new RuleFault(rule.id(), kind, QueryFault.at(rule.query(), 0, key, told));
  }

  private static Item item(String sentence, Instant when) {
    String language = Languages.of(sentence, "", "");
    List<String> marks = List.of("example");
    return new Item("example", "example", marks, "", false, sentence, "", when, when, language);
  }
}
