package org.didbon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.didbon.ApiInAFolder.ApiAnswered;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A program that writes people and says of stories what editors say, over HTTP. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ApiEditingTest {

  private static final String UNKNOWN = "0a1b2c3d4e5f";

  private BotInAFolder bot;
  private ApiInAFolder writer;
  private ApiInAFolder reader;
  private String older = "";
  private String younger = "";

  @BeforeAll
  void start(@TempDir Path folder) {
    bot = new BotInAFolder(folder).readBy(0).start();
    writer = ApiInAFolder.of(bot, "write");
    reader = ApiInAFolder.of(bot, "read");
    older = publish(1);
    younger = publish(2);
  }

  /** The id of the story of one more item. */
  private String publish(int stories) {
    bot.publish();
    await()
        .atMost(Duration.ofSeconds(60))
        .pollInterval(Duration.ofMillis(500))
        .until(() -> reader.get("/stories").json().get("stories").size() == stories);
    return reader.get("/stories").at("/stories/0/id");
  }

  @AfterAll
  void close() {
    bot.close();
  }

  @Test
  void aPersonIsMadeLookedAtChangedWrittenAnewUndoneAndDeleted() {
    ApiAnswered made =
        writer.post(
            "/actors",
            "{\"name\":\"Said Karimov\",\"names\":{\"ru\":[\"Саид Каримов\"]},\"note\":\"why\","
                + "\"roles\":[{\"title\":{\"en\":\"Minister\"},\"from\":\"2020-05\"}]}");
    assertThat(made.status()).isEqualTo(201);
    assertThat(made.header("Location")).isEqualTo("/api/v1/actors/said-karimov");
    String path = "/actors/said-karimov";
    assertThat(bot.says("/actor said-karimov")).contains("Minister");
    assertThat(reader.get(path + "/forms").json().at("/forms/ru/surname").toString())
        .contains("Каримову");

    ApiAnswered changed =
        writer.patch(path, made.tag(), "{\"country\":\"tj\",\"about\":{\"en\":\"A <b>word</b>\"}}");
    assertThat(changed.at("/country")).isEqualTo("TJ");
    assertThat(changed.at("/about/en")).isEqualTo("A <b>word</b>");
    assertThat(changed.at("/roles/0/from")).isEqualTo("2020-05");

    ObjectNode whole = (ObjectNode) reader.get(path).json();
    ApiAnswered same = put(path, changed.tag(), whole.toString());
    assertThat(same.status()).isEqualTo(200);
    assertThat(same.tag()).as("what was told changes nothing").isEqualTo(changed.tag());
    whole.remove(List.of("about", "roles"));
    ApiAnswered anew = put(path, changed.tag(), whole.toString());
    assertThat(anew.json().get("roles")).isEmpty();
    assertThat(anew.json().get("about")).isEmpty();
    assertThat(anew.at("/country")).isEqualTo("TJ");

    ApiAnswered back = writer.post(path + "/undo", null);
    assertThat(back.at("/about/en")).isEqualTo("A <b>word</b>");
    ApiAnswered off = writer.patch(path, back.tag(), "{\"on\":false}");
    assertThat(off.at("/on")).isEqualTo("false");
    assertThat(writer.delete(path, off.tag()).status()).isEqualTo(204);
    assertThat(reader.get(path).at("/type")).endsWith(":deleted");
    ApiAnswered history = reader.get(path + "/history");
    assertThat(history.json().at("/changes").findValuesAsText("action"))
        .containsExactly("delete", "disable", "undo", "edit", "edit", "add");
    assertThat(history.at("/changes/5/note")).isEqualTo("why");
  }

  @Test
  void whoIsOvertakenOrReadsOnlyChangesNobody() {
    ApiAnswered seen = reader.get("/actors/patrushev");
    bot.says("/actor edit patrushev born 1951-07-11");

    ApiAnswered late = writer.patch("/actors/patrushev", seen.tag(), "{\"country\":\"TJ\"}");

    assertThat(late.status()).isEqualTo(412);
    assertThat(late.at("/current/born")).isEqualTo("1951-07-11");
    assertThat(put("/actors/patrushev", seen.tag(), "{\"names\":{\"ru\":[\"А Б\"]}}").status())
        .isEqualTo(412);
    assertThat(writer.delete("/actors/patrushev", seen.tag()).status()).isEqualTo(412);
    assertThat(writer.send("PUT", "/actors/patrushev", "{}", Map.of()).status()).isEqualTo(428);
    assertThat(reader.patch("/actors/patrushev", "*", "{\"on\":false}").status()).isEqualTo(403);
    assertThat(reader.post("/actors/patrushev/undo", null).status()).isEqualTo(403);
    for (String doing : List.of("split", "rejoin", "join", "part")) {
      assertThat(reader.post("/stories/" + older + "/" + doing, "{}").status()).isEqualTo(403);
    }
    assertThat(reader.get("/actors/patrushev").at("/country")).isEqualTo("RU");
    assertThat(writer.patch("/actors/nobody", "*", "{\"on\":false}").status()).isEqualTo(404);
    assertThat(put("/actors/nobody", "*", "{\"names\":{\"ru\":[\"А Б\"]}}").status())
        .isEqualTo(404);
    assertThat(writer.post("/actors/nobody/undo", null).status()).isEqualTo(404);
  }

  @Test
  void aFieldThatCannotBeReadIsNamed() {
    Map.of(
            "\"names\":{}",
            "names",
            "\"names\":{\"RU\":[\"А Б\"]}",
            "names",
            "\"names\":{\"ru\":[\"\\u0000\\u202e\"]}",
            "names.ru[0]",
            "\"names\":{\"ru\":[\"А Б\",null]}",
            "names.ru[1]",
            "\"names\":{\"ru\":[\"" + "x".repeat(100_000) + "\"]}",
            "names.ru[0]",
            "\"names\":{\"ru\":[\"А Б\"]},\"born\":\"1951-02-30\"",
            "born",
            "\"names\":{\"ru\":[\"А Б\"]},\"country\":\"XX\"",
            "country",
            "\"names\":{\"ru\":[\"А Б\"]},\"tags\":[\"<b>\"]",
            "tags[0]",
            "\"names\":{\"ru\":[\"А Б\"]},\"about\":{\"ru\":\"о нём\"}",
            "about",
            "\"names\":{\"ru\":[\"А Б\"]},\"roles\":[{\"title\":{\"en\":\"M\"},\"from\":\"2020\","
                + "\"to\":\"2019\"}]",
            "roles[0].to")
        .forEach(
            (fields, field) -> {
              ApiAnswered refused = writer.post("/actors", "{\"id\":\"bad\"," + fields + "}");
              assertThat(refused.status()).as(field).isEqualTo(422);
              assertThat(refused.at("/field")).isEqualTo(field);
            });
    assertThat(writer.post("/actors", "{\"names\":{\"ru\":[\"А Б\"]},\"bear\":1}").at("/field"))
        .isEqualTo("bear");
    assertThat(
            writer.post("/actors", "{\"id\":\"../x\",\"names\":{\"ru\":[\"А Б\"]}}").at("/field"))
        .isEqualTo("id");
    assertThat(writer.patch("/actors/patrushev", "*", "{\"id\":\"other\"}").at("/field"))
        .isEqualTo("id");
    assertThat(writer.patch("/actors/patrushev", "*", "{\"names\":{\"ru\":null}}").at("/field"))
        .isEqualTo("names");
    assertThat(reader.get("/actors/bad").status()).isEqualTo(404);
  }

  @Test
  void whoIsThereAlreadyIsNotAddedOnceMoreUnawares() {
    String same = "\"names\":{\"ru\":[\"Николай Патрушев\"]},\"evenIfBusy\":true}";

    ApiAnswered refused = writer.post("/actors", "{" + same);
    ApiAnswered taken = writer.post("/actors", "{\"id\":\"patrushev\"," + same);
    ApiAnswered meant = writer.post("/actors", "{\"id\":\"namesake\"," + same);

    assertThat(refused.at("/type")).endsWith(":same-name");
    assertThat(refused.at("/ids/0")).isEqualTo("patrushev");
    assertThat(taken.at("/type")).endsWith(":taken");
    assertThat(meant.status()).isEqualTo(201);
    assertThat(writer.delete("/actors/namesake", "*").status()).isEqualTo(204);
  }

  @Test
  void whomARuleNamesIsNeitherSwitchedOffNorDeleted() {
    writer.post("/actors", "{\"id\":\"named\",\"names\":{\"ru\":[\"Рустам Назаров\"]}}");
    writer.post("/rules", "{\"id\":\"naming\",\"query\":\"слово @named\"}");

    ApiAnswered deleted = writer.delete("/actors/named", "*");

    assertThat(deleted.status()).isEqualTo(409);
    assertThat(deleted.at("/type")).endsWith(":named");
    assertThat(writer.patch("/actors/named", "*", "{\"on\":false}").status()).isEqualTo(409);
    assertThat(reader.get("/actors/named").at("/on")).isEqualTo("true");
  }

  /** Nobody reads a single alert here: so whoever is found in an item is too much. */
  @Test
  void whoBringsMoreAlertsThanAnybodyReadsHasToBeMeant() {
    writer.patch("/actors/patrushev", "*", "{\"on\":false}");
    String on = "{\"on\":true}";

    ApiAnswered busy = writer.patch("/actors/patrushev", "*", on);

    assertThat(busy.status()).isEqualTo(409);
    assertThat(busy.at("/type")).endsWith(":busy-actor");
    assertThat(busy.json().at("/alertsADay").asDouble()).isPositive();
    assertThat(busy.json().at("/most").asInt()).isZero();
    assertThat(reader.get("/actors/patrushev").at("/on")).isEqualTo("false");
    String meant = "{\"on\":true,\"evenIfBusy\":true}";
    assertThat(writer.patch("/actors/patrushev", "*", meant).at("/on")).isEqualTo("true");
    assertThat(writer.patch("/actors/patrushev", "*", "{\"tags\":[\"security\"]}").status())
        .as("is found as before")
        .isEqualTo(200);
  }

  @Test
  void whomAGuardedRuleNamesNobodyChangesAlone() {
    writer.post("/actors", "{\"id\":\"kept\",\"names\":{\"ru\":[\"Умар Хотамов\"]}}");
    writer.post("/rules", "{\"id\":\"keeping\",\"query\":\"слово @kept\",\"guarded\":true}");

    ApiAnswered waits = writer.patch("/actors/kept", "*", "{\"country\":\"TJ\"}");

    assertThat(waits.status()).isEqualTo(202);
    assertThat(waits.at("/detail")).contains("#keeping");
    assertThat(reader.get("/actors/kept").at("/country")).isEmpty();
  }

  @Test
  void aChangeOfAPersonIsLookedAtBeforeItIsSaved() {
    ApiAnswered lost =
        reader.post(
            "/actors/preview", "{\"id\":\"patrushev\",\"names\":{\"ru\":[\"Пётр Небывалов\"]}}");
    ApiAnswered twin =
        reader.post("/actors/preview", "{\"names\":{\"ru\":[\"Николай Патрушев\"]}}");

    assertThat(lost.json().at("/lost/items").asInt()).isPositive();
    assertThat(lost.json().at("/gained/items").asInt()).isZero();
    assertThat(twin.json().at("/doubts").findValuesAsText("doubt")).contains("same_name");
    assertThat(reader.get("/actors/patrushev").at("/names/ru/0")).isEqualTo("Николай Патрушев");
  }

  @Test
  void storiesArePutTogetherTakenApartAndAReportSplitOffAndPutBack() {
    String report = reader.get("/stories/" + younger).at("/reports/0/key");
    assertThat(say(younger, "split", "report", report).at("/type")).endsWith(":alone");

    ApiAnswered joined = say(younger, "join", "other", older);
    assertThat(joined.at("/story")).isEqualTo(older);
    assertThat(joined.at("/former")).isEqualTo(younger);
    assertThat(reader.get("/stories/" + younger).at("/story/id")).isEqualTo(older);
    assertThat(say(older, "join", "other", younger).at("/type")).endsWith(":same");

    ApiAnswered parted = say(older, "part", "former", younger);
    assertThat(parted.at("/story")).isEqualTo(younger);
    assertThat(parted.at("/former")).isEqualTo(older);
    assertThat(say(older, "part", "former", younger).status()).isEqualTo(404);

    ApiAnswered apart = say(older, "join", "other", younger);
    assertThat(apart.at("/type")).endsWith(":apart");
    assertThat(apart.at("/field")).isEqualTo("anyway");
    assertThat(
            writer
                .post(
                    "/stories/" + older + "/join",
                    "{\"other\":\"" + younger + "\",\"anyway\":true}")
                .status())
        .isEqualTo(200);

    ApiAnswered split = say(older, "split", "report", report);
    assertThat(split.at("/story")).isNotEqualTo(older);
    assertThat(split.at("/title")).isEqualTo(BotInAFolder.title(2));
    assertThat(say(older, "split", "report", report).at("/field")).isEqualTo("report");
    assertThat(say(older, "rejoin", "report", report).at("/story")).isEqualTo(older);
    assertThat(say(older, "rejoin", "report", report).status()).isEqualTo(404);
    assertThat(bot.says("/audit")).contains("the same story: " + BotInAFolder.title(2));
  }

  @Test
  void whatIsNoStoryOrReportIsSaidSo() {
    Map.of("split", "report", "rejoin", "report", "join", "other", "part", "former")
        .forEach(
            (doing, field) -> {
              assertThat(say(UNKNOWN, doing, field, UNKNOWN).status()).isEqualTo(404);
              ApiAnswered unknown = say(older, doing, field, UNKNOWN);
              assertThat(unknown.status()).as(doing).isEqualTo(404);
              assertThat(unknown.at("/field")).isEqualTo(field);
              for (String bad : List.of("", "<b>", "a\\u0000", "x".repeat(100_000))) {
                ApiAnswered refused = say(older, doing, field, bad);
                assertThat(refused.status()).as(doing).isEqualTo(422);
                assertThat(refused.at("/field")).isEqualTo(field);
              }
              assertThat(writer.post("/stories/" + older + "/" + doing, "{}").at("/field"))
                  .isEqualTo(field);
            });
    assertThat(say("own--feed", "split", "report", UNKNOWN).status()).isEqualTo(404);
  }

  private ApiAnswered put(String path, String tag, String body) {
    return writer.send("PUT", path, body, Map.of("If-Match", tag));
  }

  private ApiAnswered say(String story, String doing, String field, String value) {
    return writer.post("/stories/" + story + "/" + doing, "{\"" + field + "\":\"" + value + "\"}");
  }
}
