package org.didbon.chat;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.didbon.domain.ProxyAddress;
import org.didbon.domain.ProxyRules;
import org.didbon.domain.Variables;
import org.didbon.domain.setting.ProxyChoice;

/**
 * What the environment sets for networks.
 *
 * @param secrets of all networks, by the names of their variables; absent where one is not set
 * @param variables that files may name as {@code ${NAME}}
 */
public record NetworkEnvironment(
    Map<String, String> secrets, ProxyRules proxies, Map<String, String> variables) {

  public NetworkEnvironment {
    secrets = Map.copyOf(secrets);
    variables = Map.copyOf(variables);
  }

  /** The value of a variable, {@code ""} if it is not set. */
  public String secret(String name) {
    return secrets.getOrDefault(name, "");
  }

  /** A text of a file with the variables that it names. */
  public String filled(String written) {
    return Variables.fill(written, name -> variables.getOrDefault(name, ""));
  }

  /** The proxy that {@code server} is reached through, if any. */
  public Optional<ProxyAddress> proxy(ProxyChoice choice, URI server) {
    return choice.to(server, proxies, name -> variables.getOrDefault(name, ""));
  }

  /** None of the values. */
  @Override
  public String toString() {
    return "NetworkEnvironment[secrets=" + secrets.keySet() + "]";
  }
}
