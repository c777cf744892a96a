package org.didbon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The first page of the console: whether the watch stands, and what is new. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WatchPageTest {

  private BotInAFolder bot;
  private ConsoleInAFolder browser;

  @BeforeAll
  void start(@TempDir Path folder) {
    bot = new BotInAFolder(folder).start();
    bot.says("/language en");
    bot.says("/subscribe @patrushev");
    bot.publish();
    browser = ConsoleInAFolder.signedIn(bot);
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> browser.get("/console").body().contains("<mark>"));
  }

  @AfterAll
  void close() {
    bot.close();
  }

  @Test
  void aNewStorySaysWhereItStandsAndWhyAndLeadsToItsPage() {
    String page = browser.get("/console").body();

    assertThat(page)
        .contains(BotInAFolder.title(1), "<span class=\"tag\">Local</span>", "Russian")
        .contains("<a href=\"/console/people/patrushev\">Nikolai Patrushev</a>")
        .contains("<mark>Николай Патрушев</mark>", "<mark>мигрантах</mark>")
        .containsPattern("<a class=\"title\" href=\"/console/stories/[\\w-]+\">");
  }

  @Test
  void eachNumberLeadsToItsList() {
    String page = browser.get("/console").body();

    assertThat(page)
        .contains("href=\"/console/feeds?state=failing\"")
        .contains("href=\"/console/outbox?state=waiting\"")
        .contains("href=\"/console/outbox?state=retrying\"")
        .contains("href=\"/console/outbox?state=given_up\"")
        .contains("href=\"#silent\"")
        .contains("href=\"#told\"");
  }

  @Test
  void theAlertOfThisHourIsInTheChartAndInItsTable() {
    String page = browser.get("/console").body();

    assertThat(page).contains("<rect class=\"bar\"").contains("<td class=\"number\">1</td>");
  }

  @Test
  void whereNothingCanBeFoundThePageSaysWhatIsMissing() {
    assertThat(browser.get("/console").body()).doesNotContain("Nothing can be found yet");

    browser.post("/console/feeds/of/local/state", Map.of("do", "disable"));
    String page = browser.get("/console").body();
    browser.post("/console/feeds/of/local/state", Map.of("do", "enable"));

    assertThat(page)
        .contains(
            "Nothing can be found yet. Add what is missing:"
                + " <a href=\"/console/feeds\">Feeds</a></p>");
  }

  @Test
  void onlyThePartThatChangesIsReadAgain() {
    String part =
        browser
            .send(
                HttpRequest.newBuilder(browser.site().resolve("/console"))
                    .header("HX-Request", "true")
                    .build())
            .body();

    assertThat(part)
        .contains("<mark>Николай Патрушев</mark>")
        .doesNotContain("<html", "hx-trigger");
  }

  @Test
  void thePageIsSmallAndNamesNoChat() {
    String page = browser.get("/console").body();

    assertThat(page.getBytes(StandardCharsets.UTF_8).length).isLessThan(100_000);
    assertThat(page).doesNotContain("console:local", "<script>", "style=");
  }
}
