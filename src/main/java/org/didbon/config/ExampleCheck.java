package org.didbon.config;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.didbon.config.RulesFile.WrittenRule;
import org.didbon.domain.Actor;
import org.didbon.domain.Item;
import org.didbon.domain.Rule;
import org.didbon.domain.Span;
import org.didbon.match.ItemMatcher;
import org.didbon.query.ParsedQuery;
import org.didbon.text.Languages;

/** Whether each rule matches and ignores what its examples say, read as headlines of no feed. */
final class ExampleCheck {

  private final Reading reading;
  private final ItemMatcher matcher;
  private final Instant when;

  private ExampleCheck(Reading reading, ItemMatcher matcher, Instant when) {
    this.reading = reading;
    this.matcher = matcher;
    this.when = when;
  }

  /**
   * Adds a fault to {@code reading} for each example that fails.
   *
   * @param queries the ones that can be used, by the id of their rule
   */
  static void run(Reading reading, Map<String, ParsedQuery> queries, Instant when) {
    List<WrittenRule> sound =
        reading.rules().stream()
            .map(Placed::value)
            .filter(written -> queries.containsKey(written.rule().id()))
            .toList();
    List<Actor> actors = reading.actors().stream().map(Placed::value).toList();
    List<Rule> rules = sound.stream().map(WrittenRule::rule).toList();
    ExampleCheck check =
        new ExampleCheck(reading, ItemMatcher.of(actors, rules, new HashMap<>()), when);
    for (WrittenRule written : sound) {
      ParsedQuery query = queries.get(written.rule().id());
      if (query != null) {
        written.match().forEach(example -> check.mustMatch(written.rule(), query, example));
        written.ignore().forEach(example -> check.mustIgnore(written.rule(), query, example));
      }
    }
  }

  private void mustMatch(Rule rule, ParsedQuery query, Placed<String> example) {
    if (spans(query, example.value()).isEmpty()) {
      fault(
          example,
          rule.id() + " must match " + Quote.of(example.value()) + " and does not",
          "mend the query, or put the sentence under ignore");
    }
  }

  private void mustIgnore(Rule rule, ParsedQuery query, Placed<String> example) {
    Item item = item(example.value());
    spans(query, example.value())
        .ifPresent(
            spans ->
                fault(
                    example,
                    rule.id()
                        + " must ignore "
                        + Quote.of(example.value())
                        + " and matches it"
                        + by(spans, item),
                    "mend the query, or put the sentence under match"));
  }

  private static String by(List<Span> spans, Item item) {
    return spans.isEmpty()
        ? ""
        : spans.stream()
            .map(span -> span.form(item))
            .distinct()
            .map(Quote::of)
            .collect(Collectors.joining(", ", " by ", ""));
  }

  private void fault(Placed<String> example, String wrong, String instead) {
    reading.in("rules.yaml").at(example.line(), wrong, instead);
  }

  private Optional<List<Span>> spans(ParsedQuery query, String sentence) {
    return matcher.match(query.query(), item(sentence));
  }

  private Item item(String sentence) {
    String language = Languages.of(sentence, "", "");
    List<String> marks = List.of("example");
    return new Item(
        "example", "example", marks, marks, "", false, sentence, "", when, when, language);
  }
}
