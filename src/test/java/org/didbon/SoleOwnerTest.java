package org.didbon;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where nobody could say the second yes, the owner of the bot says it in the console. */
class SoleOwnerTest {

  private static final Pattern YES = Pattern.compile("/console/pending/(\\d+)/yes");

  @Test
  void theOwnerSaysYesToHisOwnChangeInTheConsole(@TempDir Path folder) {
    try (BotInAFolder bot = new BotInAFolder(folder).ownedAlone().start()) {
      ConsoleInAFolder browser = ConsoleInAFolder.signedIn(bot);
      bot.says("/rule guard migrants");
      assertThat(bot.says("/rule urgent migrants")).contains("no second admin");
      Matcher yes = YES.matcher(browser.get("/console/pending").body());
      assertThat(yes.find()).isTrue();

      HttpResponse<String> said =
          browser.post("/console/pending/" + yes.group(1) + "/yes", Map.of());

      assertThat(said.headers().firstValue("Location"))
          .hasValue("/console/rules/migrants/history?said=saved");
      assertThat(bot.says("/rule show migrants")).contains("‼");
      assertThat(browser.get("/console/pending").body()).doesNotContain("#migrants");
    }
  }
}
