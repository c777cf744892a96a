package org.didbon;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.didbon.command.IncomingText;
import org.didbon.command.Reply;
import org.didbon.domain.Button;
import org.didbon.domain.ChatAddress;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules are found, edited and taken back in the console, by any browser. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConsoleRulesTest {

  private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"(\\d+)\"");
  private static final String MIGRANTS = "/console/rules/migrants";

  private BotInAFolder bot;
  private ConsoleInAFolder browser;

  @BeforeAll
  void start(@TempDir Path folder) {
    bot = new BotInAFolder(folder).start();
    int last = bot.publish();
    browser = ConsoleInAFolder.signedIn(bot);
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> live(MIGRANTS, "мигрант").contains(BotInAFolder.title(last).substring(0, 17)));
  }

  @AfterAll
  void close() {
    bot.close();
  }

  @Test
  void theListIsSearchedAndFiltered() {
    String all = browser.get("/console/rules").body();
    assertThat(all)
        .contains("href=\"/console/rules/migrants\"")
        .contains("<code class=\"soft\">#migrants");

    assertThat(browser.get("/console/rules?q=%D0%BC%D0%B8%D0%B3%D1%80").body()).contains(MIGRANTS);
    assertThat(browser.get("/console/rules?q=volcano").body()).doesNotContain(MIGRANTS);
    assertThat(browser.get("/console/rules?state=off").body()).doesNotContain(MIGRANTS);
  }

  @Test
  void anAnswerMarksWhatMatchesAndTellsWhatIsGainedAndLost() {
    String same = live(MIGRANTS, "мигрант");
    assertThat(same).contains("<mark>мигрантах</mark>").contains(": 0</summary>");

    String other = live(MIGRANTS, "вулкан");
    assertThat(other).contains("Lost: 1").contains("<mark>мигрантах</mark>");

    String more = live(MIGRANTS, "мигрант OR вулкан");
    assertThat(more).contains("Lost: 0").contains("Gained against what is saved: 0");
  }

  @Test
  void allOfThePastIsDrawnByDay() {
    String look = browser.post(MIGRANTS + "/look", Map.of("query", "вулкан")).body();

    assertThat(look).contains("<svg").contains("class=\"bar bad\"");
  }

  @Test
  void aFaultHasItsPlaceAndItsRemedy() {
    assertThat(live(MIGRANTS, "мигрант AND (таджик"))
        .contains("column 13")
        .contains("<span class=\"rules-at\">(<span class=\"rules-caret\"");
    assertThat(live(MIGRANTS, "мигрант AND #gone")).contains("class=\"fault ").contains("#gone");
    assertThat(live(MIGRANTS, "#migrants OR таджик")).contains("class=\"fault ");
    String alternatives =
        IntStream.range(0, 1_000).mapToObj(i -> "слово" + i).collect(Collectors.joining(" OR "));
    assertThat(live(MIGRANTS, alternatives)).contains("1000 words at most");
    String nested = "(".repeat(40_000) + "я";
    assertThat(live(MIGRANTS, nested)).contains("class=\"fault ");
    assertThat(live(MIGRANTS, "я ".repeat(49_999))).contains("class=\"fault ");
    assertThat(live(MIGRANTS, "я".repeat(100_001))).contains("Nothing was changed");
  }

  @Test
  void aRuleIsMadeEditedSwitchedOffTakenBackAndDeleted() {
    HttpResponse<String> made =
        browser.post(
            "/console/new-rule", Map.of("query", "вулкан", "title", "Volcanoes", "act", "save"));
    assertThat(made.statusCode()).isEqualTo(303);
    String path = "/console/rules/volcanoes";
    assertThat(location(made)).startsWith(path);

    assertThat(save(path, "вулкан OR лава", "match", "Лава течёт")).isEqualTo(303);
    assertThat(browser.get(path).body()).contains("вулкан OR лава").contains("Лава течёт");

    // an example that fails changes nothing, and what was typed is still there
    HttpResponse<String> refused = send(path, seen(path), "вулкан", "match", "Лава течёт");
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("role=\"alert\"").contains(">\nвулкан</textarea>");
    assertThat(browser.get(path).body()).contains("вулкан OR лава");

    assertThat(act(path, "disable")).isEqualTo(303);
    assertThat(browser.get("/console/rules?state=off").body()).contains(path);
    assertThat(act(path, "undo")).isEqualTo(303);
    assertThat(browser.get("/console/rules?state=off").body()).doesNotContain(path);
    assertThat(act(path, "delete")).isEqualTo(303);
    assertThat(browser.get("/console/rules?state=deleted").body()).contains(path);
    assertThat(browser.get("/console/rules").body()).doesNotContain(path);
  }

  @Test
  void theSecondOfTwoEditorsSeesWhatTheFirstDidAndMayPutHisOnTop() {
    browser.post(
        "/console/new-rule",
        Map.of("query", "река", "id", "rivers", "title", "Rivers", "act", "save"));
    String path = "/console/rules/rivers";
    String before = seen(path);
    assertThat(send(path, before, "река OR ручей").statusCode()).isEqualTo(303);

    HttpResponse<String> second = send(path, before, "река OR озеро");

    assertThat(second.statusCode()).isEqualTo(409);
    assertThat(second.body()).contains("+ река OR ручей").contains("+ река OR озеро");
    assertThat(browser.get(path).body()).contains("река OR ручей").doesNotContain("озеро");
    assertThat(send(path, seenIn(second.body()), "река OR озеро").statusCode()).isEqualTo(303);
    assertThat(browser.get(path).body()).contains("река OR озеро").doesNotContain("ручей");
  }

  @Test
  void whoSendsAFormTwiceIsToldThatItIsSaved() {
    browser.post("/console/new-rule", Map.of("query", "пруд", "id", "ponds", "act", "save"));
    String path = "/console/rules/ponds";
    String before = seen(path);

    assertThat(send(path, before, "пруд OR лужа").statusCode()).isEqualTo(303);
    assertThat(location(send(path, before, "пруд OR лужа"))).isEqualTo(path + "?said=saved");
    HttpResponse<String> other = send(path, before, "пруд OR омут");

    assertThat(other.statusCode()).isEqualTo(409);
    assertThat(other.body()).contains("you have changed").doesNotContain("somebody else");
  }

  @Test
  void whatWasChangedByAnotherIsToldAsHisUnlessItWasChangedBack() {
    browser.post("/console/new-rule", Map.of("query", "гора", "id", "hills", "act", "save"));
    String path = "/console/rules/hills";
    String before = seen(path);
    byAnother("/rule urgent hills");

    assertThat(send(path, before, "гора OR холм").body()).contains("somebody else has changed");

    byAnother("/rule undo hills");
    assertThat(send(path, before, "гора OR холм").statusCode()).isEqualTo(303);
  }

  @ParameterizedTest
  @ValueSource(strings = {"999999", "x", "-1", ""})
  void ofAFormThatIsNoneNobodyIsSaidToHaveChangedAnything(String forged) {
    String name = "fog" + Math.abs(forged.hashCode() % 1000);
    browser.post("/console/new-rule", Map.of("query", "туман", "id", name, "act", "save"));
    String path = "/console/rules/" + name;

    HttpResponse<String> refused = send(path, forged, "туман OR дымка");
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body())
        .contains("never was as this form says", ">\nтуман OR дымка</textarea>")
        .doesNotContain("has changed", "have changed");
    assertThat(browser.post(path + "/history/undo", Map.of("seen", forged)).body())
        .contains("never was as this form says");

    assertThat(send(path, seenIn(refused.body()), "туман OR дымка").statusCode()).isEqualTo(303);
  }

  @Test
  void aFaultNamesNoCommandOfChats() {
    String path = "/console/rules/lakes";
    browser.post("/console/new-rule", Map.of("query", "залив", "id", "lakes", "act", "save"));

    assertThat(send(path, seen(path), "залив", "match", "Лава течёт").body())
        .contains("out of the examples below")
        .doesNotContain("“drop”");
    assertThat(send(path, seen(path), "залив", "ignore", "Залив замёрз").body())
        .contains("out of the examples below")
        .doesNotContain("“drop”");
    for (String query : List.of("@nobody-such", "#no-such-rule-at-all", "$no-such-list-at-all")) {
      assertThat(live(path, query))
          .contains("there is no")
          .doesNotContain("/actors", " list shows");
    }
    assertThat(browser.post("/console/rules/nothing", Map.of("query", "x", "seen", "0")).body())
        .contains("There is no #nothing.")
        .doesNotContain("/rule list");
  }

  @Test
  void aPageThatIsNotThereSaysSoInTheLanguageOfItsReaderAndHasTheMenu() {
    bot.says("/language ru");

    HttpResponse<String> absent = browser.get("/console/nowhere");
    bot.says("/language en");

    assertThat(absent.statusCode()).isEqualTo(404);
    assertThat(absent.body()).contains("Такой страницы нет.", "href=\"/console/people\"");
    assertThat(ConsoleInAFolder.stranger(bot).get("/console/nowhere").body())
        .contains("There is no such page.")
        .doesNotContain("href=\"/console/people\"");
  }

  @Test
  void aListHasAsManyWordsInTheListOfListsAsInItsEditor() {
    Map<String, String> fields =
        Map.of("id", "waters", "query", "море OR океан OR море", "act", "save");
    assertThat(browser.post("/console/new-words", fields).statusCode()).isEqualTo(303);

    assertThat(browser.post("/console/words/waters/live", fields).body()).contains("Words: 2");
    assertThat(browser.get("/console/words?q=waters").body()).contains("data-name=\"Words\">2<");
  }

  @Test
  void aChangeOfAGuardedRuleWaits() {
    browser.post(
        "/console/new-rule",
        Map.of("query", "засуха", "id", "drought", "guarded", "yes", "act", "save"));
    String path = "/console/rules/drought";

    HttpResponse<String> asked =
        send(path, seen(path), "засуха OR жара", "guarded", "yes", "note", "hot");

    assertThat(location(asked)).isEqualTo(path + "/history?said=asked");
    assertThat(browser.get(path).body())
        .contains(">\nзасуха</textarea>")
        .contains("waits for the yes of a second admin");
    assertThat(browser.get("/console/pending").body()).contains("hot");
  }

  @Test
  void aSuggestionIsTriedInTheEditorAndNotSaved() {
    String page = browser.get(MIGRANTS + "?query=%D0%B2%D1%83%D0%BB%D0%BA%D0%B0%D0%BD").body();

    assertThat(page).contains(">\nвулкан</textarea>");
    assertThat(browser.get(MIGRANTS).body()).contains(">\nмигрант</textarea>");
  }

  @Test
  void withoutScriptsAButtonShowsTheSame() {
    HttpResponse<String> page =
        browser.post(
            MIGRANTS, Map.of("query", "мигрант", "seen", seen(MIGRANTS), "act", "preview"));

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("<mark>мигрантах</mark>").contains("<svg");
  }

  @Test
  void aRuleThatCameAndWasTakenBackLeavesItsHistory() {
    browser.post("/console/new-rule", Map.of("query", "град", "id", "hail", "act", "save"));
    assertThat(act("/console/rules/hail", "undo")).isEqualTo(303);

    HttpResponse<String> page = browser.get("/console/rules/hail");

    assertThat(location(page)).isEqualTo("/console/rules/hail/history");
    assertThat(browser.get(location(page)).statusCode()).isEqualTo(200);
  }

  @Test
  void markupIsText() {
    String evil = "\"><script>alert(1)</script>";
    Map<String, String> fields = new HashMap<>();
    for (String field :
        new String[] {"title", "title_ru", "query", "match", "ignore", "note", "id"}) {
      fields.put(field, evil);
    }
    fields.put("act", "preview");

    assertThat(browser.post("/console/new-rule", fields).body()).doesNotContain("<script>alert");
    fields.put("act", "save");
    HttpResponse<String> refused = browser.post("/console/new-rule", fields);
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).doesNotContain("<script>alert");
    assertThat(browser.get("/console/rules?q=%3Cscript%3E").body()).doesNotContain("<script>");
  }

  /** Another owner gives a command in his chat, and says yes where he is asked. */
  private void byAnother(String command) {
    Reply asked = another(command);
    asked.body().buttons().stream()
        .flatMap(List::stream)
        .map(Button::command)
        .filter(yes -> yes.startsWith("/save"))
        .findFirst()
        .ifPresent(this::another);
  }

  private Reply another(String command) {
    ChatAddress chat = ChatAddress.of(BotInAFolder.OWNER);
    return bot.answers()
        .to(new IncomingText(chat, BotInAFolder.OWNER, false, "en", command, false))
        .orElseThrow();
  }

  private String live(String path, String query) {
    return browser.post(path + "/live", Map.of("query", query)).body();
  }

  private int save(String path, String query, String... more) {
    return send(path, seen(path), query, more).statusCode();
  }

  private HttpResponse<String> send(String path, String seen, String query, String... more) {
    Map<String, String> fields = new HashMap<>(Map.of("query", query, "seen", seen, "act", "save"));
    fields.put("title", "A title");
    for (int i = 0; i < more.length; i += 2) {
      fields.put(more[i], more[i + 1]);
    }
    return browser.post(path, fields);
  }

  private int act(String path, String act) {
    return browser.post(path + "/state", Map.of("act", act, "seen", seen(path))).statusCode();
  }

  private String seen(String path) {
    return seenIn(browser.get(path).body());
  }

  private static String seenIn(String page) {
    Matcher seen = SEEN.matcher(page);
    assertThat(seen.find()).as(page).isTrue();
    return seen.group(1);
  }

  private static String location(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").orElse("").replaceFirst("https?://[^/]+", "");
  }
}
