package org.didbon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** People in the console, and the card for readers, through a whole bot. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConsolePeopleTest {

  private static final Pattern CARD = Pattern.compile("http://127[^/ ]+(/card/\\S+\\?k=[\\w-]+)");

  private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"(\\d+)\"");

  private BotInAFolder bot;
  private ConsoleInAFolder browser;

  @BeforeAll
  void start(@TempDir Path folder) {
    bot =
        new BotInAFolder(folder)
            .watching("lavrov", "Sergey Lavrov", "Сергей Лавров", "RU")
            .watching("rahmon", "Emomali Rahmon", "Эмомали Рахмон", "TJ")
            .start();
    browser = ConsoleInAFolder.signedIn(bot);
    bot.publish();
    await().until(() -> browser.get("/console/people/patrushev").body().contains("новость номер"));
  }

  @AfterAll
  void close() {
    bot.close();
  }

  @Test
  void anybodyIsFoundInAnyScriptAndForm() {
    assertThat(list("q=patrushevu"))
        .contains("/console/people/patrushev\"")
        .doesNotContain("lavrov\"");
    assertThat(list("q=%D0%A0%D0%B0%D1%85%D0%BC%D0%BE%D0%BD%D0%B0"))
        .contains("/console/people/rahmon\"");
    assertThat(list("country=TJ")).contains("rahmon\"").doesNotContain("patrushev\"");
    assertThat(list("q=Dmitry+Patrushev")).contains("is another person of that surname");
  }

  @Test
  void theListTellsHowOftenEachIsInTheNews() {
    assertThat(list("q=patrushev"))
        .contains("<td class=\"number\" data-name=\"Reports in 30 days\">1</td>");
  }

  @Test
  void aPageOfNobodyIsAbsent() {
    assertThat(browser.get("/console/people/nobody").statusCode()).isEqualTo(404);
  }

  @Test
  void thePersonIsSwitchedOffOnlyAfterAYesAndComesBack() {
    HttpResponse<String> asked =
        browser.post("/console/people/lavrov/state", Map.of("action", "disable"));
    assertThat(asked.body()).contains("Switch off Sergey Lavrov?");
    assertThat(bot.says("/actor lavrov")).contains("Sergey Lavrov");

    browser.post("/console/people/lavrov/state", Map.of("action", "disable", "sure", "yes"));
    assertThat(bot.says("/actor lavrov")).doesNotContain("Sergey Lavrov\n");
    assertThat(list("state=off")).contains("lavrov\"");

    browser.post("/console/people/lavrov/state", Map.of("action", "undo"));
    assertThat(bot.says("/actor lavrov")).contains("Sergey Lavrov");
    assertThat(browser.get("/console/people/lavrov/changes").body()).contains("taken back");
  }

  @Test
  void aReaderOpensTheCardByTheLinkOfTheChatWithoutSigningIn() {
    ConsoleInAFolder reader = ConsoleInAFolder.stranger(bot);

    HttpResponse<String> page = reader.get(link());

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("Nikolai Patrushev", "новость номер", "<svg", "noindex");
    assertThat(page.headers().firstValue("Cache-Control")).contains("private, max-age=60");
    assertThat(page.headers().firstValue("X-Robots-Tag").orElse("")).contains("noindex");
    assertThat(page.headers().firstValue("Set-Cookie")).isEmpty();
    assertThat(page.body()).doesNotContain("/console/people", "/console/stories", "subscri");
  }

  @Test
  void aChangedLinkOpensNothingAndSaysSo() {
    ConsoleInAFolder reader = ConsoleInAFolder.stranger(bot);
    String link = link();

    for (String changed :
        new String[] {
          link.replace("/card/patrushev", "/card/lavrov"),
          link.replaceFirst("-(\\d+)-", "-999999-"),
          "/card/patrushev"
        }) {
      HttpResponse<String> page = reader.get(changed);

      assertThat(page.statusCode()).as(changed).isEqualTo(410);
      assertThat(page.body()).contains("older than a week").doesNotContain("новость номер");
    }
  }

  @Test
  void whoseLinkOpensNothingIsToldSoInTheLanguageItWasMadeFor() {
    HttpResponse<String> page = ConsoleInAFolder.stranger(bot).get(link().replace("k=en", "k=ru"));

    assertThat(page.statusCode()).isEqualTo(410);
    assertThat(page.body()).contains("Эта ссылка ничего не открывает", "<html lang=\"ru\">");
  }

  @Test
  void aTextSaysWhoIsFoundOnWhichGroundsAndWhoNearly() {
    String page =
        browser
            .post(
                "/console/people/~text",
                Map.of(
                    "text",
                    "Николай Патрушев в Душанбе\n<b>Рядом</b> стоял Дмитрий Лавров, отец Лаврова."))
            .body();

    assertThat(page)
        .contains(
            "<mark class=\"found\" title=\"Nikolai Patrushev\">Николай Патрушев</mark>",
            "<mark class=\"nearly\" title=\"Sergey Lavrov\">Дмитрий Лавров</mark>",
            "named in full",
            "another given name, patronymic or initials",
            "&lt;b&gt;Рядом");
  }

  @Test
  void ofATextFullOfNamesTheFirstPlacesAreShownAndTheRestIsCounted() {
    String text = "Кто где\n" + "Николай Патрушев. Дмитрий Лавров. ".repeat(500) + "Конец";

    String page = browser.post("/console/people/~text", Map.of("text", text)).body();

    assertThat(page.split("<mark ", -1)).hasSize(51);
    assertThat(page).contains("Places further on: 950, not shown here").doesNotContain("Конец</p>");
    assertThat(page.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(100_000);
  }

  @Test
  void aPastedTextIsNoNameOfSomebodyNew() {
    String form =
        browser.post("/console/people/~new", Map.of("full", "Иван ".repeat(9_000))).body();

    assertThat(form.length()).isLessThan(20_000);
  }

  @Test
  void allFormsOfANameAreTold() {
    assertThat(browser.get("/console/people/patrushev/forms").body())
        .contains("Патрушевым", "Миколою", "Patruschew", "патрушевский");
  }

  @Test
  void anEditIsLookedOverSavedAndUndone() {
    Map<String, String> typed =
        fields("ru: Николай Платонович Патрушев", "Secretary; Russia; 2008; 2024");
    HttpResponse<String> preview = edit("patrushev", typed, "preview");
    assertThat(preview.statusCode()).isEqualTo(200);
    assertThat(preview.body())
        .contains(
            "<code>ru: Николай Платонович Патрушев</code>",
            "<code>Secretary, Russia (2008 – 2024)</code>");
    assertThat(bot.says("/actor patrushev")).doesNotContain("Secretary");

    HttpResponse<String> saved = edit("patrushev", typed, "save");
    assertThat(saved.statusCode()).isEqualTo(303);
    assertThat(bot.says("/actor patrushev")).contains("Secretary, Russia (2008 to 2024)");

    browser.post("/console/people/patrushev/state", Map.of("action", "undo"));
    assertThat(bot.says("/actor patrushev")).doesNotContain("Secretary");
  }

  @Test
  void whatCannotBeReadIsToldAndNothingIsLost() {
    HttpResponse<String> refused =
        edit("rahmon", fields("ru: Эмомали Рахмон", "President; Tajikistan; last year"), "save");

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body())
        .contains("last year is no date", "President; Tajikistan; last year</textarea>");
  }

  @Test
  void whoIsSecondSeesTheChangeOfTheFirstAndCanPutHisOnTop() {
    Map<String, String> mine = fields("ru: Эмомали Рахмон", "President; Tajikistan; 1994");
    mine.put("seen", seen("rahmon"));
    bot.says("/actor edit rahmon born 1952-10-05");

    mine.put("do", "save");
    HttpResponse<String> overtaken = browser.post("/console/people/rahmon/edit", mine);
    assertThat(overtaken.statusCode()).isEqualTo(422);
    assertThat(overtaken.body()).contains("1952-10-05", "President; Tajikistan; 1994</textarea>");

    mine.put("seen", seen("rahmon"));
    assertThat(browser.post("/console/people/rahmon/edit", mine).statusCode()).isEqualTo(303);
    assertThat(bot.says("/actor rahmon")).contains("President, Tajikistan (1994 to now)");
  }

  @Test
  void somebodyNewIsAddedAndThoseOfTheNameAreShown() {
    assertThat(browser.post("/console/people/~new", Map.of("full", "Сергей Лавров")).body())
        .contains("/console/people/lavrov\"", "ru: Сергей Лавров");

    Map<String, String> typed = fields("ru: Каныбек Туманбаев", "");
    typed.put("name", "Kanybek Tumanbaev");
    typed.put("do", "save");
    HttpResponse<String> added = browser.post("/console/people/~new", typed);

    assertThat(added.headers().firstValue("Location").orElse(""))
        .contains("/console/people/kanybek-tumanbaev");
    assertThat(list("q=%D0%A2%D1%83%D0%BC%D0%B0%D0%BD%D0%B1%D0%B0%D0%B5%D0%B2%D0%B0"))
        .contains("kanybek-tumanbaev\"");
  }

  private HttpResponse<String> edit(String id, Map<String, String> fields, String what) {
    fields.put("seen", seen(id));
    fields.put("do", what);
    return browser.post("/console/people/" + id + "/edit", fields);
  }

  private String seen(String id) {
    Matcher seen = SEEN.matcher(browser.get("/console/people/" + id + "/edit").body());
    assertThat(seen.find()).isTrue();
    return seen.group(1);
  }

  private static Map<String, String> fields(String names, String posts) {
    return new HashMap<>(Map.of("names", names, "posts", posts, "country", "RU", "bare", "auto"));
  }

  private String link() {
    String said = bot.says("/actor patrushev");
    Matcher link = CARD.matcher(said);
    assertThat(link.find()).as(said).isTrue();
    return link.group(1);
  }

  private String list(String query) {
    HttpResponse<String> page = browser.get("/console/people?" + query);
    assertThat(page.statusCode()).isEqualTo(200);
    return page.body();
  }
}
