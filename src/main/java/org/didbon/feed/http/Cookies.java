package org.didbon.feed.http;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import okhttp3.Cookie;
import okhttp3.Headers;
import okhttp3.HttpUrl;

/**
 * The cookies of one visit: some outlets hand one out and redirect to where they came from. Each
 * goes to the hosts it was given for and to no other, and none outlives the visit.
 */
final class Cookies {

  private static final int MOST = 50;

  private final List<Cookie> kept = new ArrayList<>();

  void take(HttpUrl from, Headers headers) {
    for (Cookie cookie : Cookie.parseAll(from, headers)) {
      kept.removeIf(
          old ->
              old.name().equals(cookie.name())
                  && old.domain().equals(cookie.domain())
                  && old.path().equals(cookie.path()));
      if (kept.size() < MOST) {
        kept.add(cookie);
      }
    }
  }

  /** The header for {@code url}, {@code ""} if no cookie is for it. */
  String to(HttpUrl url) {
    return kept.stream()
        .filter(cookie -> cookie.matches(url))
        .map(cookie -> cookie.name() + "=" + cookie.value())
        .filter(header -> header.chars().allMatch(sign -> sign >= ' ' && sign < 0x7f))
        .collect(Collectors.joining("; "));
  }
}
