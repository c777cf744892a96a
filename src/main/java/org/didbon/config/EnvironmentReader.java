package org.didbon.config;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.didbon.chat.ChatNetwork;
import org.didbon.chat.SecretVariable;
import org.didbon.domain.ChatAddress;
import org.didbon.domain.ProxyAddress;
import org.didbon.domain.ProxyRules;
import org.didbon.domain.setting.ProxyChoice;
import org.didbon.domain.setting.Quote;
import org.jspecify.annotations.Nullable;

/** Reads the environment's variables, and lists what is wrong with them without their values. */
final class EnvironmentReader {

  private static final String TRANSLATE_KEY = "TRANSLATE_KEY";

  /** Those beside the secrets of networks. */
  private static final Set<String> OURS =
      Set.of("DIDBON_OWNERS", "DATABASE_URL", "PORT", TRANSLATE_KEY);

  private static final Pattern DATABASE = Pattern.compile("(postgres|postgresql)://.+|jdbc:.+");

  private final Map<String, String> variables;
  private final List<Fault> faults = new ArrayList<>();

  private EnvironmentReader(Map<String, String> variables) {
    this.variables = variables;
  }

  /** What {@code variables} set; faults are added to {@code faults}. */
  static Environment read(Map<String, String> variables, List<Fault> faults) {
    EnvironmentReader reader = new EnvironmentReader(variables);
    Environment environment =
        new Environment(
            reader.secrets(),
            reader.owners(),
            reader.databaseUrl(),
            reader.port(),
            reader.proxies(),
            reader.get(TRANSLATE_KEY),
            reader.others());
    faults.addAll(reader.faults);
    return environment;
  }

  private Map<String, String> secrets() {
    Map<String, String> secrets = new HashMap<>();
    for (ChatNetwork<?> network : ChatNetworks.ALL) {
      Optional<String> set =
          network.secrets().stream()
              .map(SecretVariable::name)
              .filter(name -> !get(name).isEmpty())
              .findFirst();
      for (SecretVariable secret : network.secrets()) {
        String value = get(secret.name());
        if (value.isEmpty()) {
          set.ifPresent(
              other ->
                  fault(
                      secret.name(),
                      "it goes with " + other + ", which is set",
                      "set this one too, or neither"));
        } else if (secret.isSound(value)) {
          secrets.put(secret.name(), value);
        } else {
          fault(secret.name(), "this is not how such a secret is written", secret.instead());
        }
      }
    }
    return secrets;
  }

  private List<ChatAddress> owners() {
    Set<ChatAddress> owners = new LinkedHashSet<>();
    for (String written : get("DIDBON_OWNERS").split(",", -1)) {
      String owner = written.strip();
      if (ChatNetworks.PEOPLE.fits(owner)) {
        owners.add(ChatAddress.of(owner));
      } else if (!owner.isEmpty()) {
        fault(
            "DIDBON_OWNERS",
            Quote.of(owner) + " is no person on a network",
            "write "
                + String.join(",", ChatNetworks.PEOPLE.examples())
                + " with the numbers those networks give people");
      }
    }
    return List.copyOf(owners);
  }

  private String databaseUrl() {
    String url = get("DATABASE_URL");
    if (!url.isEmpty() && !DATABASE.matcher(url).matches()) {
      fault(
          "DATABASE_URL",
          "this is no address of a database",
          "write postgres://user:password@host:5432/name, or jdbc:…");
    }
    return url;
  }

  private int port() {
    String port = get("PORT");
    if (port.isEmpty()) {
      return 0;
    }
    if (port.matches("[1-9]\\d{0,4}") && Integer.parseInt(port) <= 65_535) {
      return Integer.parseInt(port);
    }
    fault("PORT", Quote.of(port) + " is no port", "write a number from 1 to 65535");
    return 0;
  }

  /** What is ours is not for files to name: a token belongs in no header. */
  private Map<String, String> others() {
    Map<String, String> others = new HashMap<>(variables);
    others.keySet().removeAll(OURS);
    ChatNetworks.secrets().forEach(secret -> others.remove(secret.name()));
    others.values().removeIf(String::isBlank);
    return others;
  }

  /** As curl and most programs read them; this machine itself is never asked through a proxy. */
  private ProxyRules proxies() {
    ProxyAddress any = proxy("ALL_PROXY", null);
    List<String> past = new ArrayList<>(ProxyRules.THIS_MACHINE);
    past.addAll(List.of(either("NO_PROXY").split("[,\\s]+", -1)));
    past.removeIf(String::isBlank);
    ProxyAddress http = proxy("HTTP_PROXY", any);
    ProxyAddress https = proxy("HTTPS_PROXY", any);
    return http == null && https == null ? ProxyRules.NONE : new ProxyRules(http, https, past);
  }

  private @Nullable ProxyAddress proxy(String name, @Nullable ProxyAddress otherwise) {
    String written = either(name);
    if (written.isEmpty()) {
      return otherwise;
    }
    Optional<ProxyAddress> proxy =
        ProxyAddress.read(written.contains("://") ? written : "http://" + written);
    if (proxy.isEmpty()) {
      fault(name, "this is no address of a proxy", ProxyChoice.EXAMPLE);
    }
    return proxy.orElse(null);
  }

  /** In small letters too, which come first. */
  private String either(String name) {
    String small = get(name.toLowerCase(Locale.ROOT));
    return small.isEmpty() ? get(name) : small;
  }

  private String get(String name) {
    return variables.getOrDefault(name, "").strip();
  }

  private void fault(String name, String wrong, String instead) {
    faults.add(new Fault("environment variable " + name, 0, wrong, instead));
  }
}
