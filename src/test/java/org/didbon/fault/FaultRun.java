package org.didbon.fault;

import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
import org.didbon.store.Database;
import org.didbon.store.DatabaseSettings;
import org.didbon.store.Relay;

/**
 * Processes of the program on one database, a feed that has an item more at each visit, and chats
 * that want to hear of all of them: what is published is held against what the chats show.
 */
final class FaultRun implements AutoCloseable {

  static final Duration PATIENCE = Duration.ofMinutes(5);

  /** Those who hear each item at once. */
  private static final List<String> HURRIED = List.of("71", "72");

  /** Those and one that gets so many alerts that most wait for a minute and come as one. */
  private static final List<String> CHATS = List.of("71", "72", "73");

  /** Somebody who is subscribed to nothing. */
  private static final long SEARCHER = 90;

  /** Items that stay in the feed: no visit comes so late that one leaves it unseen. */
  private static final int WINDOW = 500;

  /** Of a recovery: ready, visited, told, all told. */
  private static final int STEPS = 4;

  private static final Pattern HEADLINE = Pattern.compile("Новость номер (\\d+) о ");

  private final FakeTelegram telegram = FakeTelegram.start();
  private final FeedServer server = new FeedServer();
  private final AtomicInteger published = new AtomicInteger();
  private final Relay toTelegram = new Relay(telegram.url().getPort());
  private final Relay toFeeds = new Relay(server.url("/").getPort());
  private final List<BotProcess> bots = new ArrayList<>();
  private final DatabaseSettings database;
  private final List<Relay> network = new ArrayList<>(List.of(toTelegram, toFeeds));
  private volatile boolean publishing = true;

  /**
   * What came of all that was published.
   *
   * @param lost how often a chat did not hear of an item
   * @param twice how often a chat heard of one that it had heard of
   * @param most how often at most a chat heard of the same
   * @param repeats messages of a chat, at most, that say what was said before
   * @param died how often a process ended by itself
   * @param warnings lines of the log from warnings on
   */
  record Counts(
      int published, long lost, long twice, int most, int repeats, int died, long warnings) {}

  private FaultRun(Path folder, Path file, String url, int processes) {
    this.database = new DatabaseSettings(url, file);
    URI feed = server.on("/rss", this::answer);
    for (int i = 1; i <= processes; i++) {
      Path own = folder.resolve("p" + i);
      write(
          own.resolve("rules.yaml"),
          "rules:\n  - {id: migrants, query: мигрант}\n"
              + "  - {id: hurried, query: мигрант, severity: urgent}\n");
      write(own.resolve("actors.yaml"), "actors: []\n");
      write(
          own.resolve("feeds.yaml"),
          "feeds:\n  - {id: local, url: \"http://127.0.0.1:%d%s\", every: 1s}\n"
              .formatted(toFeeds.port(), feed.getPath()));
      write(
          own.resolve("didbon.yaml"),
          """
          feed: {allowPrivateAddresses: true, firstVisit: newest 1000, timeout: 5s}
          telegram: {apiUrl: "http://127.0.0.1:%d/"}
          database: {path: %s}
          archive: {path: archive}
          """
              .formatted(toTelegram.port(), file));
      BotProcess bot = new BotProcess(own).knowing("TELEGRAM_BOT_TOKEN", FakeTelegram.TOKEN);
      bots.add(url.isEmpty() ? bot : bot.knowing("DATABASE_URL", url));
    }
  }

  /** One process, which keeps its news in that file. */
  static FaultRun one(Path folder, Path file) {
    return new FaultRun(folder, file, "", 1);
  }

  /** As many processes on that PostgreSQL. */
  static FaultRun several(Path folder, String url, int processes) {
    return new FaultRun(folder, folder.resolve("unused.db"), url, processes);
  }

  /** Likewise, with a network between them and the database that can be cut. */
  static FaultRun apart(Path folder, String url, int processes) {
    int port = URI.create(url.substring("jdbc:".length())).getPort();
    Relay toDatabase = new Relay(port);
    FaultRun run = several(folder, url.replace(":" + port, ":" + toDatabase.port()), processes);
    run.network.add(toDatabase);
    return run;
  }

  /** Also watches these addresses. */
  FaultRun watching(List<URI> others) {
    for (BotProcess bot : bots) {
      Path feeds = bot.folder().resolve("feeds.yaml");
      StringBuilder more = new StringBuilder(read(feeds));
      for (int i = 0; i < others.size(); i++) {
        more.append("  - {id: other%d, url: \"%s\", every: 1s}\n".formatted(i, others.get(i)));
      }
      write(feeds, more.toString());
    }
    return this;
  }

  List<BotProcess> bots() {
    return bots;
  }

  /** What lies between the program and Telegram, the feed and a database elsewhere. */
  List<Relay> network() {
    return network;
  }

  /** Starts all, and waits until the chats hear something. */
  FaultRun start() {
    try (Database opened = Database.open(database)) {
      for (String chat : CHATS) {
        opened
            .subscriptions()
            .add(ChatAddress.of("telegram:" + chat), Subject.rule(rule(chat)), Instant.EPOCH);
      }
    }
    bots.forEach(BotProcess::start);
    tellsSomethingNew();
    return this;
  }

  /** Likewise, on a database that the processes make themselves, whichever version they are. */
  FaultRun startAnew() {
    publishing = false;
    bots.forEach(BotProcess::start);
    for (String chat : CHATS) {
      telegram.says(Long.parseLong(chat), "/subscribe " + rule(chat));
      await().atMost(PATIENCE).until(() -> !telegram.sentTo(chat).isEmpty());
    }
    publishing = true;
    tellsSomethingNew();
    return this;
  }

  /** Waits until the process that hears people finds something that was told. */
  void findsWhatWasTold() {
    telegram.says(SEARCHER, "/search мигрант");
    await()
        .atMost(PATIENCE)
        .until(
            () ->
                telegram.sentTo(Long.toString(SEARCHER)).stream()
                    .anyMatch(sent -> sent.text().contains("Новость номер ")));
  }

  /**
   * Waits until each chat that hears of things at once is told something that is published from now
   * on. Meanwhile whoever died is started again.
   */
  Recovery tellsSomethingNew() {
    int last = published.get();
    long begun = System.nanoTime();
    double[] reached = new double[STEPS];
    Arrays.fill(reached, Double.MAX_VALUE);
    await()
        .atMost(PATIENCE)
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(200))
        .until(
            () -> {
              bots.forEach(BotProcess::revive);
              double now = (System.nanoTime() - begun) / 1e9;
              long hearing =
                  HURRIED.stream()
                      .filter(
                          chat -> told(chat).keySet().stream().anyMatch(number -> number > last))
                      .count();
              boolean[] there = {
                bots.stream().anyMatch(BotProcess::isReady),
                published.get() > last,
                hearing > 0,
                hearing == HURRIED.size()
              };
              for (int step = 0; step < STEPS; step++) {
                reached[step] = there[step] ? Math.min(reached[step], now) : Double.MAX_VALUE;
              }
              return hearing == HURRIED.size();
            });
    double all = reached[STEPS - 1];
    for (int step = 0; step < STEPS; step++) {
      reached[step] = Math.min(reached[step], all); // who told something was ready
    }
    Recovery recovery = new Recovery(reached[0], reached[1], reached[2], all);
    System.out.println("  " + recovery);
    return recovery;
  }

  private static String rule(String chat) {
    return HURRIED.contains(chat) ? "hurried" : "migrants";
  }

  /** Waits until the logs have as many warnings. */
  void awaitWarnings(int lines) {
    await().atMost(PATIENCE).until(() -> warnings() >= lines);
  }

  private long warnings() {
    return bots.stream().mapToLong(BotProcess::warnings).sum();
  }

  /** Lets the rest be told, ends in order, and counts. */
  Counts end() throws InterruptedException {
    publishing = false;
    try {
      await()
          .atMost(PATIENCE)
          .pollInterval(Duration.ofMillis(500))
          .until(
              () -> {
                bots.forEach(BotProcess::revive);
                return lost() == 0;
              });
    } catch (ConditionTimeoutException e) {
      CHATS.forEach(chat -> System.out.println("  " + chat + " never heard of " + missing(chat)));
    }
    for (BotProcess bot : bots) {
      bot.terminate();
    }
    return counts();
  }

  Counts counts() {
    long twice = 0;
    int most = 0;
    int repeats = 0;
    for (String chat : CHATS) {
      repeats = Math.max(repeats, repeats(chat));
      for (int times : told(chat).values()) {
        twice += times - 1;
        most = Math.max(most, times);
      }
    }
    return new Counts(
        published.get(),
        lost(),
        twice,
        most,
        repeats,
        bots.stream().mapToInt(BotProcess::died).sum(),
        warnings());
  }

  private long lost() {
    long all = (long) published.get() * CHATS.size();
    return all - CHATS.stream().mapToLong(chat -> told(chat).size()).sum();
  }

  private List<Integer> missing(String chat) {
    Map<Integer, Integer> told = told(chat);
    return IntStream.rangeClosed(1, published.get())
        .filter(number -> !told.containsKey(number))
        .boxed()
        .toList();
  }

  /** The numbers that a chat shows, and how many messages show each. */
  private Map<Integer, Integer> told(String chat) {
    Map<Integer, Integer> told = new HashMap<>();
    for (Sent sent : telegram.sentTo(chat)) {
      numbers(sent).forEach(number -> told.merge(number, 1, Integer::sum));
    }
    return told;
  }

  private int repeats(String chat) {
    Set<Integer> shown = new HashSet<>();
    int repeats = 0;
    for (Sent sent : telegram.sentTo(chat)) {
      Set<Integer> numbers = numbers(sent);
      repeats += numbers.stream().anyMatch(shown::contains) ? 1 : 0;
      shown.addAll(numbers);
    }
    return repeats;
  }

  private static Set<Integer> numbers(Sent sent) {
    return HEADLINE
        .matcher(sent.text())
        .results()
        .map((MatchResult found) -> Integer.valueOf(found.group(1)))
        .collect(Collectors.toSet());
  }

  private void answer(HttpExchange exchange) throws IOException {
    int last = publishing ? published.incrementAndGet() : published.get();
    FeedServer.answer(
        exchange,
        200,
        IntStream.rangeClosed(Math.max(1, last - WINDOW), last)
            .mapToObj(
                number ->
                    "<item><guid>%d</guid><title>Новость номер %d о мигрантах</title></item>"
                        .formatted(number, number))
            .collect(
                Collectors.joining(
                    "",
                    "<rss version=\"2.0\"><channel><title>t</title><link>http://x.example/</link>"
                        + "<description>d</description>",
                    "</channel></rss>")));
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  private static void write(Path file, String text) {
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
  }

  @Override
  public void close() {
    for (BotProcess bot : bots) {
      kill(bot);
    }
    network.forEach(Relay::close);
    server.close();
    telegram.close();
  }

  private static void kill(BotProcess bot) {
    try {
      bot.kill();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
