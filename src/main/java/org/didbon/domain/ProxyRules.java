package org.didbon.domain;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which proxy a request takes: the one that the operator set for all, or what the environment says
 * of each kind of address. Immutable.
 *
 * @param http for http addresses, null for none
 * @param https for https addresses, null for none
 * @param past hosts that are asked without one: {@code example.org} with all below it, {@code
 *     .example.org}, {@code example.org:8080}, a network such as {@code 10.0.0.0/8}, or {@code *}
 *     for all
 */
public record ProxyRules(
    @Nullable ProxyAddress http, @Nullable ProxyAddress https, List<String> past) {

  private static final Pattern ADDRESS =
      Pattern.compile("(?:(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)(?:\\.(?!$)|$)){4}");

  /** No proxy for anything. */
  public static final ProxyRules NONE = new ProxyRules(null, null, List.of());

  /** What {@link #past} names so that no proxy is asked for the machine it is asked from. */
  public static final List<String> THIS_MACHINE = List.of("localhost", "127.0.0.0/8", "::1");

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
    if (rule.contains("/")) {
      return Network.of(rule).filter(network -> network.holds(host)).isPresent();
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

  /** Addresses of IPv4 that begin alike; names are not looked up for it. */
  private record Network(int begin, int bits) {

    static Optional<Network> of(String written) {
      String[] parts = written.split("/", 2);
      Optional<Integer> begin = address(parts[0]);
      return parts[1].matches("\\d|[12]\\d|3[012]")
          ? begin.map(address -> new Network(address, Integer.parseInt(parts[1])))
          : Optional.empty();
    }

    boolean holds(String host) {
      int mask = bits == 0 ? 0 : -1 << (Integer.SIZE - bits);
      return address(host).filter(address -> (address & mask) == (begin & mask)).isPresent();
    }

    private static Optional<Integer> address(String written) {
      if (!ADDRESS.matcher(written).matches()) {
        return Optional.empty();
      }
      int address = 0;
      for (String part : written.split("\\.", -1)) {
        address = address << Byte.SIZE | Integer.parseInt(part);
      }
      return Optional.of(address);
    }
  }
}
