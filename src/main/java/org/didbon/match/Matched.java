package org.didbon.match;

import java.util.List;
import org.didbon.domain.Match;

/**
 * What one item is about.
 *
 * @param matches actors first, then rules, each in the order of the configuration, then saved
 *     queries
 * @param failures rules that could not be evaluated on it; an operator must hear of these
 */
public record Matched(List<Match> matches, List<FailedRule> failures) {

  /** A rule that failed on an item, and why in plain words. */
  public record FailedRule(String rule, String reason) {}

  public Matched {
    matches = List.copyOf(matches);
    failures = List.copyOf(failures);
  }
}
