package org.didbon.web.console.review;

import org.didbon.rule.Proposal;
import org.didbon.rule.Refused;
import org.didbon.rule.RuleBook;
import org.didbon.web.console.Ask;

/** Saves changes, or lets them wait for a second yes. */
final class Saving {

  private Saving() {}

  /**
   * What is to be told of it, see {@link Ask#goTo(String, String)}: {@code said}, or that it waits.
   */
  static String save(RuleBook book, Proposal proposal, String said, Ask ask) {
    try {
      book.save(proposal, ask.caller().author());
      return said;
    } catch (Refused e) {
      if (e.waiting() == null) {
        throw e;
      }
      return "asked";
    }
  }
}
