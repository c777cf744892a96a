package org.didbon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.didbon.chat.telegram.FakeTelegram;
import org.didbon.fixture.JavaProcess;
import org.didbon.store.Databases;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two programs with one token on one PostgreSQL: one hears people, the other takes over. */
@Tag("slow")
class TwoProcessesTest {

  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final long PERSON = 700;

  @TempDir private Path folder;
  private final FakeTelegram telegram = FakeTelegram.start();
  private final String database = Databases.freshPostgres();
  private final List<Process> processes = new ArrayList<>();

  @BeforeEach
  void writeConfiguration() throws IOException {
    Files.writeString(
        folder.resolve("didbon.yaml"), "telegram: {apiUrl: \"%s\"}\n".formatted(telegram.url()));
    Files.writeString(folder.resolve("rules.yaml"), "rules:\n  - {id: migrants, query: мигрант}\n");
    Files.writeString(folder.resolve("actors.yaml"), "actors: []\n");
    Files.writeString(folder.resolve("feeds.yaml"), "feeds: []\n");
  }

  @AfterEach
  void close() throws InterruptedException {
    for (Process process : processes) {
      process.destroyForcibly().waitFor();
    }
    telegram.close();
  }

  @Test
  void oneAnswersTheOtherTakesOverAndNothingIsAnsweredTwice() throws Exception {
    Process first = start("first");
    await().atMost(PATIENCE).until(() -> said("first").contains("heard by this process"));
    start("second");
    await().atMost(PATIENCE).until(() -> said("second").contains("heard by another process"));

    for (int asked = 1; asked <= 3; asked++) {
      ask(asked);
    }
    assertThat(said("second")).doesNotContain("Conflict");

    first.destroyForcibly().waitFor();
    ask(4);
    ask(5);

    Process second = processes.get(1);
    start("third");
    await().atMost(PATIENCE).until(() -> said("third").contains("heard by another process"));
    second.destroy(); // in order, as at a change of version
    second.waitFor();
    ask(6);

    assertThat(telegram.sentTo(String.valueOf(PERSON))).hasSize(6);
    assertThat(said("third")).contains("heard by this process");
  }

  @Tag("faults")
  @Test
  void whatWasAskedWhenTheFirstWasKilledIsAnswered() throws Exception {
    Process first = start("first");
    await().atMost(PATIENCE).until(() -> said("first").contains("heard by this process"));
    start("second");
    await().atMost(PATIENCE).until(() -> said("second").contains("heard by another process"));
    telegram.delay(Duration.ofMillis(300));

    for (int person = 1; person <= 20; person++) {
      telegram.says(person, "/latest");
    }
    await().atMost(PATIENCE).until(() -> telegram.count() > 2);
    first.destroyForcibly().waitFor();
    long killed = System.nanoTime();
    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(100))
        .until(() -> said("second").contains("heard by this process"));
    double takenOver = (System.nanoTime() - killed) / 1e9;

    await()
        .atMost(PATIENCE)
        .until(
            () ->
                IntStream.rangeClosed(1, 20)
                    .noneMatch(person -> telegram.sentTo(String.valueOf(person)).isEmpty()));
    System.out.printf(Locale.ROOT, "updates taken over after %.1f s%n", takenOver);
    assertThat(takenOver).as("seconds until updates were taken over").isLessThan(30);
  }

  @Tag("faults")
  @Test
  void whileTheFirstIsPausedAnotherHearsPeopleAndNothingIsAnsweredTwice() throws Exception {
    Process first = start("first");
    await().atMost(PATIENCE).until(() -> said("first").contains("heard by this process"));
    start("second");
    await().atMost(PATIENCE).until(() -> said("second").contains("heard by another process"));
    ask(1);

    signal(first, "STOP");
    long paused = System.nanoTime();
    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(100))
        .until(() -> said("second").contains("heard by this process"));
    double takenOver = (System.nanoTime() - paused) / 1e9;
    ask(2);
    signal(first, "CONT");
    await().atMost(PATIENCE).until(() -> said("first").contains("heard by another process"));
    ask(3);

    assertThat(telegram.sentTo(String.valueOf(PERSON))).hasSize(3);
    System.out.printf(Locale.ROOT, "updates of a paused process after %.1f s%n", takenOver);
    assertThat(takenOver).as("seconds until updates were taken over").isLessThan(15);
  }

  private static void signal(Process process, String name) throws Exception {
    new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start().waitFor();
  }

  /** Asks, and waits until that many answers are there. */
  private void ask(int answers) {
    telegram.says(PERSON, "/latest");
    await().atMost(PATIENCE).until(() -> telegram.sentTo(String.valueOf(PERSON)).size() >= answers);
    await().atMost(PATIENCE).until(() -> telegram.unconfirmed() == 0);
  }

  private String said(String name) {
    try {
      return Files.readString(folder.resolve(name + ".txt"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Process start(String name) throws IOException {
    Process process =
        JavaProcess.builder(
                List.of("run", "--config", folder.toString()),
                Map.of("DATABASE_URL", database, "TELEGRAM_BOT_TOKEN", FakeTelegram.TOKEN))
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve(name + ".txt").toFile())
            .start();
    processes.add(process);
    return process;
  }
}
