package org.didbon.cli;

import java.util.regex.Pattern;
import org.didbon.domain.setting.Quote;
import org.didbon.text.Harmless;

/**
 * What may stand in the log of a text that may quote a stranger, or an address with a secret in it,
 * as the faults of libraries do. Pure.
 */
final class LogWords {

  /** What stands before the host, as in {@code postgres://user:password@host/}. */
  private static final Pattern LOGIN = Pattern.compile("(?<=://)[^/\\s@]{1,200}@");

  private LogWords() {}

  static String of(String text) {
    String clean = Quote.withoutTokens(Harmless.inOneLine(text));
    return clean.contains("://") ? LOGIN.matcher(clean).replaceAll("…@") : clean;
  }
}
