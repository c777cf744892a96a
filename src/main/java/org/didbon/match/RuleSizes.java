package org.didbon.match;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.didbon.query.Query;

/**
 * How many words queries ask for with those of all the rules and lists they name, as often as they
 * name them: rules that name each other eight times over ask for eight times as much at each step,
 * and whoever writes them out in one piece never ends.
 */
final class RuleSizes {

  /**
   * All nine rules of {@code config/} in one search ask for 55,000: each names lists of hundreds of
   * words several times over. The archive and the matcher ask each list and rule once, however
   * often it is named; what is written out in full, for a preview, stays of a size that memory
   * holds.
   */
  static final int MOST = 100_000;

  /** The phrase that says so, and its arguments. */
  static final String FAULT = "query.fault.expanded";

  static final Map<String, String> LIMIT = Map.of("most", String.valueOf(MOST));

  private final Function<String, Optional<Query>> rules;
  private final Map<String, Integer> known = new HashMap<>();

  /**
   * Of rules that may name each other.
   *
   * @param rules their queries by id; what is not there counts as one word
   */
  RuleSizes(Function<String, Optional<Query>> rules) {
    this.rules = rules;
  }

  /** Those of {@code ids} that ask for too much and name no other that does. */
  List<String> tooLarge(Collection<String> ids) {
    return ids.stream()
        .filter(id -> of(id) > MOST)
        .filter(
            id ->
                CompiledRule.namesOfRules(rules.apply(id).orElseThrow()).stream()
                    .allMatch(named -> of(named) <= MOST))
        .toList();
  }

  /** The words of a query, {@link #MOST} and one if there are more. */
  int of(Query query) {
    long words =
        query.parts().filter(part -> part.children().isEmpty()).count()
            - CompiledRule.names(query).count();
    for (String named : CompiledRule.names(query).toList()) {
      words = Math.min(MOST + 1, words + of(named));
    }
    return (int) words;
  }

  private int of(String id) {
    Integer before = known.get(id);
    if (before != null) {
      return before;
    }
    known.put(id, 1); // a circle is told as such
    int words = rules.apply(id).map(this::of).orElse(1);
    known.put(id, words);
    return words;
  }
}
