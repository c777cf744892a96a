package org.didbon;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.WebElement;

/** The editor of rules in the browser that people use, on a screen as large as a phone's. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConsoleRulesBrowserTest {

  private BotInAFolder bot;
  private Chromium chromium;

  @BeforeAll
  void start(@TempDir Path folder) {
    bot = new BotInAFolder(folder).start();
    bot.publish();
    chromium =
        Chromium.open(folder.resolve("chromium"), 360, 740, "--force-prefers-reduced-motion");
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
  void aRuleIsEditedOnAPhoneWithTheAnswerBesideIt() {
    chromium.go("/console/rules");
    assertThat(chromium.isTooWide()).isFalse();
    chromium.assertAccessible();

    chromium.find("a[data-edit]").click();
    chromium.await("#rule-answer mark");
    WebElement query = chromium.find("#rule-query");
    query.clear();
    query.sendKeys("вулкан OR (лава");
    chromium.await("#rule-answer .fault");
    query.sendKeys(")");
    chromium.awaitText("#rule-answer summary.bad", "Lost: 1");
    chromium.await("#rule-answer svg .bar.bad");
    assertThat(chromium.isTooWide()).isFalse();
    chromium.assertAccessible();

    chromium.find("#rule-form button[value=save]").click();
    chromium.await("p.said");
    assertThat(chromium.find("#rule-query").getDomProperty("value")).isEqualTo("вулкан OR (лава)");
    chromium.find("button[value=undo]").click();
    chromium.awaitText("p.said", "Undone");
    assertThat(chromium.find("#rule-query").getDomProperty("value")).isEqualTo("мигрант");
  }

  @Test
  void theKeysOfAListAreTheSameOnAKeyboardThatWritesRussian() {
    chromium.go("/console/rules");

    press("о", "KeyJ");
    assertThat(chromium.find("tr.here").getText()).contains("#migrants");
    press(".", "Slash");
    assertThat(chromium.driver().switchTo().activeElement().getDomAttribute("name")).isEqualTo("q");
    chromium.go("/console/rules");
    press("о", "KeyJ");
    press("у", "KeyE");

    chromium.await("#rule-query");
  }

  private void press(String key, String code) {
    chromium
        .driver()
        .executeScript(
            "document.body.dispatchEvent(new KeyboardEvent('keydown',"
                + " {key: arguments[0], code: arguments[1], bubbles: true, cancelable: true}))",
            key,
            code);
  }

  @Test
  void withoutScriptsAButtonShowsTheAnswer() {
    chromium.withoutScripts();
    try {
      chromium.go("/console/rules/migrants");

      chromium.find("#rule-form button[value=preview]").click();
    } finally {
      chromium
          .driver()
          .executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", false));
    }

    assertThat(chromium.find("#rule-answer mark").getText()).isEqualTo("мигрантах");
    assertThat(chromium.all("figure.bars svg .bar")).isNotEmpty();
  }
}
