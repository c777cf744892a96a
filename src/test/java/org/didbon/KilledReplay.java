package org.didbon;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.core.ConditionTimeoutException;
import org.didbon.chat.telegram.FakeTelegram;
import org.didbon.chat.telegram.Sent;
import org.didbon.domain.ChatAddress;
import org.didbon.domain.Subject;
import org.didbon.fixture.FeedServer;
import org.didbon.fixture.JavaProcess;
import org.didbon.store.Database;
import org.didbon.store.DatabaseSettings;

/**
 * A feed that publishes in fits and starts, a chat that hears of it all, and a program in between
 * that is killed (SIGKILL) at random moments: what the chat shows in the end is held against what
 * was published.
 */
final class KilledReplay implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(3);

  /** Wide enough that nothing leaves the feed unseen between two kills. */
  private static final int WINDOW = 400;

  private static final int LONGEST_RUN_MS = 4_000;
  private static final String CHAT = "77";
  private static final Pattern HEADLINE = Pattern.compile("Новость номер (\\d+) о ");
  private static final Pattern LINK =
      Pattern.compile("href=\"http://news\\.example/\\S*/n(\\d+)\"");
  private static final List<Integer> FITS = List.of(0, 1, 2, 14, 30);

  private final Path folder;
  private final Random random;
  private final FakeTelegram telegram = FakeTelegram.start();
  private final FeedServer server = new FeedServer();
  private final AtomicInteger published = new AtomicInteger();
  private volatile boolean publishing = true;

  /**
   * What the chat shows.
   *
   * @param published reports that the chat asked for
   * @param unseen of which no headline is shown
   * @param unlinked of which no link is shown
   * @param posts messages in the chat
   * @param repeats of them, those that show what was shown before
   * @param tooMany answers 429
   */
  record ReplayFigures(
      int kills, int published, int unseen, int unlinked, int posts, int repeats, long tooMany) {

    @Override
    public String toString() {
      return ("killed %d times: %d reports published, %d headlines and %d links never shown;"
              + " %d messages, %d repeat what was shown, %d too fast")
          .formatted(kills, published, unseen, unlinked, posts, repeats, tooMany);
    }
  }

  KilledReplay(Path folder, long seed) throws IOException {
    this.folder = folder;
    this.random = new Random(seed);
    telegram.enforceLimits();
    String url =
        server.on("/rss", exchange -> FeedServer.answer(exchange, 200, publish())).toString();
    write(
        "didbon.yaml",
        """
        feed: {allowPrivateAddresses: true, firstVisit: newest 1000}
        database: {path: %s}
        telegram: {apiUrl: "%s"}
        """
            .formatted(database(), telegram.url()));
    write("rules.yaml", "rules:\n  - {id: migrants, query: мигрант}\n");
    write("actors.yaml", "actors: []\n");
    write("feeds.yaml", "feeds:\n  - {id: local, url: \"%s\", every: 1s}\n".formatted(url));
    try (Database database = Database.open(DatabaseSettings.sqlite(database()))) {
      database
          .subscriptions()
          .add(ChatAddress.of("telegram:" + CHAT), Subject.rule("migrants"), Instant.EPOCH);
    }
  }

  ReplayFigures run(int kills) throws IOException, InterruptedException {
    for (int kill = 0; kill < kills; kill++) {
      int before = published.get();
      Process process = start();
      await().atMost(PATIENCE).until(() -> published.get() > before);
      process.waitFor(random.nextInt(LONGEST_RUN_MS), TimeUnit.MILLISECONDS);
      process.destroyForcibly().waitFor();
    }
    publishing = false;
    Process last = start();
    try {
      await()
          .atMost(PATIENCE.plusSeconds(2L * published.get()))
          .until(() -> numbers(LINK).size() >= published.get());
    } catch (ConditionTimeoutException e) {
      // the figures say what is missing
    }
    last.destroy();
    last.waitFor();
    return figures(kills);
  }

  @Override
  public void close() {
    server.close();
    telegram.close();
  }

  private ReplayFigures figures(int kills) {
    Set<Integer> shown = new HashSet<>();
    int repeats = 0;
    for (Sent sent : telegram.sentTo(CHAT)) {
      Set<Integer> numbers = numbers(HEADLINE, sent.text());
      repeats += numbers.stream().anyMatch(shown::contains) ? 1 : 0;
      shown.addAll(numbers);
    }
    int all = published.get();
    return new ReplayFigures(
        kills,
        all,
        all - shown.size(),
        all - numbers(LINK).size(),
        telegram.sentTo(CHAT).size(),
        repeats,
        telegram.tooMany());
  }

  private Set<Integer> numbers(Pattern pattern) {
    return telegram.sentTo(CHAT).stream()
        .flatMap(sent -> numbers(pattern, sent.html()).stream())
        .collect(Collectors.toSet());
  }

  private static Set<Integer> numbers(Pattern pattern, String text) {
    return pattern
        .matcher(text)
        .results()
        .map((MatchResult found) -> Integer.valueOf(found.group(1)))
        .collect(Collectors.toSet());
  }

  private synchronized String publish() {
    int more = publishing ? FITS.get(random.nextInt(FITS.size())) : 0;
    int last = published.addAndGet(more);
    return IntStream.rangeClosed(Math.max(1, last - WINDOW), last)
        .mapToObj(KilledReplay::item)
        .collect(
            Collectors.joining(
                "",
                "<rss version=\"2.0\"><channel><title>t</title><link>http://x.example/</link>"
                    + "<description>d</description>",
                "</channel></rss>"));
  }

  /** Of any length, but always the same. */
  private static String item(int number) {
    String more = "подробности ".repeat(number * 7 % 23);
    String path = "x".repeat(number * 31 % 140);
    return ("<item><guid>%d</guid><title>Новость номер %d о мигрантах %s</title>"
            + "<link>http://news.example/%s/n%d</link></item>")
        .formatted(number, number, more, path, number);
  }

  private Process start() throws IOException {
    return JavaProcess.builder(
            List.of("run", "--config", folder.toString()),
            Map.of("TELEGRAM_BOT_TOKEN", FakeTelegram.TOKEN))
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(ProcessBuilder.Redirect.appendTo(folder.resolve("errors.txt").toFile()))
        .start();
  }

  private Path database() {
    return folder.resolve("didbon.db");
  }

  private void write(String file, String text) throws IOException {
    Files.writeString(folder.resolve(file), text);
  }
}
