package org.didbon.rule.review;

import org.didbon.query.Query;

/**
 * A part of a rule that brings reports by itself, or keeps some away by itself.
 *
 * @param part as written in the rule; of what keeps away, what stands after NOT
 * @param asked what a report answers that the part brought or kept away: the part with all that the
 *     rule asks beside it
 */
record Clause(ClauseEffect effect, Query part, Query asked) {

  /** What a part of a rule is for. */
  enum ClauseEffect {
    BRINGS,
    KEEPS_AWAY
  }
}
