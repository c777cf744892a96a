package org.didbon.config;

import java.util.Optional;
import org.didbon.domain.ProxyAddress;
import org.didbon.domain.ProxyRules;
import org.didbon.domain.Variables;

/**
 * The proxies that {@code didbon.yaml} names, as written there; {@code ""} for the environment's.
 *
 * @param feed for all feeds that name none themselves
 */
public record ProxySettings(String feed, String telegram, String slack) {

  /** Whatever the environment says. */
  public static final ProxySettings NONE = new ProxySettings("", "", "");

  /** Which proxy a setting and the environment come to. */
  static ProxyRules rules(String written, Environment environment) {
    if (written.isEmpty()) {
      return environment.proxies();
    }
    Optional<ProxyAddress> proxy =
        ProxyAddress.read(Variables.fill(written, environment::variable));
    return proxy.map(ProxyRules::always).orElse(ProxyRules.NONE);
  }

  /** They may hold passwords. */
  @Override
  public String toString() {
    return "ProxySettings[feed="
        + !feed.isEmpty()
        + ", telegram="
        + !telegram.isEmpty()
        + ", slack="
        + !slack.isEmpty()
        + "]";
  }
}
