package org.didbon;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** Lists, histories, the audit and second yeses in the browser that people use. */
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReviewBrowserTest {

  private BotInAFolder bot;
  private Chromium chromium;

  @BeforeAll
  void start(@TempDir Path folder) {
    bot = new BotInAFolder(folder).start();
    bot.says("/words add flocks стая OR косяк OR вереница OR \"птичий базар\"");
    bot.says("/save");
    bot.says("/rule add birds $flocks OR птица");
    bot.says("/save");
    bot.says("/rule title birds Birds of passage");
    bot.says("/rule edit birds $flocks OR птица OR перелётный // spring comes");
    bot.says("/save");
    bot.says("/rule guard birds");
    bot.says("/rule urgent birds");
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
  void aListIsEditedOnAPhoneWithALiveAnswerAndSaved() {
    chromium.go("/console/words/flocks");
    chromium.awaitText("#words-answer", "Words: 4");
    WebElement words = chromium.find("#words-query");
    words.sendKeys(" AND");
    chromium.await("#words-answer .fault");
    words.clear();
    words.sendKeys("стая OR косяк OR рой OR \"птичий базар\"");
    chromium.awaitText("#words-answer ins", "рой");
    assertThat(chromium.find("#words-answer del").getText()).contains("вереница");
    chromium.awaitText("#words-answer", "In 30 days, rule by rule");
    fits("words-live");

    chromium.find(".review-form button[value=save]").sendKeys(Keys.ENTER);

    // what a guarded rule names is guarded with it
    chromium.awaitText(".said", "waits for the yes of a second admin");
    fits("words-waits");
  }

  @Test
  void theOtherPagesFitAPhoneAndCanBeUsedByAll() {
    for (String path :
        new String[] {
          "/console/words",
          "/console/new-words",
          "/console/rules/birds/history",
          "/console/rules/birds/suggestions",
          "/console/audit",
          "/console/pending"
        }) {
      chromium.go(path);
      fits(path.replaceAll("/console|/birds", "").replace('/', '-').substring(1));
    }
  }

  private void fits(String name) {
    assertThat(chromium.isTooWide()).as(name).isFalse();
    chromium.assertAccessible();
    picture(name);
  }

  private void picture(String name) {
    String folder = System.getProperty("didbon.pictures", "");
    if (folder.isEmpty()) {
      return;
    }
    for (int width : new int[] {360, 1280}) {
      for (boolean dark : new boolean[] {false, true}) {
        chromium.size(width, width == 360 ? 1100 : 900);
        chromium.dark(dark);
        try {
          Files.write(
              Path.of(folder, "review-" + name + "-" + width + (dark ? "-dark" : "") + ".png"),
              chromium.picture());
        } catch (IOException e) {
          throw new IllegalStateException(e);
        }
      }
    }
    chromium.size(360, 740);
    chromium.dark(false);
  }
}
