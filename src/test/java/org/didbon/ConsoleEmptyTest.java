package org.didbon;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A console of which nothing was made yet says what to do next, and shows no bare tables. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConsoleEmptyTest {

  private BotInAFolder bot;
  private ConsoleInAFolder browser;

  @BeforeAll
  void start(@TempDir Path folder) {
    bot = new BotInAFolder(folder).start();
    browser = ConsoleInAFolder.signedIn(bot);
    browser.post("/console/feeds/of/local/state", Map.of("do", "delete"));
    browser.post("/console/people/patrushev/state", Map.of("action", "delete", "sure", "yes"));
    browser.post("/console/rules/migrants/state", Map.of("act", "delete", "seen", "0"));
  }

  @AfterAll
  void close() {
    bot.close();
  }

  @ParameterizedTest
  @CsvSource({
    "/console/rules, There are no rules yet, /console/new-rule",
    "/console/words, There are no lists yet, /console/new-words",
    "/console/people, Nobody is watched yet, /console/people/~new",
    "/console/feeds, No feed is read yet, /console/feeds/add"
  })
  void whatIsMissingIsNamedWithALinkToMakeIt(String path, String said, String link) {
    Document page = Jsoup.parse(browser.get(path).body());

    assertThat(page.select("main p.panel").text()).contains(said);
    assertThat(page.select("main p.panel a").attr("href")).isEqualTo(link);
    assertThat(page.select("main table")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "/console/rules?q=volcano, No rule is like that, /console/rules",
    "/console/rules?state=broken, No rule is like that, /console/rules",
    "/console/words?q=volcano, No list is like that, /console/words"
  })
  void whatIsNotFoundIsNotSaidToBeMissing(String path, String said, String link) {
    Document page = Jsoup.parse(browser.get(path).body());

    assertThat(page.select("main [role=status]").text()).contains(said);
    assertThat(page.select("main [role=status] a").attr("href")).isEqualTo(link);
    assertThat(page.select("main p.panel, main table")).isEmpty();
  }
}
