package org.didbon.config;

import java.util.List;
import java.util.Optional;
import org.didbon.chat.ChatNetwork;
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

  private static final String HIDDEN = "…";

  private ChatNetworks() {}

  /** Whether {@code written} is {@code network:id} of a person, as that network writes it. */
  public static boolean isPerson(String written) {
    int colon = written.indexOf(':');
    return colon > 0
        && named(written.substring(0, colon))
            .filter(network -> network.people().fits(written.substring(colon + 1)))
            .isPresent();
  }

  /** How people are written, for whoever wrote one in another way: one a network. */
  public static List<String> peopleExamples() {
    return ALL.stream()
        .filter(network -> !network.people().example().isEmpty())
        .map(network -> network.name() + ":" + network.people().example())
        .toList();
  }

  /** The variables of the environment that hold secrets. */
  public static List<SecretVariable> secrets() {
    return ALL.stream().flatMap(network -> network.secrets().stream()).toList();
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

  private static Optional<ChatNetwork<?>> named(String name) {
    return ALL.stream().filter(network -> network.name().equals(name)).findFirst();
  }
}
