package org.didbon.rule;

import java.util.List;
import org.didbon.rule.Preview.Difference;

/**
 * What a list of words would change of the rules that use it, in the last 30 days.
 *
 * @param rules that find something else than now, in their order
 * @param same how many find the same
 * @param unasked how many more use the list and were not asked
 */
public record ListPreview(List<RuleDifference> rules, int same, int unasked) {

  /** One rule, and the items that come in and that go. */
  public record RuleDifference(String rule, Difference difference) {}

  public ListPreview {
    rules = List.copyOf(rules);
  }
}
