package org.didbon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.didbon.store.Databases;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Null bytes, controls and turned text in the console and the API, on the stricter database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HiddenSignsTest {

  private static final String HIDDEN = "\u0000\u0001\u001b[31m\u007f\u0085\u202e\u2066";
  private static final String NOTHING_HIDDEN = "[^\u0000\u0001\u001b\u007f\u0085\u202e\u2066]*";

  private BotInAFolder bot;
  private ConsoleInAFolder browser;

  @BeforeAll
  void start(@TempDir Path folder) {
    bot = new BotInAFolder(folder).keepingItsNewsIn(Databases.freshPostgres()).start();
    bot.publish();
    browser = ConsoleInAFolder.signedIn(bot);
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> browser.get("/console/stories").body().contains("<li"));
  }

  @AfterAll
  void close() {
    bot.close();
  }

  @Test
  void noneIsKeptOfWhatAFormSends() {
    HttpResponse<String> rule =
        browser.post(
            "/console/new-rule",
            Map.of("title", "Tit" + HIDDEN + "le", "query", "a", "note", HIDDEN, "act", "save"));
    assertThat(rule.statusCode()).isEqualTo(303);
    HttpResponse<String> words =
        browser.post(
            "/console/new-words",
            Map.of("id", "w", "title", "W" + HIDDEN, "query", "a", "note", HIDDEN, "act", "save"));
    assertThat(words.statusCode()).isEqualTo(303);

    for (String page :
        List.of("/console/rules", "/console/words", "/console/audit", "/console/stories")) {
      assertThat(browser.get(page).body()).as(page).matches("(?s)" + NOTHING_HIDDEN);
    }
  }

  @Test
  void noneIsKeptOfWhatAProgramSends() {
    ApiInAFolder api = ApiInAFolder.of(bot, "write");
    String hidden = "\\u0000\\u001b\\u202e";

    ApiInAFolder.ApiAnswered made =
        api.post(
            "/rules",
            "{\"id\":\"told\",\"title\":\"To%sld\",\"query\":\"a\",\"note\":\"n%s\"}"
                .formatted(hidden, hidden));

    assertThat(made.status()).isEqualTo(201);
    assertThat(made.at("/title")).isEqualTo("Told");
    ApiInAFolder.ApiAnswered person =
        api.post(
            "/actors",
            "{\"id\":\"seen\",\"names\":{\"ru\":[\"Саид%s Каримов\"]},\"note\":\"n%s\"}"
                .formatted(hidden, hidden));
    assertThat(person.status()).isEqualTo(201);
    assertThat(person.at("/names/ru/0")).isEqualTo("Саид Каримов");
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> !api.get("/stories").json().get("stories").isEmpty());
    String story = api.get("/stories").at("/stories/0/id");
    for (String said : List.of("split:report", "rejoin:report", "join:other", "part:former")) {
      String[] what = said.split(":", 2);
      assertThat(
              api.post(
                      "/stories/" + story + "/" + what[0],
                      "{\"%s\":\"a%s\"}".formatted(what[1], hidden))
                  .at("/field"))
          .isEqualTo(what[1]);
    }
  }

  @Test
  void noneIsLookedFor() {
    for (String page :
        List.of(
            "/console/why?q=%00",
            "/console/why?q=%E2%80%AE%00a",
            "/console/audit?person=%00&kind=%00&page=%00",
            "/console/outbox?state=%00&after=%00&before=%00",
            "/console/stories?q=%00&rule=%00&person=%00&feed=%00&actor=%00&language=%00",
            "/console/feeds?q=%00&state=%00",
            "/console/people?q=%00",
            "/console/rules?q=%00&state=%00")) {
      assertThat(browser.get(page).statusCode()).as(page).isLessThan(500);
    }
    ApiInAFolder api = ApiInAFolder.of(bot, "read");
    for (String list : List.of("stories", "outbox/messages", "rules", "feeds")) {
      String cursor =
          Base64.getUrlEncoder()
              .encodeToString((list + " 1 a\u0000").getBytes(StandardCharsets.UTF_8));
      assertThat(api.get("/" + list + "?cursor=" + cursor).status()).as(list).isLessThan(500);
    }
    assertThat(api.post("/items/search", "{\"query\":\"a\\u0000\"}").status()).isLessThan(500);
  }
}
