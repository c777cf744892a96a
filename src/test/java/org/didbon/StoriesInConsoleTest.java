package org.didbon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Stories in the console, by plain requests. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StoriesInConsoleTest {

  private static final Pattern STORY = Pattern.compile("href=\"/console/stories/([0-9a-f-]+)\"");

  private BotInAFolder bot;
  private ConsoleInAFolder browser;
  private String older = "";
  private String younger = "";

  @BeforeAll
  void start(@TempDir Path folder) {
    bot = new BotInAFolder(folder).start();
    browser = ConsoleInAFolder.signedIn(bot);
    bot.publish();
    await().atMost(Duration.ofSeconds(60)).until(() -> list("").contains(BotInAFolder.title(1)));
    bot.publish();
    await().atMost(Duration.ofSeconds(60)).until(() -> list("").contains(BotInAFolder.title(2)));
    Matcher stories = STORY.matcher(list(""));
    assertThat(stories.find()).isTrue();
    younger = stories.group(1);
    assertThat(stories.find()).isTrue();
    older = stories.group(1);
  }

  @AfterAll
  void close() {
    bot.close();
  }

  @Test
  void theListIsCutDownToWhatIsAskedFor() {
    assertThat(list("?subject=actor:patrushev")).contains(BotInAFolder.title(1), "Local");
    assertThat(list("?subject=actor:nobody")).doesNotContain(BotInAFolder.title(1));
    assertThat(list("?language=ru&feed=local")).contains(BotInAFolder.title(2));
    assertThat(list("?language=tg")).doesNotContain(BotInAFolder.title(2));
    assertThat(list("?feed=local&several=yes")).doesNotContain(BotInAFolder.title(2));
    assertThat(list("?q=%D0%BC%D0%B8%D0%B3%D1%80%D0%B0%D0%BD%D1%82"))
        .contains(BotInAFolder.title(2));
    assertThat(list("?q=%28%3Cb%3E&after=x&subject=actor:%3Cb%3E"))
        .contains("class=\"fault\"")
        .doesNotContain("<b>");
  }

  @Test
  void theHeadingIsOneWordAndSubjectsAreGroupedIntoRulesAndPeople() {
    String list = list("?subject=actor:patrushev");

    assertThat(list).contains("<h1>Stories</h1>", "Times: ");
    assertThat(list)
        .containsSubsequence(
            "<optgroup label=\"Rules\">",
            "<option value=\"rule:migrants\"",
            "</optgroup>",
            "<optgroup label=\"People\">",
            "<option value=\"actor:patrushev\" selected>",
            "</optgroup>");
  }

  @Test
  void aStoryShowsItsReportsWithWhatTheyMatched() {
    String page = page(younger);

    assertThat(page)
        .contains("<mark>Николай Патрушев</mark>", "The story began with this report.")
        .contains("told");
    assertThat(browser.get("/console/stories/" + younger + "/evidence").body())
        .contains(BotInAFolder.title(2), "SHA-256");
  }

  @Test
  void storiesArePutTogetherTakenApartAndPutTogetherAllTheSame() {
    HttpResponse<String> joined = post(younger, "join", Map.of("other", "/story " + older));

    assertThat(joined.headers().firstValue("Location")).hasValue(path(older) + "?said=together");
    assertThat(page(younger)).contains("was joined to this one", BotInAFolder.title(1));
    assertThat(post(older, "join", Map.of("other", younger)).body())
        .as("two editors at once")
        .contains("one story already");

    String place = key(page(older), 2);
    assertThat(post(older, "part", Map.of("former", younger)).statusCode()).isEqualTo(303);
    assertThat(post(older, "part", Map.of("former", younger)).statusCode()).isEqualTo(422);
    assertThat(page(older)).doesNotContain("r-" + place);

    HttpResponse<String> again = post(older, "join", Map.of("other", younger));
    String asked = again.headers().firstValue("Location").orElse("");
    assertThat(asked).endsWith("?join=" + younger);
    assertThat(browser.get(asked).body()).contains("name=\"anyway\"");
    assertThat(post(older, "join", Map.of("other", younger, "anyway", "yes")).statusCode())
        .isEqualTo(303);

    assertThat(post(older, "split", Map.of("report", place)).statusCode()).isEqualTo(303);
    assertThat(post(older, "split", Map.of("report", place)).statusCode()).isEqualTo(422);
    assertThat(page(older)).contains("Put back");
    assertThat(post(older, "rejoin", Map.of("report", place)).statusCode()).isEqualTo(303);
    assertThat(post(older, "split", Map.of("report", place)).statusCode()).isEqualTo(303);
    assertThat(bot.says("/audit")).contains("the same story: " + BotInAFolder.title(2));
  }

  @Test
  void whatIsNoStoryIsSaidSoAndPrintedAsText() {
    HttpResponse<String> gone = browser.get("/console/stories/%3Cscript%3E1");

    assertThat(gone.statusCode()).isEqualTo(410);
    assertThat(gone.body()).contains("There is no such story").doesNotContain("<script>1");
    assertThat(post(older, "join", Map.of("other", "<b>x")).statusCode()).isEqualTo(422);
    assertThat(post(older, "join", Map.of("other", older)).body()).contains("one story already");
    assertThat(post("nothing", "split", Map.of("report", "x")).statusCode()).isEqualTo(422);
  }

  private String list(String query) {
    HttpResponse<String> page = browser.get("/console/stories" + query);
    assertThat(page.statusCode()).isEqualTo(200);
    return page.body();
  }

  private String page(String story) {
    HttpResponse<String> page = browser.get(path(story));
    assertThat(page.statusCode()).isEqualTo(200);
    return page.body();
  }

  private HttpResponse<String> post(String story, String what, Map<String, String> fields) {
    return browser.post(path(story) + "/" + what, fields);
  }

  private static String path(String story) {
    return "/console/stories/" + story;
  }

  /** The key of a report, by its place on the page. */
  private static String key(String page, int place) {
    Matcher reports = Pattern.compile("id=\"r-([0-9a-f]+)\"").matcher(page);
    for (int at = 0; at < place; at++) {
      assertThat(reports.find()).isTrue();
    }
    return reports.group(1);
  }
}
