package org.didbon.config;

import java.util.function.UnaryOperator;
import org.didbon.domain.ProxyAddress;
import org.didbon.domain.Variables;

/**
 * How proxies, and other values with secrets from the environment in them, are written. Faults name
 * variables, never values.
 */
final class ProxyValues {

  static final String EXAMPLE = "write http://host:port or socks5://host:port";

  private ProxyValues() {}

  /** Reads one as it is written; {@code ""} for none of its own. */
  static UnaryOperator<String> reading(Environment environment) {
    return written -> {
      String filled = filled(written, environment);
      if (!filled.isEmpty()
          && !filled.equals(ProxyAddress.DIRECT)
          && ProxyAddress.read(filled).isEmpty()) {
        throw new ValueFault(
            "this is no address of a proxy", EXAMPLE + ", or " + ProxyAddress.DIRECT + " for none");
      }
      return written;
    };
  }

  /** The value with all variables in it, each of which is set. */
  static String filled(String written, Environment environment) {
    for (String name : Variables.in(written)) {
      if (environment.variable(name).isEmpty()) {
        throw new ValueFault(
            "the environment variable " + name + " is not set",
            "set it where Didbon is started, or take ${" + name + "} out");
      }
    }
    return Variables.fill(written, environment::variable);
  }
}
