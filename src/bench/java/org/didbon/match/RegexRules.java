package org.didbon.match;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.didbon.domain.Actor;
import org.didbon.domain.Item;
import org.didbon.domain.Rule;
import org.didbon.query.Query;
import org.didbon.query.QueryParser;

/**
 * One {@code java.util.regex} pattern a rule, as simple bots have it: a word is its stem and any
 * letters after it, AND and NOT are look-aheads.
 */
final class RegexRules {

  private static final int FLAGS =
      Pattern.CASE_INSENSITIVE
          | Pattern.UNICODE_CASE
          | Pattern.UNICODE_CHARACTER_CLASS
          | Pattern.DOTALL;

  private final List<Pattern> patterns;

  private RegexRules(List<Pattern> patterns) {
    this.patterns = patterns;
  }

  static RegexRules of(List<Actor> actors, List<Rule> rules) {
    List<Pattern> patterns = new ArrayList<>();
    actors.forEach(
        actor ->
            patterns.add(
                Pattern.compile(
                    actor.names().values().stream()
                        .map(names -> names.get(0).replace(" ", "\\w* ") + "\\w*")
                        .collect(Collectors.joining("|", "\\b(?:", ")")),
                    FLAGS)));
    rules.forEach(
        rule -> patterns.add(Pattern.compile(regex(QueryParser.parse(rule.query())), FLAGS)));
    return new RegexRules(patterns);
  }

  private static String regex(Query query) {
    if (query instanceof Query.And and) {
      return and.all().stream().map(RegexRules::ahead).collect(Collectors.joining("", "\\A", ""));
    }
    if (query instanceof Query.Or or) {
      return or.any().stream().map(RegexRules::regex).collect(Collectors.joining("|", "(?:", ")"));
    }
    if (query instanceof Query.Near near) {
      String left = regex(near.left());
      String right = regex(near.right());
      String between = "(?:\\W+\\w+){0," + near.nearness().words() + "}\\W+";
      return "(?:" + left + between + right + "|" + right + between + left + ")";
    }
    if (query instanceof Query.Phrase phrase) {
      return phrase.words().stream().map(RegexRules::regex).collect(Collectors.joining("\\W+"));
    }
    String word = ((Query.Word) query).folded();
    return "\\b" + word.substring(0, Math.max(3, word.length() - 2)) + "\\w*";
  }

  private static String ahead(Query query) {
    return query instanceof Query.Not not
        ? "(?!.*?" + regex(not.none()) + ")"
        : "(?=.*?" + regex(query) + ")";
  }

  /** How many rules match. */
  int matches(Item item) {
    String text = item.title() + "\n" + item.text();
    int matches = 0;
    for (Pattern pattern : patterns) {
      matches += pattern.matcher(text).find() ? 1 : 0;
    }
    return matches;
  }
}
