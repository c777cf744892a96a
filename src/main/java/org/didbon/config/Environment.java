package org.didbon.config;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.didbon.chat.NetworkEnvironment;
import org.didbon.domain.ChatAddress;
import org.didbon.domain.ProxyRules;

/**
 * What the environment sets: the secrets, and what hosts decide. Texts are {@code ""} where a
 * variable is not set.
 *
 * @param secrets of the chat networks, by the names of their variables; absent where one is not set
 * @param owners {@code DIDBON_OWNERS}: people who may do everything, as {@code network:id}
 * @param databaseUrl {@code DATABASE_URL}: {@code postgres://…} or {@code jdbc:…}, with its
 *     password
 * @param port {@code PORT} of health, metrics and the webhook; 0 if not set
 * @param proxies {@code HTTPS_PROXY}, {@code HTTP_PROXY}, {@code ALL_PROXY} and {@code NO_PROXY}
 * @param translateKey {@code TRANSLATE_KEY} of the translation server
 * @param variables all others that are set, for those that files name as {@code ${NAME}}
 */
public record Environment(
    Map<String, String> secrets,
    List<ChatAddress> owners,
    String databaseUrl,
    int port,
    ProxyRules proxies,
    String translateKey,
    Map<String, String> variables) {

  /** An environment that sets nothing. */
  public static final Environment NONE = new Environment(Map.of(), List.of(), "", 0);

  public Environment {
    secrets = Map.copyOf(secrets);
    owners = List.copyOf(owners);
    variables = Map.copyOf(variables);
  }

  /** One without a proxy, and with nothing that files may name. */
  public Environment(
      Map<String, String> secrets, List<ChatAddress> owners, String databaseUrl, int port) {
    this(secrets, owners, databaseUrl, port, ProxyRules.NONE, "", Map.of());
  }

  /** The value of a variable, {@code ""} if it is not set. */
  public String variable(String name) {
    return variables.getOrDefault(name, "");
  }

  /** What of it chat networks may know. */
  public NetworkEnvironment ofNetworks() {
    return new NetworkEnvironment(secrets, proxies, variables);
  }

  /** Tells which are set and none of their values. */
  @Override
  public String toString() {
    return "Environment[set="
        + new TreeSet<>(secrets.keySet())
        + ", owners="
        + owners.size()
        + ", databaseUrl="
        + !databaseUrl.isEmpty()
        + ", port="
        + (port > 0)
        + "]";
  }
}
