package org.didbon;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.didbon.chat.telegram.FakeTelegram;
import org.didbon.chat.telegram.Sent;
import org.didbon.domain.ChatAddress;
import org.didbon.domain.Subject;
import org.didbon.fixture.FeedServer;
import org.didbon.store.Database;
import org.didbon.store.DatabaseSettings;

/**
 * Kills the program (SIGKILL) 50 times at random moments while it tells 2,000 chats of one item,
 * and prints how many chats heard nothing, and how many twice: {@code mvn -q -Pbench
 * -Dbench.main=org.didbon.KillFigures}. It has to be none, and at most one for each kill.
 */
public final class KillFigures {

  private static final int CHATS = 2_000;
  private static final int KILLS = 50;
  private static final long FIRST_CHAT = 1_000_000;

  /** A kill comes so many milliseconds after the first message of a run, at most. */
  private static final int LONGEST_RUN = 2_500;

  private KillFigures() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("didbon-kill");
    try (FakeTelegram telegram = FakeTelegram.start();
        FeedServer server = new FeedServer()) {
      telegram.enforceLimits();
      configure(folder, telegram, server);
      subscribe(folder);
      Random random = new Random(11);
      int kills = 0;
      while (kills < KILLS && telegram.count() < CHATS) {
        long before = telegram.count();
        Process process = start(folder);
        await(() -> telegram.count() > before || !process.isAlive());
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(random.nextInt(LONGEST_RUN)));
        process.destroyForcibly().waitFor();
        kills++;
        System.err.printf("kill %d, %d messages%n", kills, telegram.count());
      }
      Process last = start(folder);
      await(() -> heard(telegram) == CHATS || !last.isAlive());
      LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(3));
      last.destroy();
      last.waitFor();
      System.out.printf(
          "kill -9     %d times during a fan-out to %,d chats: %d heard nothing, %d messages twice, "
              + "%d answers 429 (asked: none, at most %d, none)%n",
          kills,
          CHATS,
          CHATS - heard(telegram),
          telegram.count() - heard(telegram),
          telegram.tooMany(),
          kills);
    }
    System.exit(0);
  }

  private static void configure(Path folder, FakeTelegram telegram, FeedServer server)
      throws IOException {
    String feed =
        server
            .serve(
                "/rss",
                "<rss version=\"2.0\"><channel><title>t</title><link>http://x.example/</link>"
                    + "<description>d</description><item><guid>1</guid>"
                    + "<title>Новость о мигрантах</title></item></channel></rss>")
            .toString();
    Files.writeString(
        folder.resolve("didbon.yaml"),
        """
        feed: {allowPrivateAddresses: true}
        database: {path: %s}
        telegram: {apiUrl: "%s"}
        log: {level: warn}
        """
            .formatted(folder.resolve("didbon.db"), telegram.url()));
    Files.writeString(folder.resolve("rules.yaml"), "rules:\n  - {id: migrants, query: мигрант}\n");
    Files.writeString(folder.resolve("actors.yaml"), "actors: []\n");
    Files.writeString(
        folder.resolve("feeds.yaml"),
        "feeds:\n  - {id: local, url: \"%s\", every: 1s}\n".formatted(feed));
  }

  private static void subscribe(Path folder) {
    Subject migrants = new Subject(Subject.Kind.RULE, "migrants");
    try (Database database = Database.open(DatabaseSettings.sqlite(folder.resolve("didbon.db")))) {
      for (int i = 0; i < CHATS; i++) {
        database
            .subscriptions()
            .add(ChatAddress.of("telegram:" + (FIRST_CHAT + i)), migrants, Instant.EPOCH);
      }
    }
  }

  private static Process start(Path folder) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "org.didbon.cli.Main",
                "run",
                "--config",
                folder.toString()));
    Map<String, String> environment = builder.environment();
    environment.keySet().removeIf(name -> name.endsWith("_TOKEN") || name.equals("PORT"));
    environment.remove("DATABASE_URL");
    environment.put("TELEGRAM_BOT_TOKEN", FakeTelegram.TOKEN);
    return builder
        .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  /** Chats that have at least one message. */
  private static int heard(FakeTelegram telegram) {
    return telegram.sent().stream().map(Sent::chat).collect(Collectors.toSet()).size();
  }

  private static void await(BooleanSupplier holds) {
    long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(5);
    while (!holds.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new UncheckedIOException(new IOException("waited in vain"));
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
    }
  }
}
