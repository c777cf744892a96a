package org.didbon.match;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which rules an item's terms bring up. Immutable. */
final class RuleIndex {

  /**
   * The rules of term t stand in {@link #rules} from {@code starts[t]} to {@code starts[t + 1]}.
   */
  private final int[] starts;

  private final int[] rules;

  /** Rules that no term brings up, asked of every item. */
  private final int[] always;

  private RuleIndex(int[] starts, int[] rules, int[] always) {
    this.starts = starts;
    this.rules = rules;
    this.always = always;
  }

  /**
   * The index of {@code rules} by their number in the list.
   *
   * @param terms how many terms there are
   */
  static RuleIndex of(List<CompiledRule> rules, RulesById byId, int terms) {
    RuleAnchors byRule = new RuleAnchors(byId);
    Anchors[] anchors = new Anchors[rules.size()];
    int[] starts = new int[terms + 1];
    for (int rule = 0; rule < anchors.length; rule++) {
      anchors[rule] = rules.get(rule).anchors(byRule);
      anchors[rule].terms().forEach(term -> starts[term + 1]++);
    }
    Arrays.parallelPrefix(starts, Integer::sum);
    int[] filled = Arrays.copyOf(starts, terms);
    int[] numbers = new int[starts[terms]];
    BitSet always = new BitSet();
    for (int rule = 0; rule < anchors.length; rule++) {
      for (int term : anchors[rule].terms()) {
        numbers[filled[term]++] = rule;
      }
      always.set(rule, !anchors[rule].exist());
    }
    return new RuleIndex(starts, numbers, always.stream().toArray());
  }

  /** Sets in {@code reached}, and no others there, the numbers of rules the item may match. */
  void reach(Hits hits, BitSet reached) {
    reached.clear();
    for (int rule : always) {
      reached.set(rule);
    }
    for (int slot = 0; slot < hits.slots(); slot++) {
      int term = hits.termIn(slot);
      // a word may answer to terms that were added after this index was made
      if (term >= 0 && term < starts.length - 1) {
        for (int i = starts[term]; i < starts[term + 1]; i++) {
          reached.set(rules[i]);
        }
      }
    }
  }

  /** The anchors of rules that others name, found once however many name them. */
  private static final class RuleAnchors implements AnchorsById {

    private final RulesById rules;
    private final Map<String, Anchors> known = new HashMap<>();

    RuleAnchors(RulesById rules) {
      this.rules = rules;
    }

    @Override
    public Anchors of(String id) {
      Anchors before = known.get(id);
      if (before != null) {
        return before;
      }
      Anchors anchors = rules.rule(id).anchors(this);
      known.put(id, anchors);
      return anchors;
    }
  }
}
