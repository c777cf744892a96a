package org.didbon;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.didbon.fixture.FeedServer;
import org.didbon.fixture.JavaProcess;

/** The program in a process of its own, with a feed that has an item more at each visit. */
final class FaultRun implements AutoCloseable {

  static final Duration PATIENCE = Duration.ofMinutes(5);

  /** Items that stay in the feed: no visit comes so late that one leaves it unseen. */
  private static final int WINDOW = 2_000;

  private static final Pattern TOLD = Pattern.compile("Новость номер (\\d+) о ");

  private final FeedServer server = new FeedServer();
  private final AtomicInteger published = new AtomicInteger();
  private final Path folder;
  private final Path output;
  private final Map<String, String> environment = new HashMap<>();
  private String main = "org.didbon.cli.Main";

  @SuppressWarnings("NullAway.Init") // begun by start
  private Process process;

  /**
   * @param folder an empty one, for the configuration
   * @param database the SQLite file
   * @param others addresses of feeds beside the one that is watched
   */
  FaultRun(Path folder, Path database, String... others) {
    this.folder = folder;
    this.output = folder.resolve("printed.txt");
    String url = server.on("/rss", exchange -> answer(exchange)).toString();
    StringBuilder feeds =
        new StringBuilder("feeds:\n  - {id: local, url: \"%s\", every: 1s}\n".formatted(url));
    for (int i = 0; i < others.length; i++) {
      feeds.append("  - {id: other%d, url: \"%s\", every: 1s}\n".formatted(i, others[i]));
    }
    write("feeds.yaml", feeds.toString());
    write("rules.yaml", "rules:\n  - {id: migrants, query: мигрант}\n");
    write("actors.yaml", "actors: []\n");
    write(
        "didbon.yaml",
        """
        feed: {allowPrivateAddresses: true, firstVisit: newest 1000, timeout: 5s}
        database: {path: %s}
        """
            .formatted(database));
  }

  FaultRun keepingItsNewsIn(String url) {
    environment.put("DATABASE_URL", url);
    return this;
  }

  FaultRun withFaultyClock() {
    main = "org.didbon.FaultyClockMain";
    return this;
  }

  void clockIsOff(long seconds) {
    write(FaultyClockMain.OFFSET, Long.toString(seconds));
  }

  FaultRun start() {
    process =
        run(
            main.endsWith(".Main")
                ? List.of("run", "--config", folder.toString())
                : List.of(folder.toString()));
    tellsSomethingNew();
    return this;
  }

  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** How many seconds SIGTERM takes. */
  double terminate() throws InterruptedException {
    long begun = System.nanoTime();
    process.destroy();
    process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    return (System.nanoTime() - begun) / 1e9;
  }

  int exitCode() {
    return process.exitValue();
  }

  /** Waits until something is told that is published from now on; how many seconds that took. */
  double tellsSomethingNew() {
    int last = published.get();
    long begun = System.nanoTime();
    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(100))
        .until(() -> told().keySet().stream().anyMatch(number -> number > last));
    return (System.nanoTime() - begun) / 1e9;
  }

  /** Ends in order, sends the rest, and counts. */
  Counts end() throws InterruptedException {
    if (process.isAlive()) {
      terminate();
    }
    run(List.of("run", "--once", "--config", folder.toString()))
        .waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    Map<Integer, Integer> told = told();
    long lost = IntStream.rangeClosed(1, published.get()).filter(n -> !told.containsKey(n)).count();
    long twice = told.values().stream().mapToInt(times -> times - 1).sum();
    return new Counts(lost, twice);
  }

  /** What came of all that was published. */
  record Counts(long lost, long twice) {}

  /** Lines of the log from warnings on. */
  long warnings() {
    return read(folder.resolve("errors.txt"))
        .lines()
        .filter(line -> line.contains(" WARN ") || line.contains(" ERROR "))
        .count();
  }

  private Map<Integer, Integer> told() {
    Map<Integer, Integer> told = new HashMap<>();
    Matcher matcher = TOLD.matcher(read(output));
    while (matcher.find()) {
      told.merge(Integer.valueOf(matcher.group(1)), 1, Integer::sum);
    }
    return told;
  }

  private void answer(HttpExchange exchange) throws IOException {
    int last = published.incrementAndGet();
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

  private Process run(List<String> arguments) {
    List<String> line = new ArrayList<>(JavaProcess.line(List.of()));
    line.set(line.size() - 1, arguments.contains("run") ? "org.didbon.cli.Main" : main);
    line.addAll(arguments);
    try {
      return JavaProcess.clean(new ProcessBuilder(line), environment)
          .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()))
          .redirectError(ProcessBuilder.Redirect.appendTo(folder.resolve("errors.txt").toFile()))
          .start();
    } catch (IOException e) {
      throw new UncheckedIOException("the program did not start", e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.exists(file) ? Files.readString(file, UTF_8) : "";
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  private void write(String file, String text) {
    try {
      Files.writeString(folder.resolve(file), text);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
  }

  @Override
  public void close() {
    if (process != null) {
      process.destroyForcibly();
    }
    server.close();
  }
}
