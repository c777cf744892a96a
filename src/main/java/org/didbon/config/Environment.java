package org.didbon.config;

import java.util.List;
import java.util.Map;
import org.didbon.domain.ChatAddress;
import org.didbon.domain.ProxyRules;

/**
 * What the environment sets: the secrets, and what hosts decide. Texts are {@code ""} where a
 * variable is not set.
 *
 * @param telegramToken {@code TELEGRAM_BOT_TOKEN}
 * @param slackBotToken {@code SLACK_BOT_TOKEN}
 * @param slackAppToken {@code SLACK_APP_TOKEN}
 * @param owners {@code DIDBON_OWNERS}: people who may do everything, as {@code telegram:12345}
 * @param databaseUrl {@code DATABASE_URL}: {@code postgres://…} or {@code jdbc:…}, with its
 *     password
 * @param port {@code PORT} of the web console; 0 if not set
 * @param proxies {@code HTTPS_PROXY}, {@code HTTP_PROXY}, {@code ALL_PROXY} and {@code NO_PROXY}
 * @param variables all others that are set, for those that files name as {@code ${NAME}}
 */
public record Environment(
    String telegramToken,
    String slackBotToken,
    String slackAppToken,
    List<ChatAddress> owners,
    String databaseUrl,
    int port,
    ProxyRules proxies,
    Map<String, String> variables) {

  /** An environment that sets nothing. */
  public static final Environment NONE = new Environment("", "", "", List.of(), "", 0);

  public Environment {
    owners = List.copyOf(owners);
    variables = Map.copyOf(variables);
  }

  /** One without a proxy, and with nothing that files may name. */
  public Environment(
      String telegramToken,
      String slackBotToken,
      String slackAppToken,
      List<ChatAddress> owners,
      String databaseUrl,
      int port) {
    this(
        telegramToken,
        slackBotToken,
        slackAppToken,
        owners,
        databaseUrl,
        port,
        ProxyRules.NONE,
        Map.of());
  }

  /** The value of a variable, {@code ""} if it is not set. */
  public String variable(String name) {
    return variables.getOrDefault(name, "");
  }

  /** Whether messages go to Telegram. */
  public boolean hasTelegram() {
    return !telegramToken.isEmpty();
  }

  /** Whether messages go to Slack. */
  public boolean hasSlack() {
    return !slackBotToken.isEmpty();
  }

  /** Tells which are set and none of their values. */
  @Override
  public String toString() {
    return "Environment[telegram="
        + hasTelegram()
        + ", slack="
        + hasSlack()
        + ", owners="
        + owners.size()
        + ", databaseUrl="
        + !databaseUrl.isEmpty()
        + ", port="
        + (port > 0)
        + "]";
  }
}
