package org.didbon;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import okio.ByteString;
import org.didbon.chat.telegram.FakeTelegram;
import org.didbon.chat.telegram.Sent;
import org.didbon.domain.ChatAddress;
import org.didbon.domain.Item;
import org.didbon.domain.Rule;
import org.didbon.feed.FeedReader;
import org.didbon.feed.http.FeedSettings;
import org.didbon.fixture.FeedServer;
import org.didbon.fixture.JavaProcess;
import org.didbon.fixture.TestClock;
import org.didbon.pipeline.Watchlist;
import org.didbon.store.Database;
import org.didbon.store.DatabaseSettings;

/**
 * Real feeds as they changed over weeks, one version after the other, and a program that is killed
 * (SIGKILL) while it reads them and tells a chat: what the chat shows is held against what the
 * versions hold. A version stands until one process has asked twice: then it was recorded.
 */
final class KilledHistory implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final Duration QUIET = Duration.ofSeconds(15);
  private static final int LONGEST_RUN_MS = 4_000;
  private static final String CHAT = "77";
  private static final Rule RULE =
      new Rule(
          "r",
          "",
          "Россия OR Украина OR Путин OR США OR мигрант",
          Rule.Severity.NORMAL,
          List.of(),
          List.of());

  private final Path folder;
  private final Random random = new Random(17);
  private final FakeTelegram telegram = FakeTelegram.start();
  private final FeedServer server = new FeedServer();
  private final Map<String, Outlet> outlets = new HashMap<>();

  /**
   * What the chat shows.
   *
   * @param matching reports that the chat asked for
   * @param lost of which neither they nor another of their story is shown
   * @param unlinked headlines that are shown, their links not
   * @param posts messages in the chat
   * @param repeats headlines that more than one of them begins with
   */
  record HistoryFigures(
      int kills, int versions, int matching, int lost, int unlinked, int posts, int repeats) {

    @Override
    public String toString() {
      return ("real histories, killed %d times: %d versions with %d matching reports, %d lost,"
              + " %d without link; %d messages, %d headlines shown again")
          .formatted(kills, versions, matching, lost, unlinked, posts, repeats);
    }
  }

  KilledHistory(Path folder, Path histories) throws IOException {
    this.folder = folder;
    telegram.enforceLimits();
    StringBuilder feeds = new StringBuilder("feeds:\n");
    try (Stream<Path> all = Files.list(histories)) {
      for (Path history : all.filter(Files::isDirectory).sorted().toList()) {
        String id = history.getFileName().toString();
        Outlet outlet = new Outlet(versions(history));
        outlets.put(id, outlet);
        URI url = server.on("/" + id, exchange -> FeedServer.answer(exchange, 200, outlet.next()));
        feeds.append("  - {id: %s, url: \"%s\", every: 1s, language: ru}\n".formatted(id, url));
      }
    }
    write("feeds.yaml", feeds.toString());
    write("actors.yaml", "actors: []\n");
    write("rules.yaml", "rules:\n  - {id: r, query: %s}\n".formatted(RULE.query()));
    write(
        "didbon.yaml",
        """
        feed: {allowPrivateAddresses: true, firstVisit: newest 1000}
        story: {maxAge: 3650d}
        database: {path: %s}
        telegram: {apiUrl: "%s"}
        """
            .formatted(database(), telegram.url()));
    try (Database database = Database.open(DatabaseSettings.sqlite(database()))) {
      database
          .subscriptions()
          .add(ChatAddress.of("telegram:" + CHAT), RULE.subject(), Instant.EPOCH);
    }
  }

  private static List<String> versions(Path history) throws IOException {
    List<String> versions = new ArrayList<>();
    try (Stream<Path> all = Files.list(history)) {
      for (Path version : all.sorted(Comparator.comparing(Path::toString)).toList()) {
        versions.add(Files.readString(version));
      }
    }
    return versions;
  }

  HistoryFigures run(int kills) throws IOException, InterruptedException {
    for (int kill = 1; kill <= kills; kill++) {
      double part = (double) kill / (kills + 1);
      outlets.values().forEach(outlet -> outlet.begin(part));
      Process process = start();
      await().atMost(PATIENCE).until(() -> outlets.values().stream().anyMatch(Outlet::asked));
      process.waitFor(random.nextInt(LONGEST_RUN_MS), TimeUnit.MILLISECONDS);
      process.destroyForcibly().waitFor();
    }
    outlets.values().forEach(outlet -> outlet.begin(1));
    Process last = start();
    await()
        .atMost(Duration.ofMinutes(30))
        .until(() -> outlets.values().stream().allMatch(Outlet::over));
    awaitQuiet();
    last.destroy();
    last.waitFor();
    return figures(kills);
  }

  private void awaitQuiet() {
    await()
        .atMost(Duration.ofMinutes(30))
        .pollInterval(QUIET)
        .until(
            () -> {
              int before = telegram.sentTo(CHAT).size();
              TimeUnit.MILLISECONDS.sleep(QUIET.toMillis());
              return telegram.sentTo(CHAT).size() == before;
            });
  }

  private HistoryFigures figures(int kills) {
    List<Sent> sent = telegram.sentTo(CHAT);
    String text = sent.stream().map(Sent::text).collect(Collectors.joining("\n"));
    String html = sent.stream().map(Sent::html).collect(Collectors.joining("\n"));
    Map<String, Set<Item>> matching = matching();
    int lost = 0;
    int unlinked = 0;
    try (Database database = Database.open(DatabaseSettings.sqlite(database()))) {
      Set<String> heard = heard(database, text);
      for (Set<Item> one : matching.values()) {
        List<Item> shown = one.stream().filter(item -> text.contains(item.title())).toList();
        boolean told = one.stream().anyMatch(item -> heard.contains(item.title()));
        lost += shown.isEmpty() && !told ? 1 : 0;
        boolean linked =
            one.stream().anyMatch(item -> html.contains(item.link().replace("&", "&amp;")));
        unlinked += !shown.isEmpty() && !linked ? 1 : 0;
      }
    }
    Map<String, Long> first =
        sent.stream()
            .map(post -> post.text().lines().findFirst().orElse(""))
            .collect(Collectors.groupingBy(line -> line, Collectors.counting()));
    Set<String> titles =
        matching.values().stream()
            .flatMap(Set::stream)
            .map(Item::title)
            .collect(Collectors.toSet());
    int repeats =
        (int)
            first.entrySet().stream()
                .filter(line -> line.getValue() > 1)
                .filter(line -> titles.stream().anyMatch(line.getKey()::contains))
                .count();
    int versions = outlets.values().stream().mapToInt(outlet -> outlet.versions.size()).sum();
    return new HistoryFigures(
        kills, versions, matching.size(), lost, unlinked, sent.size(), repeats);
  }

  /** Titles of reports whose story was told under another headline. */
  private static Set<String> heard(Database database, String text) {
    Set<String> heard = new HashSet<>();
    ChatAddress chat = ChatAddress.of("telegram:" + CHAT);
    database
        .items()
        .about(RULE.subject(), Integer.MAX_VALUE)
        .forEach(
            recorded -> {
              if (database.items().story(recorded.story(), chat).stream()
                  .anyMatch(report -> text.contains(report.item().title()))) {
                heard.add(recorded.item().title());
              }
            });
    return heard;
  }

  /** The reports of all versions that the rule finds, each with all its editions. */
  private Map<String, Set<Item>> matching() {
    Watchlist watchlist = Watchlist.of(List.of(), List.of(), List.of(RULE));
    Map<String, Set<Item>> matching = new HashMap<>();
    TestClock clock = new TestClock(Instant.now());
    try (FeedReader reader = new FeedReader(FeedSettings.DEFAULT, clock)) {
      outlets.forEach(
          (id, outlet) -> {
            for (String version : outlet.versions) {
              ByteString bytes = ByteString.encodeUtf8(version);
              URI base = URI.create("http://127.0.0.1/" + id);
              for (Item item : reader.parse(bytes, "", id, base, "ru", clock.instant()).items()) {
                if (!watchlist.matcher().match(item).matches().isEmpty()) {
                  String identity = item.ownLink() ? item.link() : item.title();
                  matching.computeIfAbsent(identity, key -> new HashSet<>()).add(item);
                }
              }
            }
          });
    }
    return matching;
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

  @Override
  public void close() {
    server.close();
    telegram.close();
  }

  /** The versions of one feed. */
  private static final class Outlet {

    private final List<String> versions;
    private int at;
    private int last;
    private int asked;

    Outlet(List<String> versions) {
      this.versions = versions;
    }

    /** A process begins, which gets at most that part of all versions to see. */
    synchronized void begin(double part) {
      last = Math.max(at, (int) Math.round((versions.size() - 1) * part));
      asked = 0;
    }

    synchronized boolean asked() {
      return asked > 0;
    }

    synchronized boolean over() {
      return at == versions.size() - 1 && asked > 1;
    }

    /** What is served: another version once this one was asked for and then again. */
    synchronized String next() {
      asked++;
      if (asked > 1 && at < last) {
        at++;
        asked = 1;
      }
      return versions.get(at);
    }
  }
}
