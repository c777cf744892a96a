package org.didbon.chat.slack;

import java.util.List;
import java.util.regex.Pattern;

/** Keeps what must not be seen out of reasons and logs. Immutable. */
final class Secrets {

  private static final String HIDDEN = "…";

  /**
   * What Slack's secrets look like: tokens (docs.slack.dev/authentication/tokens), the ticket in
   * the address of a socket, and the addresses that anybody may answer to.
   */
  private static final Pattern SHAPES =
      Pattern.compile(
          "xox[a-z](?:\\.xox[a-z])?-[\\w-]+|xapp-[\\w-]+"
              + "|(?<=\\b(?:ticket|token|secret)=)[^&\\s\"]+"
              + "|https://hooks\\.slack\\.com/[^\\s\"]+");

  private final List<String> known;

  /**
   * @param known tokens as they are set, whatever they look like
   */
  Secrets(List<String> known) {
    this.known = known.stream().filter(token -> !token.isBlank()).toList();
  }

  String scrub(String text) {
    String clean = text;
    for (String token : known) {
      clean = clean.replace(token, HIDDEN);
    }
    return SHAPES.matcher(clean).replaceAll(HIDDEN);
  }
}
