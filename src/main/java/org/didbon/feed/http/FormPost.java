package org.didbon.feed.http;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.FormBody;
import okhttp3.HttpUrl;
import okhttp3.Request;
import okhttp3.Response;

/** Sends a form to a server that a feed names, with the same care as the feed is read with. */
final class FormPost {

  /** What a server may be sent on by without that the form becomes another request. */
  private static final int TEMPORARY_REDIRECT = 307;

  private static final int PERMANENT_REDIRECT = 308;
  private static final int MOST_REDIRECTS = 3;

  private final Chain.Ways ways;

  FormPost(Chain.Ways ways) {
    this.ways = ways;
  }

  /** The status of the answer, 0 if none came. */
  int send(HttpUrl first, Map<String, String> form, Duration timeout) {
    FormBody.Builder body = new FormBody.Builder();
    form.forEach(body::add);
    HttpUrl url = first;
    long deadline = System.nanoTime() + timeout.toNanos();
    try {
      for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
        long left = deadline - System.nanoTime();
        if (left <= 0) {
          return 0;
        }
        Request request =
            new Request.Builder()
                .url(url)
                .header("User-Agent", ways.agent())
                .post(body.build())
                .build();
        Call call =
            ways.clients()
                .to(url, ways.around().proxies().of(url.scheme(), url.host(), url.port()))
                .newCall(request);
        call.timeout().timeout(left, TimeUnit.NANOSECONDS);
        try (Response response = call.execute()) {
          Optional<HttpUrl> next = target(response);
          // nothing that was encrypted goes on in clear: the form holds a secret
          if (next.isEmpty() || (url.isHttps() && !next.get().isHttps())) {
            return response.code();
          }
          url = next.get();
        }
      }
    } catch (IOException e) {
      return 0;
    }
    return 0;
  }

  private static Optional<HttpUrl> target(Response response) {
    boolean sentOn = response.code() == TEMPORARY_REDIRECT || response.code() == PERMANENT_REDIRECT;
    return sentOn
        ? Optional.ofNullable(response.request().url().resolve(response.header("Location", "")))
        : Optional.empty();
  }
}
