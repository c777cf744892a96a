package org.didbon;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/** People in the browser that people use. */
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConsolePeopleBrowserTest {

  private BotInAFolder bot;
  private Chromium chromium;

  @BeforeAll
  void start(@TempDir Path folder) {
    bot =
        new BotInAFolder(folder).watching("lavrov", "Sergey Lavrov", "Сергей Лавров", "RU").start();
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
  void theListFindsWhileOneTypesAndFitsAPhone() {
    chromium.go("/console/people");
    assertThat(chromium.isTooWide()).isFalse();
    chromium.assertAccessible();

    chromium.find("#q").sendKeys("лаврову");
    chromium.awaitText("#people", "1");
    chromium.awaitText("#people .soft", "People: 1");

    assertThat(chromium.find("#people tbody").getText()).contains("Sergey Lavrov");
  }

  @Test
  void anEditIsLookedOverWithoutLeavingThePage() {
    chromium.go("/console/people/lavrov/edit");
    assertThat(chromium.isTooWide()).isFalse();
    chromium.assertAccessible();

    chromium.find("#posts").sendKeys("Minister of Foreign Affairs; Russia; 2004");
    chromium.find("button[value=preview]").sendKeys(Keys.ENTER);
    chromium.awaitText("#look", "Minister of Foreign Affairs, Russia (2004");

    chromium.find("button[value=save]").sendKeys(Keys.ENTER);
    chromium.await(".said");
    assertThat(chromium.text()).contains("Minister of Foreign Affairs, Russia", "Saved.");
  }

  @Test
  void thePageOfAPersonCanBeUsedByAll() {
    chromium.go("/console/people/patrushev");

    assertThat(chromium.isTooWide()).isFalse();
    chromium.assertAccessible();
  }
}
