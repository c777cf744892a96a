package org.didbon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.didbon.fixture.FeedServer;
import org.didbon.fixture.JavaProcess;
import org.didbon.store.Database;
import org.didbon.store.DatabaseSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The promise of the whole: whatever instant the process is killed at, no alert is lost. */
class KilledProcessTest {

  private static final int KILLS = 1;
  private static final int MANY_KILLS = 30;
  private static final int WINDOW = 40;
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  @TempDir private Path folder;
  private final FeedServer server = new FeedServer();
  private final AtomicInteger published = new AtomicInteger();

  @BeforeEach
  void writeConfiguration() throws IOException {
    String url =
        server
            .on("/rss", exchange -> FeedServer.answer(exchange, 200, feed(published.addAndGet(3))))
            .toString();
    write(
        "didbon.yaml",
        """
        feed:
          allowPrivateAddresses: true
          firstVisit: newest 1000
        database:
          path: %s
        """
            .formatted(database()));
    write("rules.yaml", "rules:\n  - {id: migrants, query: мигрант}\n");
    write("actors.yaml", "actors: []\n");
    write("feeds.yaml", "feeds:\n  - {id: local, url: \"%s\", every: 1s}\n".formatted(url));
  }

  @AfterEach
  void closeServer() {
    server.close();
  }

  @Test
  void noAlertIsLostWheneverTheProcessIsKilled() throws Exception {
    kill(KILLS);
  }

  @Tag("long")
  @Test
  void noAlertIsLostHoweverOftenTheProcessIsKilled() throws Exception {
    kill(MANY_KILLS);
  }

  private void kill(int times) throws Exception {
    Random random = new Random(7);
    for (int i = 0; i < times; i++) {
      int before = published.get();
      Process process = start("run");
      await().atMost(PATIENCE).until(() -> published.get() > before + 2);
      process.waitFor(random.nextInt(1_500), TimeUnit.MILLISECONDS);
      process.destroyForcibly().waitFor();
    }

    assertThat(start("run", "--once").waitFor(2, TimeUnit.MINUTES)).isTrue();

    int last = published.get();
    String printed = Files.readString(output());
    assertThat(IntStream.rangeClosed(1, last))
        .allMatch(number -> printed.contains("Новость номер " + number + " о "));
    try (Database database = Database.open(DatabaseSettings.sqlite(database()))) {
      assertThat(database.items().items()).isEqualTo(last);
      assertThat(database.outbox().counts(Instant.EPOCH).delivered()).isEqualTo(last);
      assertThat(database.outbox().counts(Instant.EPOCH).waiting()).isZero();
    }
  }

  /** The long form, with a hundred kills, is {@link KilledReplayTest}. */
  @Tag("long")
  @Test
  void theChatShowsEveryHeadlineAndEveryLinkWheneverTheProcessIsKilled() throws Exception {
    Path elsewhere = Files.createDirectory(folder.resolve("replay"));
    try (KilledReplay replay = new KilledReplay(elsewhere, 5)) {
      KilledReplay.ReplayFigures figures = replay.run(1);

      assertThat(figures.unseen()).as(figures.toString()).isZero();
      assertThat(figures.unlinked()).as(figures.toString()).isZero();
      assertThat(figures.repeats()).as(figures.toString()).isLessThanOrEqualTo(1);
    }
  }

  @Test
  void sigtermDrainsAndEndsInOrder() throws Exception {
    Process process = start("run");
    await().atMost(PATIENCE).until(() -> published.get() > 0);

    process.destroy();

    assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isZero();
  }

  /**
   * A window on the newest items, as feeds show it; nothing leaves it unseen between two visits.
   */
  private static String feed(int last) {
    return IntStream.rangeClosed(Math.max(1, last - WINDOW), last)
        .mapToObj(
            number ->
                "<item><guid>%d</guid><title>Новость номер %d о мигрантах</title></item>"
                    .formatted(number, number))
        .collect(
            Collectors.joining(
                "",
                "<rss version=\"2.0\"><channel><title>t</title><link>http://x.example/</link>"
                    + "<description>d</description>",
                "</channel></rss>"));
  }

  private Process start(String... arguments) throws IOException {
    List<String> line = new ArrayList<>(List.of(arguments));
    line.addAll(List.of("--config", folder.toString()));
    return JavaProcess.builder(line, Map.of())
        .redirectOutput(ProcessBuilder.Redirect.appendTo(output().toFile()))
        .redirectError(ProcessBuilder.Redirect.appendTo(folder.resolve("errors.txt").toFile()))
        .start();
  }

  private Path output() {
    return folder.resolve("printed.txt");
  }

  private Path database() {
    return folder.resolve("didbon.db");
  }

  private void write(String file, String text) throws IOException {
    Files.writeString(folder.resolve(file), text);
  }
}
