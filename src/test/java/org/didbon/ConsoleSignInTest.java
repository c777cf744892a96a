package org.didbon;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Who comes into the console, and how. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConsoleSignInTest {

  private BotInAFolder bot;

  @BeforeAll
  void start(@TempDir Path folder) {
    bot = new BotInAFolder(folder).start();
  }

  @AfterAll
  void close() {
    bot.close();
  }

  @Test
  void theLinkOfTheChatOpensASessionOnce() {
    String path = ConsoleInAFolder.link(bot).group(2);
    String secret = path.substring("/console/in/".length());
    ConsoleInAFolder first = ConsoleInAFolder.stranger(bot);
    ConsoleInAFolder second = ConsoleInAFolder.stranger(bot);

    // chats look at links to show what is behind them
    assertThat(first.get(path).statusCode()).isEqualTo(200);
    assertThat(first.post("/console/in", Map.of("secret", secret)).statusCode()).isEqualTo(303);
    assertThat(second.post("/console/in", Map.of("secret", secret)).statusCode()).isEqualTo(403);

    assertThat(first.get("/console").statusCode()).isEqualTo(200);
    assertThat(second.get("/console").statusCode()).isEqualTo(401);
  }

  @Test
  void whoSignsOutIsOut() {
    ConsoleInAFolder browser = ConsoleInAFolder.signedIn(bot);

    HttpResponse<String> out = browser.post("/console/out", Map.of());

    assertThat(out.statusCode()).isEqualTo(200);
    assertThat(browser.get("/console").statusCode()).isEqualTo(401);
  }

  @Test
  void anotherNameOfThisMachineIsNotServed() {
    ConsoleInAFolder browser = ConsoleInAFolder.signedIn(bot);

    HttpResponse<String> page =
        browser.send(
            HttpRequest.newBuilder(browser.site().resolve("/console"))
                .header("X-Forwarded-For", "203.0.113.5")
                .build());

    assertThat(page.statusCode()).isEqualTo(421);
  }

  @Test
  void aFormOfAnotherPageChangesNothing() {
    ConsoleInAFolder browser = ConsoleInAFolder.signedIn(bot);

    HttpResponse<String> refused =
        browser.send(
            HttpRequest.newBuilder(browser.site().resolve("/console/out"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", "https://elsewhere.example")
                .POST(HttpRequest.BodyPublishers.ofString("_csrf=0"))
                .build());

    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(browser.get("/console").statusCode()).isEqualTo(200);
  }
}
