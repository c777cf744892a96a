package org.didbon.feed.http;

import static org.assertj.core.api.Assertions.assertThat;

import okhttp3.Headers;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;

/** Each cookie goes to the hosts it was given for and to no other. */
class CookiesTest {

  private static final HttpUrl OUTLET = HttpUrl.get("https://www.outlet.example/rss");

  private final Cookies cookies = new Cookies();

  @Test
  void aCookieGoesBackToItsHostAndPathAlone() {
    take("a=1; Path=/", "b=2; Path=/deep");

    assertThat(cookies.to(OUTLET)).isEqualTo("a=1");
    assertThat(cookies.to(HttpUrl.get("https://www.outlet.example/deep/x"))).isEqualTo("a=1; b=2");
    assertThat(cookies.to(HttpUrl.get("https://outlet.example/"))).isEmpty();
    assertThat(cookies.to(HttpUrl.get("https://other.example/"))).isEmpty();
  }

  @Test
  void aCookieOfTheSameNamePathAndDomainTakesTheOldOnesPlace() {
    take("a=1; Path=/", "a=2; Path=/rss", "a=3; Path=/; Domain=outlet.example");

    assertThat(cookies.to(OUTLET)).isEqualTo("a=1; a=2; a=3");

    take("a=4; Path=/");

    assertThat(cookies.to(OUTLET)).isEqualTo("a=2; a=3; a=4");
  }

  @Test
  void aCookieThatNoHeaderCanHoldIsLeftOut() {
    take("a=1; Path=/", "b=сто; Path=/", "c=\u007f; Path=/");

    assertThat(cookies.to(OUTLET)).isEqualTo("a=1");
  }

  @Test
  void noServerFillsTheJarWithoutEnd() {
    for (int i = 0; i < 200; i++) {
      take("c" + i + "=1; Path=/");
    }

    assertThat(cookies.to(OUTLET).split("; ")).hasSize(50);
  }

  private void take(String... written) {
    Headers.Builder headers = new Headers.Builder();
    for (String cookie : written) {
      headers.addUnsafeNonAscii("Set-Cookie", cookie);
    }
    cookies.take(OUTLET, headers.build());
  }
}
