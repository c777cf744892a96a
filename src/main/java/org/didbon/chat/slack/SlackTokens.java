package org.didbon.chat.slack;

import java.util.List;
import java.util.regex.Pattern;
import org.didbon.chat.SecretVariable;

/** The variables that hold Slack's tokens (docs.slack.dev/authentication/tokens). */
final class SlackTokens {

  static final String BOT = "SLACK_BOT_TOKEN";
  static final String APP = "SLACK_APP_TOKEN";

  static final List<SecretVariable> BOTH =
      List.of(
          token(BOT, "xoxb-", "xox[a-z]-", "messages then go to Slack"),
          token(APP, "xapp-", "xapp-", "Slack needs both"));

  private SlackTokens() {}

  private static SecretVariable token(String name, String begin, String shape, String about) {
    return new SecretVariable(
        name,
        Pattern.compile(begin + ".*"),
        Pattern.compile(shape + "[A-Za-z0-9-]{8,}"),
        "begins with " + begin + "; " + about,
        "take the one that begins with " + begin);
  }
}
