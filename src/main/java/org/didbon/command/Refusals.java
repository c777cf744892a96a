package org.didbon.command;

import java.util.Locale;
import org.didbon.domain.RichText;
import org.didbon.phrase.Localizer;
import org.didbon.rule.Refused;
import org.didbon.rule.Revision;

/** Says why a change cannot be made, and what to do instead. */
public final class Refusals {

  private Refusals() {}

  public static RichText describe(Refused refused, Localizer localizer) {
    String key = "refused." + refused.reason().name().toLowerCase(Locale.ROOT);
    RichText.Builder text = RichText.builder().lines(localizer.rich(key, refused.arguments()));
    Revision other = refused.other();
    return other == null
        ? text.build()
        : text.lines(Differences.describe(other, localizer)).build();
  }
}
