package org.didbon.chat.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.didbon.chat.slack.SlackFixture.until;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.didbon.command.Picture;
import org.didbon.command.Reply;
import org.didbon.domain.Body;
import org.didbon.domain.RichText;
import org.junit.jupiter.api.Test;

class SecretsTest {

  private final Secrets secrets = new Secrets(List.of("hunter2", ""));

  @Test
  void hidesTheTokensThatAreSet() {
    assertThat(secrets.scrub("Bearer hunter2 refused")).isEqualTo("Bearer … refused");
  }

  @Test
  void hidesWhatLooksLikeASecretOfSlacks() {
    assertThat(
            secrets.scrub(
                "xoxb-1-2-aB xoxe.xoxp-1-x xapp-1-A-2-f wss://wss.slack.com/link/?ticket=ab-1&app_id=A1"
                    + " https://hooks.slack.com/commands/T1/2/3 invalid_auth"))
        .isEqualTo("… … … wss://wss.slack.com/link/?ticket=…&app_id=A1 … invalid_auth");
  }

  /** Whatever level the log has, down to debug, where the SDK says all it has to say. */
  @Test
  void noTokenIsInTheLogWhateverGoesWrong() {
    PrintStream out = System.out;
    PrintStream err = System.err;
    ByteArrayOutputStream log = new ByteArrayOutputStream();
    System.setOut(new PrintStream(log, true, StandardCharsets.UTF_8));
    System.setErr(System.out);
    try {
      runIntoEverything();
    } finally {
      System.setOut(out);
      System.setErr(err);
    }

    assertThat(log.toString(StandardCharsets.UTF_8))
        .contains("slack cannot be connected", "slack connected", "answer not delivered")
        .doesNotContain("xoxb-", "xapp-", "Secret");
  }

  private static void runIntoEverything() {
    try (SlackFixture house = new SlackFixture(Duration.ofSeconds(1))) {
      FakeSlack slack = house.slack;
      slack.failNext("auth.test", SlackFailure.error("invalid_auth_" + FakeSlack.BOT_TOKEN));
      slack.failNext("auth.test", SlackFailure.reset());
      slack.failNext("apps.connections.open", SlackFailure.error("no_" + FakeSlack.APP_TOKEN));
      slack.fail("files.getUploadURLExternal", SlackFailure.error("no_" + FakeSlack.BOT_TOKEN));
      slack.fail("users.info", SlackFailure.garbage(FakeSlack.BOT_TOKEN));
      slack.fail("response_url", SlackFailure.json("{\"ok\":false,\"error\":\"xoxb-1-Secret\"}"));
      slack.fail("chat.postEphemeral", SlackFailure.error("invalid_blocks"));
      Picture picture = new Picture(new byte[] {1}, "chart");
      house.answers(in -> new Reply(Body.of(RichText.of("news")), picture, false));
      house.start();
      until(house::isConnected);

      slack.person().slash(FakeSlack.CHANNEL, "/actor", "Patrushev");
      slack.person().direct(FakeSlack.DIRECT, "start");
      slack.socket().sendRaw("{\"type\":\"events_api\",\"payload\":");
      house.posts(FakeSlack.DIRECT, 1);
    }
  }
}
