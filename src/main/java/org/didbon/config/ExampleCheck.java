package org.didbon.config;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.didbon.config.QueryCheck.ReadRule;
import org.didbon.domain.Actor;
import org.didbon.domain.Item;
import org.didbon.domain.Rule;
import org.didbon.domain.Span;
import org.didbon.domain.setting.Quote;
import org.didbon.match.ItemMatcher;
import org.didbon.text.Languages;

/** Whether each rule matches and ignores what its examples say, read as headlines of no feed. */
final class ExampleCheck {

  private final ConfigReader reader;
  private final ItemMatcher matcher;
  private final Instant when;

  private ExampleCheck(ConfigReader reader, ItemMatcher matcher, Instant when) {
    this.reader = reader;
    this.matcher = matcher;
    this.when = when;
  }

  /**
   * Adds a fault to {@code reader} for each example that fails.
   *
   * @param sound the rules whose queries can be used
   */
  static void run(ConfigReader reader, List<ReadRule> sound, Instant when) {
    List<Actor> actors = reader.actors().stream().map(Located::value).toList();
    List<Rule> rules = sound.stream().map(rule -> rule.written().rule()).toList();
    ExampleCheck check = new ExampleCheck(reader, ItemMatcher.of(actors, rules, Map.of()), when);
    for (ReadRule rule : sound) {
      rule.written().match().forEach(example -> check.mustMatch(rule, example));
      rule.written().ignore().forEach(example -> check.mustIgnore(rule, example));
    }
  }

  private void mustMatch(ReadRule rule, Located<String> example) {
    if (spans(rule, example.value()).isEmpty()) {
      fault(
          example,
          rule.id() + " must match " + Quote.of(example.value()) + " and does not",
          "mend the query, or put the sentence under ignore");
    }
  }

  private void mustIgnore(ReadRule rule, Located<String> example) {
    Item item = item(example.value());
    spans(rule, example.value())
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

  private void fault(Located<String> example, String wrong, String instead) {
    reader.in("rules.yaml").at(example.line(), wrong, instead);
  }

  private Optional<List<Span>> spans(ReadRule rule, String sentence) {
    return matcher.match(rule.query().query(), item(sentence));
  }

  private Item item(String sentence) {
    String language = Languages.of(sentence, "", "");
    List<String> marks = List.of("example");
    return new Item("example", "example", marks, "", false, sentence, "", when, when, language);
  }
}
