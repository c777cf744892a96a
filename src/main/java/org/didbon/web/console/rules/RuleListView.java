package org.didbon.web.console.rules;

import java.util.List;

/**
 * A page of the list of rules.
 *
 * @param query what was searched for; {@code ""} if nothing
 * @param states to choose from
 * @param count how many were found, in words
 * @param earlier the address of the page before; {@code ""} if there is none
 * @param later the address of the page after; {@code ""} if there is none
 */
public record RuleListView(
    String query,
    List<StateChoice> states,
    String count,
    List<RuleRow> rules,
    String earlier,
    String later) {

  /** A state that rules may be filtered by. */
  public record StateChoice(String value, String name, boolean chosen) {}

  /**
   * One rule.
   *
   * @param path of its editor
   * @param name as queries name it
   * @param query on one line
   * @param state in words; {@code ""} of one that is simply on
   * @param broken whether it cannot be used
   * @param daily reports a day
   * @param wrong the share called not relevant; {@code ""} where nothing came
   * @param changed when it was changed last, and by whom; {@code ""} if never
   */
  public record RuleRow(
      String path,
      String title,
      String name,
      String query,
      String state,
      boolean broken,
      boolean urgent,
      String daily,
      String wrong,
      String changed) {}

  public RuleListView {
    states = List.copyOf(states);
    rules = List.copyOf(rules);
  }

  /** Whether there is no rule at all, and not only none like that. */
  public boolean isNothingYet() {
    boolean all = states.stream().anyMatch(state -> state.chosen() && state.value().isEmpty());
    return rules.isEmpty() && query.isEmpty() && all && earlier.isEmpty();
  }
}
