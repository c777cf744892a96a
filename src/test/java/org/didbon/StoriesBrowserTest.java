package org.didbon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/** Stories in the browser that people use, as wide as a phone. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StoriesBrowserTest {

  private BotInAFolder bot;
  private Chromium chromium;

  @BeforeAll
  void start(@TempDir Path folder) {
    bot = new BotInAFolder(folder).start();
    chromium = Chromium.open(folder.resolve("chromium"), 360, 740);
    chromium.signIn(bot);
    for (int number = 1; number <= 2; number++) {
      bot.publish();
      String title = BotInAFolder.title(number);
      await()
          .atMost(Duration.ofSeconds(60))
          .until(
              () -> {
                chromium.go("/console/stories");
                return chromium.text().contains(title);
              });
    }
  }

  @AfterAll
  void close() {
    if (chromium != null) {
      chromium.close();
    }
    bot.close();
  }

  @Test
  void theListIsCutDownAsOneTypes() {
    chromium.go("/console/stories");
    assertThat(chromium.isTooWide()).isFalse();
    chromium.assertAccessible();

    chromium.find("#stories-q").sendKeys("крокодил\n");
    chromium.awaitText("#stories", "No story fits");
    chromium.find("#stories-q").clear();
    chromium.find("#stories-q").sendKeys("мигрант\n");
    chromium.awaitText("#stories", BotInAFolder.title(2));
    assertThat(chromium.driver().getCurrentUrl()).contains("q=");
  }

  @Test
  void twoStoriesArePutTogetherAndOneReportIsSplitOff() {
    chromium.go("/console/stories");
    String younger =
        Objects.requireNonNull(chromium.all("#stories .headline a").get(0).getAttribute("href"));
    chromium.all("#stories .headline a").get(1).click();
    chromium.await(".report");

    chromium.find("#other").sendKeys(younger + "\n");
    chromium.awaitText(".said", "The two stories are one now");
    assertThat(chromium.all(".report")).hasSize(2);
    assertThat(chromium.isTooWide()).isFalse();
    chromium.assertAccessible();

    chromium.all(".report form button").get(1).sendKeys(Keys.ENTER);
    chromium.awaitText(".said", "a story of its own");
    assertThat(chromium.all(".report")).hasSize(1);
    assertThat(chromium.find(".sayings").getText()).contains("Split off", "Put back");
  }
}
