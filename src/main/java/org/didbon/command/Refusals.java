package org.didbon.command;

import java.util.Locale;
import org.didbon.domain.RichText;
import org.didbon.phrase.Speech;
import org.didbon.rule.Refused;
import org.didbon.rule.Revision;

/** Says why a change cannot be made, and what to do instead. */
final class Refusals {

  private Refusals() {}

  static RichText told(Refused refused, Speech speech) {
    String key = "refused." + refused.reason().name().toLowerCase(Locale.ROOT);
    RichText.Builder text = RichText.builder().lines(speech.rich(key, refused.arguments()));
    Revision other = refused.other();
    return other == null ? text.build() : text.lines(Differences.told(other, speech)).build();
  }
}
