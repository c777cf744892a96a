package org.didbon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The feeds in the console, without scripts. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConsoleFeedsTest {

  private static final String LOCAL = "/console/feeds/of/local";

  private BotInAFolder bot;
  private ConsoleInAFolder browser;

  @BeforeAll
  void start(@TempDir Path folder) {
    bot = new BotInAFolder(folder).start();
    browser = ConsoleInAFolder.signedIn(bot);
    bot.publish();
  }

  @AfterAll
  void close() {
    bot.close();
  }

  @Test
  void eachVisitIsInTheStripOfItsFeed() {
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () ->
                assertThat(browser.get(LOCAL).body())
                    .contains("class=\"visit news\"", BotInAFolder.title(1), "HTTP 200"));

    assertThat(browser.get("/console/feeds").body()).contains(LOCAL, "Local", "Tajikistan");
  }

  @Test
  void theListIsSearchedAndFiltered() {
    assertThat(browser.get("/console/feeds?q=tajik").body()).contains(LOCAL);
    assertThat(browser.get("/console/feeds?q=TJ").body()).contains(LOCAL);
    assertThat(browser.get("/console/feeds?q=%3Cb%3E").body())
        .doesNotContain(LOCAL)
        .doesNotContain("<b>");
    assertThat(browser.get("/console/feeds?state=paused").body()).doesNotContain(LOCAL);
  }

  @Test
  void aFeedIsPausedAskedAboutAndResumed() {
    String question = browser.get(LOCAL + "/sure?do=disable").body();
    assertThat(question).contains("Local", "name=\"do\" value=\"disable\"");

    browser.post(LOCAL + "/state", Map.of("do", "disable"));
    assertThat(browser.get(LOCAL).body()).contains("paused");
    assertThat(bot.says("/feed list")).contains("⏸");

    browser.post(LOCAL + "/state", Map.of("do", "enable"));
    assertThat(bot.says("/feed list")).doesNotContain("⏸");
  }

  @Test
  void twoWhoEditOneFeedDoNotWriteOverEachOther() {
    String form = browser.get(LOCAL + "/edit").body();
    String number = value(form, "number");
    Map<String, String> first = edit(number, "First title", value(form, "address"));
    Map<String, String> second = edit(number, "Second title", value(form, "address"));

    assertThat(browser.post(LOCAL + "/edit", first).statusCode()).isEqualTo(303);
    HttpResponse<String> late = browser.post(LOCAL + "/edit", second);

    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(late.body()).contains("First title", "value=\"Second title\"");
    assertThat(bot.says("/feed show local")).contains("First title").doesNotContain("Second");
    browser.post(LOCAL + "/state", Map.of("do", "undo"));
  }

  @Test
  void anAddressIsLookedAtBeforeItIsAdded() {
    String address = bot.unwatched().toString();

    String offer = browser.post("/console/feeds/look", Map.of("address", address)).body();
    assertThat(offer).contains("Other news", "Погода на завтра");
    assertThat(bot.says("/feed list")).doesNotContain("Other news");

    HttpResponse<String> added =
        browser.post("/console/feeds/add", Map.of("address", address, "title", "<i>Mine</i>"));
    assertThat(added.statusCode()).isEqualTo(303);
    assertThat(browser.get("/console/feeds").body())
        .contains("&lt;i&gt;Mine&lt;/i&gt;")
        .doesNotContain("<i>Mine");
    browser.post("/console/feeds/of/i-mine-i/state", Map.of("do", "delete"));
  }

  @ParameterizedTest
  @CsvSource({
    "language, Klingon, There is no language “Klingon”",
    "country, Narnia, Narnia is no code of a country",
    "every, 7, How often shall it be read?",
    "address, ftp://x.example/rss, ftp://x.example/rss"
  })
  void whatIsWrongStandsBesideItsFieldAndNothingElseIsLost(
      String field, String written, String said) {
    String form = browser.get(LOCAL + "/edit").body();
    Map<String, String> fields =
        new HashMap<>(edit(value(form, "number"), "Typed title", value(form, "address")));
    fields.put(field, written);

    HttpResponse<String> refused = browser.post(LOCAL + "/edit", fields);

    assertThat(refused.statusCode()).isEqualTo(422);
    Document page = Jsoup.parse(refused.body());
    assertThat(page.select("#" + field + "[aria-invalid=true]").attr("aria-describedby"))
        .isEqualTo(field + "-fault");
    assertThat(page.select("#" + field + " ~ #" + field + "-fault").text()).contains(said);
    assertThat(page.select("p.fault")).hasSize(1);
    assertThat(page.select("#title").val()).isEqualTo("Typed title");
    assertThat(page.text()).doesNotContain("/translate");
    assertThat(bot.says("/feed show local")).doesNotContain("Typed title");
  }

  @Test
  void ofAFormThatIsNoneNobodyIsSaidToHaveChangedAnything() {
    String form = browser.get(LOCAL + "/edit").body();

    HttpResponse<String> refused =
        browser.post(LOCAL + "/edit", edit("424242", "Forged", value(form, "address")));

    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.body()).contains("never was as this form says").doesNotContain("changed:");
  }

  @Test
  void aListWithoutFeedsIsRefusedInItsForm() {
    HttpResponse<String> words =
        browser.post("/console/feeds/opml", Map.of("text", "<opml version=\"2.0\"><body/></opml>"));
    assertThat(words.statusCode()).isEqualTo(422);
    assertThat(words.body()).contains("There is no feed in it", "name=\"text\"");

    assertThat(browser.post("/console/feeds/opml", Map.of("text", " ")).body())
        .contains("choose a file", "name=\"text\"");
  }

  @Test
  void whatIsNoFeedOfTheWebIsRefusedWithAReason() {
    HttpResponse<String> file =
        browser.post("/console/feeds/look", Map.of("address", "file:///etc/passwd"));

    assertThat(file.statusCode()).isEqualTo(422);
    Document page = Jsoup.parse(file.body());
    assertThat(page.select("#address-fault").text()).contains("file:///etc/passwd");
    assertThat(page.select("#address").val()).isEqualTo("file:///etc/passwd");
  }

  @Test
  void aListIsShownLineByLineBeforeAnythingIsDone() {
    String opml =
        """
        <opml version="2.0"><body>
        <outline text="One" xmlUrl="https://one.example/rss"/>
        <outline text="Again" xmlUrl="http://www.one.example/rss/"/>
        <outline text="O&#x202e;dd" xmlUrl="javascript:alert(1)"/>
        <outline text="&lt;b&gt;" xmlUrl="https://two.example/rss" language="ru-RU"/>
        </body></opml>
        """;

    String plan = browser.post("/console/feeds/opml", Map.of("text", opml)).body();
    assertThat(plan).contains("To be added: 2", "left out: 2", "Odd", "&lt;b&gt;").contains(">4<");
    assertThat(bot.says("/feed list")).doesNotContain("One");

    Matcher list = Pattern.compile("name=\"list\" value=\"([^\"]*)\"").matcher(plan);
    assertThat(list.find()).isTrue();
    browser.post("/console/feeds/opml/add", Map.of("list", list.group(1)));

    assertThat(bot.says("/feed list")).contains("One", "<b>");
    assertThat(browser.get("/console/feeds/feeds.opml").body())
        .contains("https://one.example/rss", "language=\"ru\"");
    assertThat(browser.post("/console/feeds/opml", Map.of("text", opml)).body())
        .contains("To be added: 0; watched already: 3");
  }

  @Test
  void aListOfThousandsMakesAPageForAPhoneAndGarbageAddsNothing() {
    String lines =
        IntStream.range(0, 2_000)
            .mapToObj(
                n -> "https://outlet" + n * 7919L % 99_991 + ".example/feeds/news.xml\tNo " + n)
            .collect(Collectors.joining("\n"));

    HttpResponse<String> plan = browser.post("/console/feeds/opml", Map.of("text", lines));

    assertThat(plan.body()).contains("To be added: 2,000", "… +1,900");
    assertThat(plan.body().length()).isLessThan(70_000);
    for (String garbage : List.of("", "%%%", "QUFBQQ==", "https://one.example/rss")) {
      assertThat(browser.post("/console/feeds/opml/add", Map.of("list", garbage)).statusCode())
          .as(garbage)
          .isEqualTo(422);
    }
  }

  @Test
  void whatWasTypedIsSaidAgainInPartAndWhatIsNotThereIsAbsent() {
    HttpResponse<String> pasted =
        browser.post("/console/feeds/look", Map.of("address", "мигрант ".repeat(5_000)));

    assertThat(pasted.statusCode()).isEqualTo(422);
    assertThat(pasted.body()).contains("is no address of a feed");
    assertThat(pasted.body().length()).isLessThan(5_000);
    assertThat(browser.post("/console/feeds/look", Map.of("address", "")).body())
        .contains("“” is no address of a feed");
    for (String path : List.of("rules/nothing", "words/nothing", "feeds/of/nothing")) {
      HttpResponse<String> absent = browser.get("/console/" + path);
      assertThat(absent.statusCode()).as(path).isEqualTo(404);
      assertThat(absent.body())
          .contains("There is no such page")
          .doesNotContainPattern("/[a-z]+ list");
    }
  }

  @Test
  void aListThatWantsOtherFilesReadIsRefused() {
    String opml =
        """
        <!DOCTYPE opml [<!ENTITY x SYSTEM "file:///etc/passwd">]>
        <opml><body><outline text="&x;" xmlUrl="https://x.example/rss"/></body></opml>
        """;

    HttpResponse<String> refused = browser.post("/console/feeds/opml", Map.of("text", opml));

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).doesNotContain("root:", "x.example");
  }

  @Test
  void aFileOfAHundredMegabytesIsRefused(@TempDir Path folder) throws IOException {
    HttpResponse<String> taken = upload(folder, 1_900_000);

    assertThat(taken.body()).contains("To be added: 1");
    try {
      HttpResponse<String> refused = upload(folder, 100_000_000);
      assertThat(refused.statusCode()).isEqualTo(413);
      assertThat(refused.body()).contains("too large");
    } catch (IllegalStateException e) {
      // the server ends the connection while this client still sends and has not looked
      assertThat(e).hasCauseInstanceOf(IOException.class);
    }
  }

  private HttpResponse<String> upload(Path folder, int size) throws IOException {
    String form = browser.get("/console/feeds/opml").body();
    Path body = folder.resolve("upload-" + size);
    String head =
        "--b\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n"
            + value(form, "_csrf")
            + "\r\n"
            + "--b\r\n"
            + "Content-Disposition: form-data; name=\"file\"; filename=\"../../x.opml\"\r\n"
            + "Content-Type: text/xml\r\n\r\n"
            + "<opml><body><outline text='Big' xmlUrl='https://big.example/rss'/></body></opml>";
    Files.writeString(body, head + " ".repeat(size) + "\r\n--b--\r\n");
    return browser.send(
        HttpRequest.newBuilder(browser.site().resolve("/console/feeds/opml"))
            .header("Content-Type", "multipart/form-data; boundary=b")
            .header("Origin", browser.site().toString())
            .POST(HttpRequest.BodyPublishers.ofFile(body))
            .build());
  }

  private static Map<String, String> edit(String number, String title, String address) {
    return Map.of(
        "number",
        number,
        "title",
        title,
        "address",
        address,
        "every",
        "60",
        "language",
        "ru",
        "country",
        "Tajikistan");
  }

  private static String value(String page, String field) {
    Matcher value = Pattern.compile("name=\"" + field + "\"[^>]* value=\"([^\"]*)\"").matcher(page);
    assertThat(value.find()).as(page).isTrue();
    return value.group(1);
  }
}
