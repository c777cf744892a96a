package org.didbon;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page of settings on a phone. */
@Tag("slow")
class ConsoleSettingsBrowserTest {

  @Test
  void aBackupIsMadeByAButtonAndOfferedWhenItIsReady(@TempDir Path folder) {
    try (BotInAFolder bot = new BotInAFolder(folder).start();
        Chromium chromium = Chromium.open(folder.resolve("chromium"), 360, 740)) {
      chromium.signIn(bot);
      chromium.go("/console/settings");
      assertThat(chromium.isTooWide()).isFalse();
      chromium.assertAccessible();

      chromium.find("#backup button").click();

      chromium.await("#backup a[download]");
      assertThat(chromium.isTooWide()).isFalse();
      chromium.assertAccessible();
    }
  }
}
