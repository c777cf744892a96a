package org.didbon.match;

import java.util.List;
import java.util.stream.Collectors;
import org.didbon.domain.BadInput;

/** Rules that cannot be used. The message shows the first of them, each fault with its caret. */
public final class BrokenRules extends BadInput {

  private static final int SHOWN = 10;

  private final List<RuleFault> faults;

  BrokenRules(List<RuleFault> faults) {
    super(message(faults));
    this.faults = List.copyOf(faults);
  }

  /** Every fault, one a rule at least, in the order of the rules. */
  public List<RuleFault> faults() {
    return faults;
  }

  private static String message(List<RuleFault> faults) {
    String more = faults.size() > SHOWN ? "\nand " + (faults.size() - SHOWN) + " more" : "";
    return faults.stream()
        .limit(SHOWN)
        .map(RuleFault::toString)
        .collect(Collectors.joining("\n", "", more));
  }
}
