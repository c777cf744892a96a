package org.didbon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.didbon.fixture.LogCapture;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Every page of the console that a link leads to: what all of them promise, whatever they show. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConsoleCrawlTest {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int MOST_PAGES = 120;
  private static final int LARGEST = 100_000;

  /** So many requests of one session may follow each other as fast as they like. */
  private static final int OF_A_SESSION = 150;

  private static final List<String> HOSTILE =
      List.of(
          "<script>alert(1)</script>",
          "' or 1=1 --",
          "../../../../etc/passwd",
          "%00\u0000\u202e",
          "-1",
          "99999999999999999999",
          "({[\"",
          "${jndi:x}{{7*7}}",
          "я".repeat(600));

  private static final Pattern NUMBERS = Pattern.compile("[0-9a-f]{12,}|\\d+");

  private final Map<String, Document> pages = new LinkedHashMap<>();
  private BotInAFolder bot;
  private ConsoleInAFolder browser;
  private int asked;

  @BeforeAll
  void walk(@TempDir Path folder) {
    bot = new BotInAFolder(folder).start();
    bot.publish();
    bot.publish();
    bot.says("/subscribe migrants");
    browser = ConsoleInAFolder.signedIn(bot);
    await().atMost(PATIENCE).until(() -> browser.get("/console/stories").body().contains("<li"));
    Deque<String> open = new ArrayDeque<>(List.of("/console"));
    Set<String> kinds = new LinkedHashSet<>();
    while (!open.isEmpty() && pages.size() < MOST_PAGES) {
      String path = open.poll();
      // one page of a kind says what all of it do
      if (!kinds.add(NUMBERS.matcher(path).replaceAll("N"))) {
        continue;
      }
      HttpResponse<String> answer = get(path);
      assertThat(answer.statusCode()).as(path).isBetween(200, 399);
      if (!answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) {
        continue;
      }
      Document page = Jsoup.parse(answer.body(), browser.site().toString());
      pages.put(path, page);
      page.select("a[href^=/console], a[href^=?]").stream()
          .map(link -> link.attr("href").replaceFirst("#.*", ""))
          .map(link -> link.startsWith("?") ? path.replaceFirst("\\?.*", "") + link : link)
          .forEach(open::add);
    }
  }

  @AfterAll
  void close() {
    bot.close();
  }

  @Test
  void noPageNeedsWhatThePolicyForbidsNorIsLarge() {
    assertThat(pages).hasSizeGreaterThan(10);
    pages.forEach(
        (path, page) -> {
          assertThat(page.select("script:not([src]), style, [style], [onclick], [onload], iframe"))
              .as(path)
              .isEmpty();
          assertThat(page.select("[src^=http], link[href^=http]")).as(path).isEmpty();
          assertThat(page.outerHtml().length()).as(path).isLessThan(LARGEST);
        });
  }

  @Test
  void everyFormCarriesWhatNoOtherSiteKnows() {
    pages.forEach(
        (path, page) ->
            assertThat(page.select("form[method=post]"))
                .as(path)
                .allMatch(form -> !form.select("input[name=_csrf][value~=.{32}]").isEmpty()));
  }

  @Test
  void noOtherSiteLearnsWhereItsReadersComeFrom() {
    pages.forEach(
        (path, page) ->
            assertThat(page.select("a[href~=^(?!/|\\?|#)]"))
                .as(path)
                .allMatch(link -> link.attr("href").matches("(?i)https?://.*"))
                .allMatch(link -> link.attr("rel").contains("noreferrer")));
  }

  @Test
  void whatStandsInAPathOrAQuestionBreaksNothing() {
    Set<String> tried = new TreeSet<>();
    try (LogCapture log = new LogCapture("org.didbon", Level.WARN)) {
      int turn = 0;
      for (String path : pages.keySet()) {
        String bare = path.replaceFirst("\\?.*", "");
        tried.add(bare + "/" + encoded(HOSTILE.get(turn++ % HOSTILE.size())));
        tried.add(bare.replaceFirst("[^/]+$", encoded(HOSTILE.get(turn++ % HOSTILE.size()))));
        for (String name : names(pages.get(path))) {
          tried.add(bare + "?" + name + "=" + encoded(HOSTILE.get(turn++ % HOSTILE.size())));
        }
      }
      for (String path : tried) {
        HttpResponse<String> answer = get(path);
        assertThat(answer.statusCode()).as(path).isLessThan(500);
        assertThat(answer.body()).as(path).doesNotContain("<script>alert");
      }
      assertThat(log.containing("ERROR")).isEmpty();
    }
  }

  @Test
  void whatIsWrittenIntoAFormBreaksNothing() {
    Map<String, Element> forms = new LinkedHashMap<>();
    pages.forEach(
        (path, page) ->
            page.select("form[method=post][action]")
                .forEach(
                    form ->
                        forms.putIfAbsent(
                            NUMBERS.matcher(form.attr("action")).replaceAll("N"), form)));
    forms.keySet().removeIf(action -> action.matches("/console/out|.*/backup.*"));
    assertThat(forms).hasSizeGreaterThan(3);
    try (LogCapture log = new LogCapture("org.didbon", Level.WARN)) {
      int turn = 0;
      for (Element form : forms.values()) {
        Map<String, String> fields = new HashMap<>();
        for (Element field : form.select("[name]")) {
          fields.put(field.attr("name"), HOSTILE.get(turn++ % HOSTILE.size()));
        }
        fields.remove("_csrf");
        fresh();
        HttpResponse<String> answer = browser.post(form.attr("action"), fields);
        assertThat(answer.statusCode()).as(form.attr("action")).isLessThan(500);
        assertThat(answer.body()).as(form.attr("action")).doesNotContain("<script>alert");
        HttpResponse<String> none = browser.post(form.attr("action"), Map.of());
        assertThat(none.statusCode()).as(form.attr("action")).isLessThan(500);
      }
      assertThat(log.containing("ERROR")).isEmpty();
    }
  }

  @Test
  void noPageIsAnsweredToAStranger() {
    ConsoleInAFolder stranger = ConsoleInAFolder.stranger(bot);
    pages
        .keySet()
        .forEach(
            path ->
                assertThat(
                        stranger
                            .send(HttpRequest.newBuilder(browser.site().resolve(path)).build())
                            .statusCode())
                    .as(path)
                    .isEqualTo(401));
  }

  /** What a page may be asked with. */
  private static Set<String> names(Document page) {
    Set<String> names = new TreeSet<>(Set.of("page", "said"));
    page.select("form:not([method=post]) [name]").forEach(field -> names.add(field.attr("name")));
    page.select("a[href*=?]")
        .forEach(
            link -> {
              for (String part : link.attr("href").replaceFirst("[^?]*\\?", "").split("&", -1)) {
                names.add(part.replaceFirst("=.*", ""));
              }
            });
    return names;
  }

  private HttpResponse<String> get(String path) {
    fresh();
    return browser.get(path);
  }

  private void fresh() {
    if (++asked % OF_A_SESSION == 0) {
      browser = ConsoleInAFolder.signedIn(bot);
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
