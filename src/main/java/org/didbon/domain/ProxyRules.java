package org.didbon.domain;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which proxy a request takes: the one that the operator set for all, or what the environment says
 * of each kind of address. Immutable.
 *
 * @param http for http addresses, null for none
 * @param https for https addresses, null for none
 * @param past hosts that are asked without one: {@code example.org} with all below it, {@code
 *     .example.org}, {@code example.org:8080}, or {@code *} for all
 */
public record ProxyRules(
    @Nullable ProxyAddress http, @Nullable ProxyAddress https, List<String> past) {

  /** No proxy for anything. */
  public static final ProxyRules NONE = new ProxyRules(null, null, List.of());

  public ProxyRules {
    past = List.copyOf(past);
  }

  /** One for every request. */
  public static ProxyRules always(ProxyAddress proxy) {
    return new ProxyRules(proxy, proxy, List.of());
  }

  /**
   * The proxy for an address; empty where it is asked directly.
   *
   * @param scheme http or https
   * @param port a number, also where it is the usual one
   */
  public Optional<ProxyAddress> of(String scheme, String host, int port) {
    ProxyAddress proxy = scheme.equalsIgnoreCase("https") ? https : http;
    String bare = host.replaceAll("^\\[|\\]$|\\.$", "").toLowerCase(Locale.ROOT);
    return Optional.ofNullable(proxy)
        .filter(any -> past.stream().noneMatch(rule -> covers(rule, bare, port)));
  }

  private static boolean covers(String written, String host, int port) {
    String rule = written.strip().toLowerCase(Locale.ROOT);
    if (rule.equals("*")) {
      return true;
    }
    int colon = rule.lastIndexOf(':');
    if (colon > 0 && rule.indexOf(':') == colon && rule.substring(colon + 1).matches("\\d+")) {
      if (!rule.substring(colon + 1).equals(Integer.toString(port))) {
        return false;
      }
      rule = rule.substring(0, colon);
    }
    String name = rule.replaceFirst("^\\*?\\.", "");
    return !name.isEmpty() && (host.equals(name) || host.endsWith("." + name));
  }
}
