package org.didbon.config;

import java.util.List;
import org.didbon.chat.ChatNetwork;
import org.didbon.chat.PersonIds;
import org.didbon.chat.SecretVariable;
import org.didbon.chat.console.ConsoleNetwork;
import org.didbon.chat.slack.SlackNetwork;
import org.didbon.chat.telegram.TelegramNetwork;
import org.didbon.chat.webhook.WebhookNetwork;

/** All chat networks there are: the only place that names them. A new one is one line here. */
public final class ChatNetworks {

  public static final List<ChatNetwork<?>> ALL =
      List.of(
          new TelegramNetwork(), new SlackNetwork(), new WebhookNetwork(), new ConsoleNetwork());

  /** Their people. */
  public static final PersonIds PEOPLE = new PersonIds(ALL);

  private static final List<SecretVariable> SECRETS =
      ALL.stream().flatMap(network -> network.secrets().stream()).toList();

  private static final String HIDDEN = "…";

  private ChatNetworks() {}

  /** The variables of the environment that hold secrets. */
  public static List<SecretVariable> secrets() {
    return SECRETS;
  }

  /** The variables whose secrets look like one that stands in {@code text}; none if none does. */
  static List<String> secretsIn(String text) {
    return secrets().stream()
        .filter(secret -> secret.shape().matcher(text).find())
        .map(SecretVariable::name)
        .toList();
  }

  /** The text without what looks like a secret of a network. */
  static String masked(String text) {
    String clean = text;
    for (SecretVariable secret : secrets()) {
      clean = secret.shape().matcher(clean).replaceAll(HIDDEN);
    }
    return clean;
  }
}
