package org.didbon.web.console.review;

import org.didbon.command.Refusals;
import org.didbon.domain.BadInput;
import org.didbon.phrase.LocalizedBadInput;
import org.didbon.phrase.Localizer;
import org.didbon.rule.Refused;

/** What is wrong with a change, in the language of whoever makes it. */
final class Faults {

  private Faults() {}

  static String said(BadInput fault, Localizer localizer) {
    if (fault instanceof Refused refused) {
      return Refusals.describe(refused, localizer).plain();
    }
    return fault instanceof LocalizedBadInput known ? known.in(localizer) : fault.getMessage();
  }
}
