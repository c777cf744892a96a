package org.didbon.config;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.didbon.domain.FeedAccess;
import org.didbon.domain.setting.ProxyChoice;
import org.didbon.domain.setting.Quote;
import org.didbon.domain.setting.ValueFault;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** Reads what a feed wants beyond a plain request: headers, login, proxy. */
final class AccessReader {

  private static final Pattern NAME = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");

  /** Those that are ours to write: they say how a request is sent, not what it asks for. */
  private static final Set<String> OURS =
      Set.of(
          "host",
          "connection",
          "content-length",
          "transfer-encoding",
          "accept-encoding",
          "if-none-match",
          "if-modified-since",
          "proxy-authorization");

  private final @Nullable Environment environment;
  private final FileFaults faults;

  /**
   * @param environment null where what it sets is not needed, and not looked at
   */
  AccessReader(@Nullable Environment environment, FileFaults faults) {
    this.environment = environment;
    this.faults = faults;
  }

  FeedAccess read(Mapping feed) {
    return new FeedAccess(
        headers(feed.section("headers")),
        feed.value("login", "", this::login),
        feed.value("proxy", "", this::proxy));
  }

  private String proxy(String written) {
    return environment == null
        ? written
        : ProxyChoice.read(written, environment::variable).written();
  }

  private Map<String, String> headers(Mapping section) {
    Map<String, String> headers = new TreeMap<>();
    section
        .all()
        .forEach(
            (name, node) -> {
              try {
                String value = node instanceof ScalarNode ? section.text(name, node) : "";
                check(name, value);
                headers.put(name, value);
              } catch (ValueFault e) {
                faults.at(node, "headers: " + e.wrong(), e.instead());
              }
            });
    return headers;
  }

  private void check(String name, String value) {
    if (!NAME.matcher(name).matches()) {
      throw new ValueFault(Quote.of(name) + " is no name of a header", "write one as User-Agent");
    }
    if (OURS.contains(name.toLowerCase(Locale.ROOT))) {
      throw new ValueFault(name + " is not for a feed to set", "delete it");
    }
    String filled = environment == null ? "-" : ProxyChoice.filled(value, environment::variable);
    if (filled.isEmpty() || !filled.chars().allMatch(sign -> sign >= ' ' && sign < 0x7f)) {
      throw new ValueFault(
          "the value of " + name + " cannot be sent", "write one line of Latin letters and signs");
    }
  }

  private String login(String written) {
    if (environment != null
        && !written.isEmpty()
        && ProxyChoice.filled(written, environment::variable).indexOf(':') < 1) {
      throw new ValueFault("this is no login", "write user:password, or a ${NAME} that holds both");
    }
    return written;
  }
}
