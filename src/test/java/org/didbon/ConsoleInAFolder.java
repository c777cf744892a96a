package org.didbon;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser without scripts before the console of a whole bot. */
final class ConsoleInAFolder {

  private static final Pattern LINK = Pattern.compile("(http://127[^/ ]+)(/console/in/[\\w-]+)");
  private static final Pattern FORMS = Pattern.compile("data-forms=\"([0-9a-f]+)\"");

  private final HttpClient client =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
  private final URI site;
  private final String address;
  private String forms = "";

  private ConsoleInAFolder(URI site, String address) {
    this.site = site;
    this.address = address;
  }

  /** Signs in by the link that the console chat gives. */
  static ConsoleInAFolder signedIn(BotInAFolder bot) {
    return by(link(bot), "");
  }

  /** Signs in by the link in what a chat was told. */
  static ConsoleInAFolder by(String told) {
    return by(told, "");
  }

  /**
   * Likewise.
   *
   * @param address from which a proxy says that he asks
   */
  static ConsoleInAFolder by(String told, String address) {
    Matcher link = LINK.matcher(told);
    assertThat(link.find()).as(told).isTrue();
    return by(link, address);
  }

  private static ConsoleInAFolder by(Matcher link, String address) {
    ConsoleInAFolder browser = new ConsoleInAFolder(URI.create(link.group(1)), address);
    String secret = link.group(2).substring("/console/in/".length());
    HttpResponse<String> in = browser.post("/console/in", Map.of("secret", secret));
    assertThat(in.statusCode()).isEqualTo(303);
    browser.get("/console");
    return browser;
  }

  /** One that is not signed in. */
  static ConsoleInAFolder stranger(BotInAFolder bot) {
    return new ConsoleInAFolder(URI.create(link(bot).group(1)), "");
  }

  /** The link that the console chat gives: its first group the site, its second the path. */
  static Matcher link(BotInAFolder bot) {
    String said = bot.says("/console");
    Matcher link = LINK.matcher(said);
    assertThat(link.find()).as(said).isTrue();
    return link;
  }

  URI site() {
    return site;
  }

  HttpResponse<String> get(String path) {
    HttpResponse<String> page = send(HttpRequest.newBuilder(site.resolve(path)).build());
    Matcher token = FORMS.matcher(page.body());
    if (token.find()) {
      forms = token.group(1);
    }
    return page;
  }

  /** Sends a form as a page of ours does. */
  HttpResponse<String> post(String path, Map<String, String> fields) {
    String body =
        fields.entrySet().stream()
            .map(field -> field.getKey() + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&", "_csrf=" + forms + "&", ""));
    return send(
        HttpRequest.newBuilder(site.resolve(path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Origin", site.toString())
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build());
  }

  /** What the editor of the rule {@code migrants} answers to a query while it is typed. */
  HttpResponse<String> live(String query) {
    return post("/console/rules/migrants/live", Map.of("query", query, "title", "Migrants"));
  }

  HttpResponse<String> send(HttpRequest request) {
    HttpRequest asked =
        address.isEmpty()
            ? request
            : HttpRequest.newBuilder(request, (name, value) -> true)
                .header("X-Forwarded-For", address)
                .build();
    try {
      return client.send(asked, BodyHandlers.ofString(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new IllegalStateException("the console does not answer " + request.uri(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
