package org.didbon;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The feeds of the console in the browser that people use, on a phone. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConsoleFeedsBrowserTest {

  private BotInAFolder bot;
  private Chromium chromium;

  @BeforeAll
  void start(@TempDir Path folder) {
    bot = new BotInAFolder(folder).start();
    bot.publish();
    chromium = Chromium.open(folder.resolve("chromium"), 360, 740);
    chromium.signIn(bot);
  }

  @AfterAll
  void close() {
    if (chromium != null) {
      chromium.close();
    }
    bot.close();
  }

  @Test
  void theListAndAFeedFitAPhoneAndCanBeUsedByAll() {
    for (String path : new String[] {"", "/of/local", "/of/local/edit", "/add", "/opml"}) {
      chromium.go("/console/feeds" + path);

      assertThat(width()).as(path).isLessThanOrEqualTo(360);
      chromium.assertAccessible();
    }
  }

  /** Of all that is on the page; a phone zooms out where it is more than its own. */
  private long width() {
    return (Long)
        Objects.requireNonNull(
            chromium.driver().executeScript("return document.documentElement.scrollWidth"));
  }

  @Test
  void aFeedIsCheckedWhereItStands() {
    chromium.go("/console/feeds/of/local");

    chromium.find("form[action$='/check'] button").click();

    chromium.awaitText("#checked", "Николай Патрушев");
  }
}
