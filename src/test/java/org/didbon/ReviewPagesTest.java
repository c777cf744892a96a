package org.didbon;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.didbon.command.IncomingText;
import org.didbon.domain.ChatAddress;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Lists of words, histories, the audit and second yeses in the console of a whole bot. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReviewPagesTest {

  private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"(\\d+)\"");
  private static final Pattern YES = Pattern.compile("/console/pending/(\\d+)/yes");
  private static final Pattern NO = Pattern.compile("/console/pending/(\\d+)/no");
  private static final String HOSTILE = "<img src=x onerror=alert(1)>\"'&";

  private BotInAFolder bot;
  private ConsoleInAFolder browser;

  @BeforeAll
  void start(@TempDir Path folder) {
    bot = new BotInAFolder(folder).start();
    browser = ConsoleInAFolder.signedIn(bot);
    rule("birds", "птица");
  }

  @AfterAll
  void close() {
    bot.close();
  }

  @Test
  void aChangeOfTheConsoleHoldsAfterAYesInAChat() {
    rule("guard-one", "ворон");
    act("/console/rules/guard-one/history", "/guard", Map.of("act", "on"));
    HttpResponse<String> asked =
        act("/console/rules/guard-one/history", "/guard", Map.of("act", "off"));

    assertThat(location(asked)).endsWith("said=asked");
    String page = browser.get("/console/rules/guard-one/history").body();
    assertThat(page).contains("− guarded: true".substring(2)).doesNotContain("/yes\"");
    String number = found(NO, page);
    HttpResponse<String> own = browser.post("/console/pending/" + number + "/yes", Map.of());
    assertThat(own.statusCode()).isEqualTo(422);
    assertThat(own.body()).contains("your own change");

    assertThat(chat("/pending yes " + number)).contains("Changed with your yes: #guard-one");

    assertThat(browser.get("/console/rules/guard-one/history").body())
        .contains("second yes: telegram:9")
        .contains("Not guarded");
  }

  @Test
  void aNewListWithoutAnIdIsToldWhatAnIdIs() {
    browser.get("/console/new-words");
    String page =
        browser.post("/console/new-words", Map.of("query", "мигрант", "act", "save")).body();

    assertThat(page).contains("letter first").doesNotContain("cannot be an ID");
  }

  @Test
  void aChangeOfAChatHoldsAfterAYesInTheConsoleAndCanBeUndone() {
    rule("guard-two", "сорока");
    chat("/rule guard guard-two");
    assertThat(chat("/rule urgent guard-two")).contains("waits for the yes of a second admin");

    String waiting = browser.get("/console/pending").body();
    assertThat(waiting).contains("#guard-two").contains("<ins>‼ urgent");
    browser.post("/console/pending/" + found(YES, waiting) + "/yes", Map.of());
    assertThat(chat("/rule show guard-two")).contains("‼");

    HttpResponse<String> undo = act("/console/rules/guard-two/history", "/undo", Map.of());
    assertThat(location(undo)).endsWith("said=asked");
    assertThat(chat("/rule show guard-two")).contains("‼");
    String number = found(NO, browser.get("/console/rules/guard-two/history").body());
    chat("/pending yes " + number);
    assertThat(chat("/rule show guard-two")).contains("taken back").doesNotContain("#guard-two ‼");
  }

  @Test
  void whoMadeAChangeTakesItBack() {
    rule("guard-five", "ястреб");
    act("/console/rules/guard-five/history", "/guard", Map.of("act", "on"));
    act("/console/rules/guard-five/history", "/guard", Map.of("act", "off"));
    String number = found(NO, browser.get("/console/rules/guard-five/history").body());

    HttpResponse<String> back = browser.post("/console/pending/" + number + "/no", Map.of());

    assertThat(location(back)).isEqualTo("/console/pending?said=withdrawn");
    assertThat(browser.get("/console/pending").body()).doesNotContain("#guard-five");
    assertThat(chat("/pending yes " + number)).contains("its author took it back");
    assertThat(chat("/rule show guard-five")).contains("guarded: true");
    HttpResponse<String> again = browser.post("/console/pending/" + number + "/no", Map.of());
    assertThat(again.statusCode()).isEqualTo(422);
  }

  @Test
  void whomAGuardedRuleNamesNobodyChangesAlone() {
    bot.says("/actor add Рустам Назаров");
    bot.says("/save");
    bot.says("/actor edit rustam-nazarov country TJ");
    bot.says("/save");
    rule("guard-six", "@rustam-nazarov кречет");
    chat("/rule guard guard-six");

    HttpResponse<String> asked =
        browser.post("/console/people/rustam-nazarov/state", Map.of("action", "undo"));

    assertThat(location(asked)).isEqualTo("/console/people/rustam-nazarov?said=asked");
    String waiting = browser.get("/console/pending").body();
    assertThat(waiting).contains("@rustam-nazarov");
    assertThat(chat("/pending")).contains("@rustam-nazarov");
    assertThat(bot.says("/actor history rustam-nazarov")).doesNotContain("taken back");
  }

  @Test
  void theEditorOfAGuardedRuleSaysThatItsChangeWaits() {
    rule("guard-four", "филин");
    chat("/rule guard guard-four");
    Map<String, String> form =
        Map.of("query", "филин OR сова", "title", "Owls", "severity", "normal", "guarded", "yes");

    HttpResponse<String> asked = act("/console/rules/guard-four", "", form);

    assertThat(location(asked)).isEqualTo("/console/rules/guard-four/history?said=asked");
    assertThat(browser.get("/console/rules/guard-four/history").body())
        .contains("Another admin has to say yes")
        .contains("<ins> OR сова</ins>");
    assertThat(chat("/rule show guard-four")).doesNotContain("сова");
  }

  @Test
  void whatIsNotAsItWasShownIsRefusedWithTheDifference() {
    rule("guard-three", "чайка");
    chat("/rule guard guard-three");
    chat("/rule urgent guard-three");
    String number = found(YES, browser.get("/console/rules/guard-three/history").body());
    act("/console/rules/guard-three/history", "/guard", Map.of("act", "off"));
    String other = found(Pattern.compile("/pending/(\\d+)/no\"[^§]*?Take it back"), pending());
    chat("/pending yes " + other);

    HttpResponse<String> refused = browser.post("/console/pending/" + number + "/yes", Map.of());

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("Not changed: #guard-three").contains("− guarded: true");
    assertThat(chat("/rule show guard-three")).doesNotContain("‼");
  }

  @Test
  void aListIsMadeEditedDeletedAndTakenBack() {
    Map<String, String> form = new HashMap<>();
    form.put("id", "flocks");
    form.put("title", "Flocks");
    form.put("query", "стая OR косяк");
    assertThat(location(browser.post("/console/new-words", form)))
        .isEqualTo("/console/words/flocks?said=added");
    assertThat(browser.get("/console/words").body()).contains("$flocks").contains("Flocks");

    form.put("query", "стая OR косяк OR рой");
    form.put("note", "bees too");
    assertThat(location(act("/console/words/flocks", "", form))).endsWith("said=saved");
    assertThat(browser.get("/console/words/flocks/history").body())
        .contains("bees too")
        .contains("<ins> OR рой</ins>");

    act("/console/words/flocks", "/delete", Map.of());
    assertThat(browser.get("/console/words").body()).doesNotContain("$flocks");
    act("/console/words/flocks/history", "/undo", Map.of());
    assertThat(chat("/words show flocks")).contains("рой");
  }

  @Test
  void aListAnswersWithItsFaultAndWithWhatItWouldChange() {
    bot.says("/words add moves переезд");
    bot.says("/save");
    rule("movers", "$moves");

    String fault = live("moves", "переезд AND дом");
    assertThat(fault).contains("class=\"fault\"");
    String answer = live("moves", "переезд OR переселение");
    assertThat(answer).contains("<ins>+ переселение</ins>").contains("#movers");
    browser.get("/console/words/moves");
    Map<String, String> form = Map.of("query", "переезд OR переселение", "act", "preview");
    assertThat(browser.post("/console/words/moves", form).body())
        .contains("In 30 days, rule by rule");
    assertThat(chat("/words show moves")).doesNotContain("переселение");
  }

  @Test
  void ofTwoEditorsOfAListTheSecondSeesTheFirst() {
    bot.says("/words add shared берег");
    bot.says("/save");
    String seen = found(SEEN, browser.get("/console/words/shared").body());
    bot.says("/words with shared море");
    bot.says("/save");

    HttpResponse<String> second =
        browser.post("/console/words/shared", Map.of("query", "берег OR река", "seen", seen));

    assertThat(second.statusCode()).isEqualTo(409);
    assertThat(second.body()).contains("+ море").contains("берег OR река");
    assertThat(chat("/words show shared")).contains("море").doesNotContain("река");
  }

  @Test
  void theAuditShowsAllChangesByKindAndByPerson() {
    chat("/rule add heard эхо");
    chat("/save");
    bot.says("/words add told голос");
    bot.says("/save");

    assertThat(browser.get("/console/audit").body()).contains("#heard").contains("$told");
    assertThat(browser.get("/console/audit?kind=words").body())
        .contains("$told")
        .doesNotContain("#heard");
    assertThat(browser.get("/console/audit?person=telegram:9").body())
        .contains("#heard")
        .doesNotContain("$told");
    assertThat(browser.get("/console/audit?kind=%3Cb%3E&before=x").statusCode()).isEqualTo(200);
  }

  @Test
  void aLongHistoryIsPaged() {
    rule("paged", "лист");
    for (int i = 0; i < 25; i++) {
      bot.says("/rule title paged Title number " + i);
    }

    String first = browser.get("/console/rules/paged/history").body();
    assertThat(first).contains("24").doesNotContain("number <del>3<").contains("rel=\"next\"");
    String next = found(Pattern.compile("rel=\"next\" href=\"([^\"]+)\""), first);
    assertThat(browser.get(next).body()).contains("number <del>3").doesNotContain("rel=\"next\"");
    assertThat(first.length()).isLessThan(100_000);
  }

  @Test
  void markupIsShownAsTextInEveryField() {
    Map<String, String> form = new HashMap<>();
    form.put("id", "hostile");
    form.put("title", HOSTILE);
    form.put("query", "\"onerror alert\" OR ворона");
    form.put("note", HOSTILE);
    browser.get("/console/new-words");
    browser.post("/console/new-words", form);
    form.put("query", "<img onerror=alert(1)>");
    HttpResponse<String> refused = act("/console/words/hostile", "", form);

    assertThat(refused.statusCode()).isEqualTo(422);
    for (String page :
        new String[] {
          refused.body(),
          browser.get("/console/words").body(),
          browser.get("/console/words?q=%3Cimg%20src%3D").body(),
          browser.get("/console/words/hostile").body(),
          browser.get("/console/words/hostile/history").body(),
          browser.get("/console/audit").body(),
          browser.get("/console/words/%3Cimg%3E/history").body(),
          browser.post("/console/pending/%3Cimg%3E/yes", Map.of()).body()
        }) {
      assertThat(page).doesNotContain("<img");
    }
    assertThat(browser.get("/console/audit").body()).contains("&lt;img src=x");
  }

  @Test
  void aListOfAHundredThousandCharactersIsRefusedAndNothingIsChanged() {
    bot.says("/words add large гора");
    bot.says("/save");

    Map<String, String> form = Map.of("query", "слово OR ".repeat(10_000) + "слово");
    HttpResponse<String> refused = act("/console/words/large", "", form);

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(chat("/words show large")).contains("гора");
  }

  @Test
  void suggestionsAreLookedForWhenAsked() {
    assertThat(browser.get("/console/rules/birds/suggestions").body()).contains("look=1");
    assertThat(browser.get("/console/rules/birds/suggestions?look=1").body())
        .contains("No word stands out");
  }

  private String pending() {
    return browser.get("/console/pending").body();
  }

  private void rule(String id, String query) {
    bot.says("/rule add " + id + " " + query);
    bot.says("/save");
  }

  /** What the other owner is answered, in his private chat. */
  private String chat(String line) {
    ChatAddress owner = ChatAddress.of(BotInAFolder.OWNER);
    return bot.answers()
        .to(new IncomingText(owner, owner.toString(), false, "", line, false))
        .orElseThrow()
        .body()
        .text()
        .plain();
  }

  /** Sends a form of a page with the number that the page was shown with. */
  private HttpResponse<String> act(String page, String path, Map<String, String> fields) {
    Map<String, String> form = new HashMap<>(fields);
    form.put("seen", found(SEEN, browser.get(page).body()));
    return browser.post(page + path, form);
  }

  private String live(String list, String query) {
    browser.get("/console/words/" + list);
    return browser.post("/console/words/" + list + "/live", Map.of("query", query)).body();
  }

  private static String location(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").orElse(answer.statusCode() + answer.body());
  }

  private static String found(Pattern what, String page) {
    Matcher matcher = what.matcher(page);
    assertThat(matcher.find()).as(page).isTrue();
    return matcher.group(1);
  }
}
