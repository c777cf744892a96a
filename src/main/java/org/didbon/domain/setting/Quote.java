package org.didbon.domain.setting;

import java.util.regex.Pattern;

/** How a value that somebody wrote is shown in a fault: short, on one line, never a token. */
public final class Quote {

  private static final int LONGEST = 60;

  /** Telegram: core.telegram.org/bots/api#authorizing-your-bot; Slack: api.slack.com/tokens. */
  private static final Pattern TOKEN =
      Pattern.compile("\\d{6,}:[A-Za-z0-9_-]{30,}|xox[a-z]-[A-Za-z0-9-]{8,}|xapp-[A-Za-z0-9-]{8,}");

  private static final Pattern UNSEEN = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\s]+");

  private Quote() {}

  public static String of(String written) {
    if (holdsToken(written)) {
      return "\"…\"";
    }
    String shown = UNSEEN.matcher(written).replaceAll(" ").strip();
    if (shown.codePointCount(0, shown.length()) > LONGEST) {
      shown = shown.substring(0, shown.offsetByCodePoints(0, LONGEST)) + "…";
    }
    return '"' + shown + '"';
  }

  /** The same with an ellipsis for each token of a bot. */
  public static String withoutTokens(String text) {
    return TOKEN.matcher(text).replaceAll("…");
  }

  /** Whether something that looks like a bot's token stands in {@code written}. */
  public static boolean holdsToken(String written) {
    return TOKEN.matcher(written).find();
  }
}
