package org.didbon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.didbon.domain.Body;
import org.didbon.domain.ChatAddress;
import org.didbon.domain.Message;
import org.didbon.domain.Message.Urgency;
import org.didbon.domain.RichText;
import org.didbon.store.Database;
import org.didbon.store.DatabaseSettings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What became of messages and of items. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OutboxPageTest {

  private static final ChatAddress CHAT = ChatAddress.of("telegram:-1009876");
  private static final Pattern ID = Pattern.compile("name=\"id\" value=\"([\\d.]+)\"");

  private BotInAFolder bot;
  private ConsoleInAFolder browser;

  @BeforeAll
  void start(@TempDir Path folder) {
    try (Database database = Database.open(new DatabaseSettings("", folder.resolve("didbon.db")))) {
      Instant now = Instant.now();
      for (String key : List.of("a", "b", "c", "d")) {
        Message message =
            Message.alert(key, CHAT, "s-" + key, Urgency.NORMAL, Body.of(RichText.of("x")));
        database.outbox().add(List.of(message), now);
      }
      database.outbox().giveUp(List.of("a", "b", "c"), "too <b>large", now);
    }
    bot = new BotInAFolder(folder).start();
    bot.says("/language en");
    bot.says("/subscribe @patrushev");
    bot.publish();
    browser = ConsoleInAFolder.signedIn(bot);
  }

  @AfterAll
  void close() {
    bot.close();
  }

  @Test
  void aMessageIsSentAgainOrDroppedAndNoChatIsNamed() {
    String given = browser.get("/console/outbox?state=given_up").body();
    assertThat(given)
        .contains("too &lt;b&gt;large", "telegram", "Send again")
        .doesNotContain("1009876", "<b>large");
    String first = id(given);

    assertThat(post("drop", first, "")).isEqualTo(422);
    assertThat(post("drop", first, "sent by hand")).isEqualTo(303);
    assertThat(post("drop", first, "again")).isEqualTo(422);
    // what was noted some seconds ago says three
    assertThat(browser.get("/console/outbox?state=given_up").body())
        .contains("aria-current=\"page\">Given up <b>2</b>");
    assertThat(browser.get("/console/outbox?state=dropped").body())
        .contains("sent by hand (console:");

    assertThat(post("resend", id(browser.get("/console/outbox?state=given_up").body()), ""))
        .isEqualTo(303);
    String waiting = browser.get("/console/outbox?state=waiting&network=telegram").body();
    assertThat(waiting.split("class=\"danger\"", -1)).hasSize(3);

    assertThat(post("resend", "", "")).isEqualTo(303);
    assertThat(browser.get("/console/outbox?state=given_up").body()).contains("No messages here");
  }

  @Test
  void ofAnItemItsWayIsToldWithCountsOfChatsAlone() {
    browser.get("/console");
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> way().contains("<mark>Николай Патрушев</mark>"));
    await().atMost(Duration.ofSeconds(20)).until(() -> way().contains("delivered"));

    assertThat(way())
        .contains("href=\"/console/feeds/of/local\"", "href=\"/console/people/patrushev\"")
        .contains("<mark>мигрантах</mark>", "href=\"/console/stories/")
        .contains("<b>console</b>", "told by an alert")
        .doesNotContain("console:local", "1009876");
  }

  @Test
  void whatIsNotThereIsSaidAndWordsOfQueriesDoNoHarm() {
    assertThat(browser.get("/console/why?q=https://nowhere.example/1").body())
        .contains("No watched feed has brought such an item.");
    HttpResponse<String> odd = browser.get("/console/why?q=%22)+OR+%3Cscript%3E+NOT");
    assertThat(odd.statusCode()).isEqualTo(200);
    assertThat(odd.body()).doesNotContain("<script>");
  }

  private String way() {
    return browser
        .get(
            "/console/why?q=%D0%9D%D0%B8%D0%BA%D0%BE%D0%BB%D0%B0%D0%B9+%D0%9F%D0%B0%D1%82%D1%80"
                + "%D1%83%D1%88%D0%B5%D0%B2")
        .body();
  }

  private int post(String what, String id, String reason) {
    return browser
        .post(
            "/console/outbox/" + what,
            Map.of("id", id, "reason", reason, "state", "given_up", "network", ""))
        .statusCode();
  }

  private static String id(String page) {
    Matcher id = ID.matcher(page);
    assertThat(id.find()).as(page).isTrue();
    return id.group(1);
  }
}
