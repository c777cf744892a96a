package org.didbon.domain.setting;

import java.net.URI;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.didbon.domain.ProxyAddress;
import org.didbon.domain.ProxyRules;
import org.didbon.domain.Variables;

/**
 * The proxy that a setting names. Faults name variables, never values.
 *
 * @param written as it stands in the file, so with places for secrets, not with secrets; {@code ""}
 *     for whatever the environment says
 */
public record ProxyChoice(String written) {

  /** Whatever the environment says. */
  public static final ProxyChoice OF_ENVIRONMENT = new ProxyChoice("");

  public static final String EXAMPLE = "write http://host:port or socks5://host:port";

  /**
   * Reads one.
   *
   * @param variables by name, {@code ""} for one that is not set
   */
  public static ProxyChoice read(String written, UnaryOperator<String> variables) {
    String filled = filled(written, variables);
    if (!filled.isEmpty()
        && !filled.equals(ProxyAddress.DIRECT)
        && ProxyAddress.read(filled).isEmpty()) {
      throw new ValueFault(
          "this is no address of a proxy", EXAMPLE + ", or " + ProxyAddress.DIRECT + " for none");
    }
    return new ProxyChoice(written);
  }

  /** The value with all variables in it, each of which is set. */
  public static String filled(String written, UnaryOperator<String> variables) {
    for (String name : Variables.in(written)) {
      if (variables.apply(name).isEmpty()) {
        throw new ValueFault(
            "the environment variable " + name + " is not set",
            "set it where Didbon is started, or take ${" + name + "} out");
      }
    }
    return Variables.fill(written, variables);
  }

  /** Which proxies it comes to beside those of the environment. */
  public ProxyRules rules(ProxyRules ofEnvironment, UnaryOperator<String> variables) {
    if (written.isEmpty()) {
      return ofEnvironment;
    }
    Optional<ProxyAddress> proxy = ProxyAddress.read(Variables.fill(written, variables));
    return proxy.map(ProxyRules::always).orElse(ProxyRules.NONE);
  }

  /** The one for a server, if any. */
  public Optional<ProxyAddress> to(
      URI server, ProxyRules ofEnvironment, UnaryOperator<String> variables) {
    int usual = "http".equals(server.getScheme()) ? 80 : 443;
    return rules(ofEnvironment, variables)
        .of(server.getScheme(), server.getHost(), server.getPort() > 0 ? server.getPort() : usual);
  }

  /** It may hold a password. */
  @Override
  public String toString() {
    return "ProxyChoice[set=" + !written.isEmpty() + "]";
  }
}
