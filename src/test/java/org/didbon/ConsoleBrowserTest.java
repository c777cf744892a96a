package org.didbon;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The console in the browser that people use. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConsoleBrowserTest {

  private BotInAFolder bot;
  private Chromium chromium;

  @BeforeAll
  void start(@TempDir Path folder) {
    bot = new BotInAFolder(folder).start();
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
  void theFirstPageFitsAPhoneAndCanBeUsedByAll() {
    chromium.go("/console");

    assertThat(chromium.isTooWide()).isFalse();
    chromium.assertAccessible();
  }
}
