package org.didbon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What the console tells of settings, and the copy of the database that owners get. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConsoleSettingsTest {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private Path folder;
  private BotInAFolder bot;
  private ConsoleInAFolder browser;

  @BeforeAll
  void start(@TempDir Path given) {
    folder = given;
    bot = new BotInAFolder(folder).start();
    browser = ConsoleInAFolder.signedIn(bot);
  }

  @AfterAll
  void close() {
    bot.close();
  }

  @Test
  void everySettingIsThereWithItsDefault() {
    String page = browser.get("/console/settings").body();

    assertThat(page)
        .contains("keep.items", "30s", "feed.timeout", "web.url", "TELEGRAM_BOT_TOKEN", "not set")
        .contains("SQLite", "development", "the way it was started");
    assertThat(page.length()).isLessThan(100_000);
  }

  @Test
  void aBackupIsMadeFetchedOnceAndGone() throws IOException {
    assertThat(browser.post("/console/settings/backup", Map.of()).statusCode()).isEqualTo(303);
    await()
        .atMost(PATIENCE)
        .until(() -> browser.get("/console/settings/backup").body().contains("/backup/file"));
    assertThat(lyingAbout()).hasSize(1);

    HttpResponse<String> copy = browser.get("/console/settings/backup/file");

    assertThat(copy.body()).startsWith("SQLite format 3");
    assertThat(copy.headers().firstValue("Content-Disposition").orElseThrow())
        .matches("attachment; filename=\"didbon-\\d{4}-\\d\\d-\\d\\d\\.db\"");
    assertThat(copy.headers().firstValueAsLong("Content-Length").orElse(0)).isGreaterThan(100_000);
    await().atMost(PATIENCE).until(() -> lyingAbout().isEmpty());
    assertThat(browser.get("/console/settings/backup/file").statusCode()).isEqualTo(422);
  }

  private List<Path> lyingAbout() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.getFileName().toString().contains("backup")).toList();
    }
  }
}
