package org.didbon.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProxyRulesTest {

  private static final ProxyAddress WAY =
      ProxyAddress.read("http://way.example:3128").orElseThrow();

  @ParameterizedTest
  @CsvSource({
    "*, any.example, true",
    "site.example, site.example, true",
    "site.example, www.site.example, true",
    "site.example, notsite.example, false",
    ".site.example, www.site.example, true",
    "*.site.example, www.site.example, true",
    "site.example:8443, site.example, false",
    "site.example:443, SITE.example, true",
    "10.0.0.0/8, 10.9.8.7, true",
    "10.0.0.0/8, 11.9.8.7, false",
    "127.0.0.0/8, 127.0.0.1, true",
    "10.0.0.7, 10.0.0.7, true",
    "::1, [::1], true",
    "10.0.0.0/99, 10.9.8.7, false",
    "'', any.example, false"
  })
  void hostsThatAreNamedAreAskedWithoutAProxy(String rule, String host, boolean past) {
    ProxyRules rules = new ProxyRules(null, WAY, List.of(rule));

    assertThat(rules.of("https", host, 443).isEmpty()).isEqualTo(past);
  }

  @Test
  void eachKindOfAddressHasItsOwn() {
    ProxyRules rules = new ProxyRules(null, WAY, List.of());

    assertThat(rules.of("https", "any.example", 443)).contains(WAY);
    assertThat(rules.of("http", "any.example", 80)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "http://h.example:3128, http://h.example:3128, ''",
    "socks5://u:p%40ss@127.0.0.1, socks5://127.0.0.1:1080, p@ss",
    "socks5h://[::1]:9050/, socks5://[::1]:9050, ''",
    "SOCKS://h:1, socks5://h:1, ''"
  })
  void anAddressIsReadAndShownWithoutItsPassword(String written, String shown, String password) {
    ProxyAddress proxy = ProxyAddress.read(written).orElseThrow();

    assertThat(proxy).hasToString(shown);
    assertThat(proxy.password()).isEqualTo(password);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "host:3128", "ftp://h:1", "https://h:1", "http://h:70000", "http://h:1/path"})
  void whatIsNoProxyIsRefused(String written) {
    assertThat(ProxyAddress.read(written)).isEmpty();
  }
}
