package org.didbon.web.console;

import org.didbon.command.Refusals;
import org.didbon.domain.BadInput;
import org.didbon.phrase.LocalizedBadInput;
import org.didbon.phrase.Localizer;
import org.didbon.rule.Refused;

/** What is wrong with what somebody sent, in the language of whoever reads it. */
public final class FaultWords {

  private FaultWords() {}

  /** A line, or several. */
  public static String of(BadInput fault, Localizer localizer) {
    if (fault instanceof Refused refused) {
      return Refusals.describe(refused, localizer).plain();
    }
    return fault instanceof LocalizedBadInput known ? known.in(localizer) : fault.getMessage();
  }
}
