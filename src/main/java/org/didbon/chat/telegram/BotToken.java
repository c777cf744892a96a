package org.didbon.chat.telegram;

import java.util.regex.Pattern;

/** The secret that makes a program this bot. Written as text it says nothing. */
public final class BotToken {

  /** The variable of the environment that holds it. */
  static final String VARIABLE = "TELEGRAM_BOT_TOKEN";

  static final Pattern FORM = Pattern.compile("\\d+:[A-Za-z0-9_-]+");
  private static final String HIDDEN = "***";

  private final String value;
  private final String secret;

  /**
   * @param value as BotFather gave it, such as {@code 123456:ABC-DEF}
   * @throws IllegalArgumentException if it is none; the message does not hold it
   */
  public BotToken(String value) {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "not a bot token: write it as BotFather gave it, such as 123456:ABC-DEF");
    }
    this.value = value;
    this.secret = value.substring(value.indexOf(':') + 1);
  }

  /** The half that is no secret: the bot's own number. */
  public String id() {
    return value.substring(0, value.indexOf(':'));
  }

  String value() {
    return value;
  }

  /** {@code text} without the token, also where the colon before the secret half is encoded. */
  String scrub(String text) {
    return text.replace(value, HIDDEN).replace(secret, HIDDEN);
  }

  @Override
  public String toString() {
    return HIDDEN;
  }
}
