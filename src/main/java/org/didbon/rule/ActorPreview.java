package org.didbon.rule;

import org.didbon.rule.Preview.Side;

/**
 * What another form of a person would have brought in the last 30 days.
 *
 * @param gained what comes in by it; all that it brings, of somebody new
 * @param lost what goes
 */
public record ActorPreview(Preview gained, Side lost) {

  /** Whether it makes no difference. */
  public boolean isSame() {
    return gained.items().total() == 0 && lost.items() == 0;
  }
}
