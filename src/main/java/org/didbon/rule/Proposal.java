package org.didbon.rule;

import java.util.List;
import java.util.Optional;
import org.didbon.match.RuleFault;
import org.didbon.query.Query;

/**
 * A change that was checked and can be saved, with the thing as its author saw it: if somebody else
 * is first, he is shown that instead.
 *
 * @param revision the last of all when it was checked
 * @param query what the rule will ask; empty if it is no rule, or taken off
 * @param warnings what of it may be meant otherwise
 */
public record Proposal(
    Overlay seen, Change change, long revision, Optional<Query> query, List<RuleFault> warnings) {

  public Proposal {
    warnings = List.copyOf(warnings);
  }
}
