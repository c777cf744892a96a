package org.didbon;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The first page, the outbox and the page of why on a phone. */
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WatchBrowserTest {

  /** As htmx reads the part anew every half a minute. */
  private static final String REFRESH =
      "htmx.ajax('GET', '/console', {source: '#watch', target: '#watch', swap: 'innerHTML"
          + " show:none'})";

  private BotInAFolder bot;
  private Chromium chromium;

  @BeforeAll
  void start(@TempDir Path folder) {
    bot = new BotInAFolder(folder).start();
    bot.says("/language en");
    bot.says("/subscribe @patrushev");
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

  @ParameterizedTest
  @ValueSource(strings = {"/console", "/console/outbox?state=delivered", "/console/why?q=Патрушев"})
  void everyPageFitsAPhoneAndCanBeUsedByAll(String path) {
    chromium.go(path);

    assertThat(chromium.isTooWide()).isFalse();
    chromium.assertAccessible();
  }

  @Test
  void whatIsReadAnewLeavesTheReaderWhereHeIs() {
    chromium.go("/console");
    chromium.await(".list .title");
    // far below, with a table open and the focus on it
    chromium
        .driver()
        .executeScript(
            "document.querySelector('#told details').open = true;"
                + "document.querySelector('#told summary').focus({preventScroll: true});"
                + "document.querySelector('#failing').scrollIntoView({behavior: 'instant'});");

    // what comes in above makes the page longer
    chromium.driver().executeScript("document.querySelector('ol.list').replaceChildren()");
    long moved = top();
    chromium.driver().executeScript(REFRESH);
    chromium.await(".list .title");

    assertThat(Math.abs(top() - moved)).isLessThan(3);
    assertThat(
            chromium
                .driver()
                .executeScript(
                    "return document.querySelector('#told details').open"
                        + " && document.activeElement.matches('#told summary')"))
        .isEqualTo(true);
  }

  private long top() {
    return ((Number)
            Objects.requireNonNull(
                chromium
                    .driver()
                    .executeScript(
                        "return document.querySelector('#failing').getBoundingClientRect().top")))
        .longValue();
  }
}
