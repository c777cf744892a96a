package org.didbon.match;

import org.didbon.query.QueryFault;

/**
 * What is wrong with a rule.
 *
 * @param rule its id
 * @param fault of its query, with line and column within it
 */
public record RuleFault(String rule, QueryFault fault) {

  @Override
  public String toString() {
    return "rule " + rule + ", " + fault.getMessage();
  }
}
