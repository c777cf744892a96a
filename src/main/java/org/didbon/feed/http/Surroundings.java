package org.didbon.feed.http;

import java.util.function.UnaryOperator;
import org.didbon.domain.ProxyRules;

/**
 * What a reader of feeds has around it.
 *
 * @param version of the program, as servers are told
 * @param proxies which one requests take, unless a feed names its own
 * @param variables of the environment by name, {@code ""} for one that is not set
 */
public record Surroundings(String version, ProxyRules proxies, UnaryOperator<String> variables) {

  /** Neither a proxy nor an environment. */
  public static final Surroundings NONE =
      new Surroundings("development", ProxyRules.NONE, name -> "");

  /** The variables may be secrets. */
  @Override
  public String toString() {
    return "Surroundings[version=" + version + "]";
  }
}
