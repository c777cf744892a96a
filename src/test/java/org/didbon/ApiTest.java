package org.didbon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.didbon.ApiInAFolder.ApiAnswered;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A program that looks at and changes a whole bot over HTTP. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ApiTest {

  private static final String MARKUP = "<script>alert(1)</script>\\\"'&amp;";

  private BotInAFolder bot;
  private ApiInAFolder writer;
  private ApiInAFolder reader;

  @BeforeAll
  void start(@TempDir Path folder) {
    bot = new BotInAFolder(folder).start();
    bot.says("/subscribe migrants");
    writer = ApiInAFolder.of(bot, "write");
    reader = ApiInAFolder.of(bot, "read");
    publish();
    publish();
    publish();
  }

  private void publish() {
    int number = bot.publish();
    ApiInAFolder waiting = ApiInAFolder.of(bot, "read");
    await()
        .atMost(Duration.ofSeconds(20))
        .pollInterval(Duration.ofMillis(500))
        .until(
            () ->
                waiting
                    .get("/items?query=" + encoded(number + " новость"))
                    .at("/items/0/title")
                    .contains(String.valueOf(number)));
  }

  @AfterAll
  void close() {
    bot.close();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Test
  void aRuleIsMadeLookedAtChangedUndoneAndDeleted() {
    ApiAnswered made =
        writer.post("/rules", "{\"id\":\"made\",\"query\":\"депортация\",\"note\":\"why\"}");
    assertThat(made.status()).isEqualTo(201);
    assertThat(made.header("Location")).isEqualTo("/api/v1/rules/made");

    ApiAnswered one = reader.get("/rules/made");
    assertThat(one.tag()).isEqualTo(made.tag());
    ApiAnswered changed =
        writer.patch(
            "/rules/made", one.tag(), "{\"severity\":\"urgent\",\"titles\":{\"ru\":\"Высылки\"}}");
    assertThat(changed.status()).isEqualTo(200);
    assertThat(changed.at("/severity")).isEqualTo("urgent");
    assertThat(changed.at("/query")).isEqualTo("депортация");
    assertThat(bot.says("/rule show made")).contains("депортация");

    ApiAnswered off = writer.patch("/rules/made", changed.tag(), "{\"on\":false}");
    assertThat(off.at("/on")).isEqualTo("false");
    ApiAnswered back = writer.post("/rules/made/undo", null);
    assertThat(back.at("/on")).isEqualTo("true");

    assertThat(writer.delete("/rules/made", back.tag()).status()).isEqualTo(204);
    assertThat(reader.get("/rules/made").status()).isEqualTo(404);
    assertThat(reader.get("/rules/made").at("/type")).endsWith(":deleted");
    ApiAnswered history = reader.get("/rules/made/history");
    assertThat(history.json().at("/changes").findValuesAsText("action"))
        .containsExactly("delete", "undo", "disable", "edit", "add");
    assertThat(history.at("/changes/4/note")).isEqualTo("why");
  }

  @Test
  void whoIsOvertakenIsToldByWhom() {
    ApiAnswered seen = writer.post("/rules", "{\"id\":\"raced\",\"query\":\"забастовка\"}");
    bot.says("/rule title raced Strikes");

    ApiAnswered late = writer.patch("/rules/raced", seen.tag(), "{\"query\":\"стачка\"}");

    assertThat(late.status()).isEqualTo(412);
    assertThat(late.at("/other/after/title")).isEqualTo("Strikes");
    assertThat(late.at("/current/query")).isEqualTo("забастовка");
    ApiAnswered again = writer.patch("/rules/raced", late.tag(), "{\"query\":\"стачка\"}");
    assertThat(again.at("/title")).isEqualTo("Strikes");
    assertThat(writer.send("PATCH", "/rules/raced", "{\"query\":\"x\"}", Map.of()).status())
        .isEqualTo(428);
  }

  @Test
  void aTokenThatReadsChangesNothing() {
    ApiAnswered refused = reader.post("/rules", "{\"id\":\"no\",\"query\":\"слово\"}");

    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.header("WWW-Authenticate")).contains("insufficient_scope");
    assertThat(reader.get("/rules/no").status()).isEqualTo(404);
    assertThat(reader.delete("/rules/migrants", "*").status()).isEqualTo(403);
    assertThat(reader.get("/rules/migrants").status()).isEqualTo(200);
  }

  @Test
  void withoutATokenThatHoldsNobodyIsAnswered() {
    String token = ApiInAFolder.made(bot, "write");
    ApiInAFolder ended = ApiInAFolder.with(bot, token);
    assertThat(ended.get("/status").status()).isEqualTo(200);
    bot.says("/console end " + idOf(bot.says("/console sessions")));

    ApiAnswered none = ApiInAFolder.with(bot, "").get("/status");
    ApiAnswered forged = ApiInAFolder.with(bot, "A".repeat(43)).get("/status");
    ApiAnswered odd = ApiInAFolder.with(bot, "x' or 1=1").get("/status");

    assertThat(none.status()).isEqualTo(401);
    assertThat(none.header("WWW-Authenticate")).isEqualTo("Bearer realm=\"didbon\"");
    assertThat(forged.status()).isEqualTo(401);
    assertThat(forged.header("WWW-Authenticate")).contains("invalid_token");
    assertThat(odd.status()).isEqualTo(401);
    assertThat(ended.get("/status").status()).isEqualTo(401);
  }

  /** The newest stands first. */
  private static String idOf(String sessions) {
    java.util.regex.Matcher id =
        java.util.regex.Pattern.compile("\\b[0-9a-f]{10}\\b").matcher(sessions);
    assertThat(id.find()).as(sessions).isTrue();
    return id.group();
  }

  @Test
  void aCookieOpensNothing() {
    ConsoleInAFolder browser = ConsoleInAFolder.signedIn(bot);

    assertThat(browser.get("/api/v1/status").statusCode()).isEqualTo(401);
  }

  @Test
  void whatIsNoJsonOrNotAsDescribedIsSaidWhere() {
    assertThat(writer.post("/rules", "{\"query\":").at("/type")).endsWith(":not-json");
    assertThat(writer.post("/rules", "[1]").status()).isEqualTo(400);
    assertThat(writer.post("/rules", "{\"a\":1,\"a\":2}").status()).isEqualTo(400);
    assertThat(writer.post("/rules", "[".repeat(5_000)).status()).isEqualTo(400);

    ApiAnswered unknown = writer.post("/rules", "{\"query\":\"слово\",\"guard\":true}");
    assertThat(unknown.status()).isEqualTo(422);
    assertThat(unknown.at("/field")).isEqualTo("guard");
    ApiAnswered wrong = writer.post("/rules", "{\"query\":\"слово\",\"examples\":{\"match\":[1]}}");
    assertThat(wrong.at("/field")).isEqualTo("examples.match[0]");
    assertThat(writer.post("/rules", "{\"query\":\"слово\",\"severity\":\"loud\"}").at("/field"))
        .isEqualTo("severity");
    assertThat(writer.post("/rules", "{\"id\":\"../x\",\"query\":\"слово\"}").at("/field"))
        .isEqualTo("id");
    assertThat(
            writer
                .send(
                    "POST",
                    "/rules",
                    "query=x",
                    Map.of("Content-Type", "application/x-www-form-urlencoded"))
                .status())
        .isEqualTo(415);
    assertThat(reader.get("/rules?limit=201").at("/field")).isEqualTo("limit");
    assertThat(reader.get("/rules?offset=1").at("/field")).isEqualTo("offset");
    assertThat(reader.get("/rules?cursor=AAAA").at("/field")).isEqualTo("cursor");
  }

  @Test
  void aQueryThatCannotBeUsedIsToldWithPlaceAndRemedy() {
    ApiAnswered fault = writer.post("/rules", "{\"query\":\"мигрант AND (таджик\"}");

    assertThat(fault.status()).isEqualTo(422);
    assertThat(fault.at("/type")).isEqualTo("urn:didbon:problem:query-fault");
    assertThat(fault.json().get("offset").asInt()).isPositive();
    assertThat(fault.at("/caret")).contains("\n").endsWith("^");
    assertThat(fault.at("/remedy")).isNotBlank();
    ApiAnswered russian =
        writer.send(
            "POST", "/rules", "{\"query\":\"a AND (b\"}", Map.of("Accept-Language", "ru,en;q=0.5"));
    assertThat(russian.at("/detail")).containsPattern("[а-я]");
    assertThat(writer.post("/rules", "{\"query\":\"#gone мигрант\"}").status()).isEqualTo(422);
  }

  @Test
  void aHugeQueryIsRefusedAndNothingIsChanged() {
    String huge = "слово OR ".repeat(100_000 / 9 / 2) + "слово";

    ApiAnswered search = reader.post("/items/search", "{\"query\":\"" + huge + "\"}");
    ApiAnswered rule = writer.post("/rules", "{\"id\":\"huge\",\"query\":\"" + huge + "\"}");
    ApiAnswered larger = writer.post("/rules", "{\"query\":\"" + "x".repeat(500_000) + "\"}");

    assertThat(search.at("/type")).endsWith(":query-fault");
    assertThat(rule.status()).isEqualTo(422);
    assertThat(larger.status()).isEqualTo(413);
    assertThat(reader.get("/rules/huge").status()).isEqualTo(404);
  }

  @Test
  void markupIsTextLikeAnyOther() {
    ApiAnswered made =
        writer.post(
            "/rules", "{\"id\":\"marked\",\"title\":\"" + MARKUP + "\",\"query\":\"слово\"}");

    assertThat(made.status()).isEqualTo(201);
    ApiAnswered told = reader.get("/rules/marked");
    assertThat(told.at("/title")).isEqualTo("<script>alert(1)</script>\"'&amp;");
    assertThat(told.header("Content-Type")).startsWith("application/json");
    assertThat(told.header("X-Content-Type-Options")).isEqualTo("nosniff");
  }

  @Test
  void pagesNeitherRepeatNorMissWhatWasThere() {
    for (int number = 0; number < 7; number++) {
      writer.post("/rules", "{\"id\":\"page-" + number + "\",\"query\":\"слово" + number + "\"}");
    }
    List<String> read = new ArrayList<>();
    String next = "";
    do {
      ApiAnswered page = reader.get("/rules?limit=2" + (next.isEmpty() ? "" : "&cursor=" + next));
      page.json().get("rules").forEach(rule -> read.add(rule.get("id").asText()));
      next = page.json().get("next").asText("");
      // one comes before the place and one before it goes
      if (read.size() == 4) {
        writer.post("/rules", "{\"id\":\"a-new\",\"query\":\"новое\"}");
        writer.delete("/rules/page-0", "*");
      }
    } while (!next.isEmpty() && !next.equals("null"));

    assertThat(new HashSet<>(read)).hasSameSizeAs(read);
    assertThat(read).contains("page-1", "page-2", "page-3", "page-4", "page-5", "page-6");
  }

  @Test
  void storiesAreReadOnBehindAPlaceThatDoesNotMove() {
    ApiAnswered first = reader.get("/stories?limit=1&actor=patrushev");
    String top = first.at("/stories/0/id");
    publish();
    ApiAnswered second = reader.get("/stories?limit=1&actor=patrushev&cursor=" + first.at("/next"));

    assertThat(second.json().at("/stories").findValuesAsText("id")).doesNotContain(top);
    ApiAnswered story = reader.get("/stories/" + top + "?limit=1");
    assertThat(story.status()).isEqualTo(200);
    assertThat(story.at("/reports/0/matches/0/kind")).isIn("actor", "rule");
    assertThat(story.at("/story/items")).isEqualTo("1");
    assertThat(reader.get("/stories?actor=patrushev&sources=1").json().get("stories")).isNotEmpty();
    assertThat(reader.get("/stories?feed=nothing").json().get("stories")).isEmpty();
    assertThat(reader.get("/stories?actor=a&rule=b").at("/field")).isEqualTo("rule");
    assertThat(reader.get("/stories/nothing").status()).isEqualTo(404);
  }

  @Test
  void anItemIsFoundReadAndExplainedWithoutNamingAChat() {
    ApiAnswered found = reader.get("/items?limit=1&query=" + encoded("мигрант @patrushev"));
    String number = found.at("/items/0/number");
    assertThat(found.at("/items/0/marks/0/form")).isNotBlank();
    assertThat(found.at("/next")).isNotEqualTo("null");

    ApiAnswered one = reader.get("/items/" + number);
    assertThat(one.at("/matches/0/rule")).isIn("patrushev", "migrants");
    ApiAnswered why = reader.get("/why?number=" + number);
    assertThat(why.at("/items/0/chats/0/network")).isEqualTo("console");
    assertThat(why.at("/items/0/chats/0/chats")).isEqualTo("1");
    assertThat(why.at("/items/0/chats/0/sent")).isEqualTo("delivered");
    assertThat(why.response().body()).doesNotContain("console:local");
    assertThat(reader.get("/why?words=" + encoded("новость номер")).json().get("items"))
        .isNotEmpty();
    assertThat(reader.get("/why").status()).isEqualTo(400);
    assertThat(reader.get("/items/99999").status()).isEqualTo(404);
  }

  @Test
  void aQueryIsLookedAtBeforeItIsSaved() {
    ApiAnswered preview =
        reader.post("/rules/preview", "{\"query\":\"новость\",\"rule\":\"migrants\"}");

    assertThat(preview.status()).isEqualTo(200);
    assertThat(preview.json().get("total").asInt()).isPositive();
    assertThat(preview.json().at("/gained/items").asInt()).isZero();
    assertThat(preview.json().get("items").size()).isEqualTo(30);
  }

  @Test
  void aListIsMadeAndShownWithWhatItChanges() {
    assertThat(writer.post("/lists", "{\"id\":\"words\",\"query\":\"номер OR новость\"}").status())
        .isEqualTo(201);
    writer.post("/rules", "{\"id\":\"by-list\",\"query\":\"$words\",\"evenIfBusy\":true}");

    ApiAnswered preview =
        reader.post("/lists/preview", "{\"id\":\"words\",\"query\":\"небывалое\"}");
    ApiAnswered named = writer.delete("/lists/words", "*");

    assertThat(preview.at("/rules/0/rule")).isEqualTo("by-list");
    assertThat(preview.json().at("/rules/0/lost/items").asInt()).isPositive();
    assertThat(named.status()).isEqualTo(409);
    assertThat(named.at("/type")).endsWith(":named");
  }

  @Test
  void peopleAreListedAndFoundInATextWithTheGrounds() {
    assertThat(reader.get("/actors").at("/actors/0/id")).isEqualTo("patrushev");
    assertThat(reader.get("/actors/patrushev").at("/names/ru/0")).isEqualTo("Николай Патрушев");

    ApiAnswered found =
        reader.post("/actors/find", "{\"text\":\"Вчера о Николае Патрушеве не было слышно.\"}");

    assertThat(found.at("/mentions/0/actor")).isEqualTo("patrushev");
    assertThat(found.at("/mentions/0/ground")).isEqualTo("full_name");
    assertThat(found.at("/mentions/0/form")).isEqualTo("Николае Патрушеве");
    ApiAnswered other =
        reader.post("/actors/find", "{\"text\":\"Сергей Патрушев выиграл турнир.\"}");
    assertThat(other.json().get("mentions")).isEmpty();
    assertThat(other.at("/nearly/0/objection")).isEqualTo("other_name");
    assertThat(reader.get("/actors/patrushev/forms").json().at("/forms/ru/surname").toString())
        .contains("Патрушеву");
  }

  @Test
  void aFeedIsLookedAtWatchedPausedAndChecked() {
    String url = bot.unwatched().toString();
    assertThat(reader.post("/feeds/look", "{\"url\":\"" + url + "\"}").at("/feeds/0/title"))
        .isEqualTo("Other news");

    ApiAnswered made = writer.post("/feeds", "{\"url\":\"" + url + "\",\"country\":\"TJ\"}");

    assertThat(made.status()).isEqualTo(201);
    assertThat(made.at("/id")).isEqualTo("other-news");
    ApiAnswered paused = writer.patch("/feeds/other-news", made.tag(), "{\"on\":false}");
    assertThat(paused.at("/on")).isEqualTo("false");
    assertThat(reader.send("POST", "/feeds/other-news/check", null, Map.of()).at("/items"))
        .isEqualTo("1");
    assertThat(writer.post("/feeds", "{\"url\":\"javascript:alert(1)\"}").at("/field"))
        .isEqualTo("url");
    assertThat(writer.patch("/feeds/other-news", "*", "{\"every\":\"1ms\"}").at("/field"))
        .isEqualTo("every");
    assertThat(reader.get("/feeds/local").at("/health/failing")).isEqualTo("false");
    assertThat(reader.get("/feeds/local/visits").at("/visits/0/status")).isEqualTo("200");
  }

  @Test
  void theOutboxAndTheStatusAreTold() {
    assertThat(reader.get("/outbox").json().get("delivered").asInt()).isPositive();
    ApiAnswered sent = reader.get("/outbox/messages?state=delivered&limit=1");
    assertThat(sent.at("/messages/0/network")).isEqualTo("console");
    assertThat(sent.response().body()).doesNotContain("local\"");
    assertThat(reader.get("/outbox/messages").json().get("messages")).isEmpty();
    assertThat(reader.get("/outbox/messages?state=lost").at("/field")).isEqualTo("state");
    assertThat(writer.post("/outbox/messages/nothing/drop", "{}").status()).isEqualTo(404);
    String id = sent.at("/messages/0/id");
    assertThat(writer.post("/outbox/messages/" + id + "/resend", null).status()).isEqualTo(409);
    assertThat(writer.post("/outbox/messages/" + id + "/drop", "{}").status()).isEqualTo(409);
    assertThat(reader.get("/status").json().at("/feeds/watched").asInt()).isPositive();
  }

  @Test
  void whatIsNotThereIsSaidAsAProblem() {
    assertThat(reader.get("/nothing").status()).isEqualTo(404);
    ApiAnswered method = writer.send("PUT", "/rules", "{}", Map.of());
    assertThat(method.status()).isEqualTo(405);
    assertThat(method.header("Allow")).isEqualTo("GET, POST");
  }
}
