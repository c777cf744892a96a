package org.didbon;

import java.lang.management.ManagementFactory;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.didbon.chat.telegram.FakeTelegram;
import org.didbon.poll.Past;
import org.didbon.poll.PastChanges;

/**
 * Prints what the console's pages take over a large past, and what editors at work cost those who
 * wait for alerts: {@code mvn -q -Pbench -Dbench.main=org.didbon.ConsoleFigures
 * -Dbench.args="1000000 50 10000"}, how many items, how many editors, and how many changes of what
 * is watched there were; without editors the pages alone. Latencies are those of a client on this
 * machine, connection and all; {@code /health} beside them is the floor of a request. Beside each
 * part stands the load of the machine then: above the number of its cores others worked on it too.
 */
public final class ConsoleFigures {

  private static final int ASKED = 30;
  private static final int ALERTS = 25;
  private static final long FIRST_CHAT = 1_000_000;

  /** Reports that somebody said are none of their stories. */
  private static final int SPLITS = 2_000;

  /** Of {@link PastChanges}' editors, so many have a name on their network. */
  private static final int NAMED = 30;

  /** Progress is told after so many. */
  private static final int TOLD = 10;

  private static final Duration PATIENCE = Duration.ofMinutes(10);

  /** Of a million items, where others work on the machine. */
  private static final Duration ARCHIVE_PATIENCE = Duration.ofHours(4);

  /** Somebody types, looks, types on. */
  private static final long PAUSE_NS = 3_000_000_000L;

  /** Between two pages: more than twenty a second are refused to one who is signed in. */
  private static final long TURNED_NS = 100_000_000L;

  private static final Pattern STORY = Pattern.compile("href=\"(/console/stories/[^\"?#]+)\"");

  private final FakeTelegram telegram;
  private final BotInAFolder bot;
  private int chats;
  private int editors;

  private ConsoleFigures(FakeTelegram telegram, BotInAFolder bot) {
    this.telegram = telegram;
    this.bot = bot;
  }

  public static void main(String[] args) throws Exception {
    System.setProperty("didbon.log.level", "WARN");
    int items = args.length > 0 ? Integer.parseInt(args[0]) : 100_000;
    int editors = args.length > 1 ? Integer.parseInt(args[1]) : 50;
    int changes = args.length > 2 ? Integer.parseInt(args[2]) : 10_000;
    Path folder = Files.createTempDirectory(Path.of("target"), "console").toAbsolutePath();
    long filled = System.nanoTime();
    Past.fill(folder.resolve("didbon.db"), 200, items);
    PastChanges.fill(folder.resolve("didbon.db"), changes, Math.min(SPLITS, items));
    tell("%,d items and %,d changes written in %,d ms", items, changes, since(filled));
    try (FakeTelegram telegram = FakeTelegram.start();
        BotInAFolder bot = new BotInAFolder(folder)) {
      int port;
      try (ServerSocket free = new ServerSocket(0)) {
        port = free.getLocalPort();
      }
      // the others are told by number
      IntStream.range(0, NAMED)
          .forEach(i -> telegram.knows(PastChanges.editor(i), "Editor " + i, "", ""));
      bot.onTelegram(telegram.url(), FakeTelegram.TOKEN)
          .toldOn(port)
          .servedAt("http://127.0.0.1:" + port, true)
          .start();
      ConsoleFigures figures = new ConsoleFigures(telegram, bot);
      ConsoleInAFolder browser = figures.signedIn();
      figures.awaitArchive();
      figures.pages(browser, changes);
      if (editors > 0) {
        figures.editors(editors);
      }
    }
    System.exit(0);
  }

  /** By a link that the owner's own chat gives; each from an address of his own. */
  private ConsoleInAFolder signedIn() {
    String link = link();
    return ConsoleInAFolder.by(link, "192.0.2." + (1 + editors++));
  }

  /** The owner may be told other things meanwhile. */
  private String link() {
    int before = telegram.sentTo("9").size();
    telegram.says(9, "/console");
    while (true) {
      int seen = before;
      await("a link", () -> telegram.sentTo("9").size() > seen);
      String told = telegram.sentTo("9").get(before++).text();
      if (told.contains("/console/in/")) {
        return told;
      }
    }
  }

  private void awaitArchive() {
    long began = System.nanoTime();
    await(
        "the archive",
        ARCHIVE_PATIENCE,
        () -> {
          LockSupport.parkNanos(TURNED_NS);
          return bot.says("/search zzzz").lines().noneMatch(line -> line.contains("%"));
        });
    tell("archive ready after %,d ms", since(began));
  }

  private void pages(ConsoleInAFolder browser, int changes) {
    bot.publish();
    System.out.printf("%n%-58s %8s %8s %8s %9s%n", "page", "first", "median", "worst", "bytes");
    List<String> paths =
        new ArrayList<>(
            List.of(
                "/health",
                "/console",
                "/console/rules",
                "/console/rules/migrants",
                "/console/rules/migrants/history",
                "/console/words",
                "/console/people",
                "/console/people/patrushev",
                "/console/stories",
                "/console/feeds",
                "/console/feeds/of/local",
                "/console/why",
                "/console/outbox",
                "/console/audit",
                "/console/audit?kind=words",
                "/console/audit?kind=role",
                "/console/audit?person=telegram:" + PastChanges.editor(1),
                "/console/audit?person=telegram:1",
                "/console/audit?before=" + changes / 2,
                "/console/rules/edited-1/history",
                "/console/words/list-1/history",
                "/console/settings"));
    Matcher story = STORY.matcher(browser.get("/console/stories").body());
    if (story.find()) {
      paths.add(9, story.group(1));
    }
    paths.forEach(path -> page(browser, path));
    tell("pages were asked for with a load of %.1f", load());
  }

  private static void page(ConsoleInAFolder browser, String path) {
    long began = System.nanoTime();
    HttpResponse<String> first = browser.get(path);
    long firstMs = since(began);
    List<Long> took = new ArrayList<>();
    for (int i = 0; i < ASKED; i++) {
      LockSupport.parkNanos(TURNED_NS);
      began = System.nanoTime();
      HttpResponse<String> again = browser.get(path);
      took.add(since(began));
      if (again.statusCode() != 200) {
        throw new IllegalStateException(path + " was refused with " + again.statusCode());
      }
    }
    Collections.sort(took);
    System.out.printf(
        Locale.ROOT,
        "%-58s %5d ms %5d ms %5d ms %,9d %s%n",
        path,
        firstMs,
        took.get(ASKED / 2),
        took.get(ASKED - 1),
        first.body().length(),
        first.statusCode() == 200 ? "" : "status " + first.statusCode());
  }

  /** Alerts without editors, with them, and without again. */
  private void editors(int count) {
    List<ConsoleInAFolder> browsers = new ArrayList<>();
    for (int i = 1; i <= count; i++) {
      browsers.add(signedIn());
      if (i % TOLD == 0 || i == count) {
        tell("%d editors have signed in", i);
      }
    }
    System.out.printf(
        "%n%-52s %8s %8s %8s %6s%n",
        "alert, from the feed's bytes", "median", "90%", "worst", "load");
    alerts("without editors");
    AtomicBoolean working = new AtomicBoolean(true);
    AtomicInteger failed = new AtomicInteger();
    List<Long> took = Collections.synchronizedList(new ArrayList<>());
    for (ConsoleInAFolder browser : browsers) {
      Thread thread = new Thread(() -> edit(browser, working, failed, took), "editor");
      thread.setDaemon(true);
      thread.start();
      LockSupport.parkNanos(PAUSE_NS / count); // nobody starts together
    }
    LockSupport.parkNanos(5 * PAUSE_NS);
    took.clear();
    failed.set(0);
    long began = System.nanoTime();
    alerts("with " + count + " editors, each asking every 3 seconds");
    List<Long> sorted = new ArrayList<>(took);
    long seconds = Math.max(1, since(began) / 1_000);
    working.set(false);
    Collections.sort(sorted);
    LockSupport.parkNanos(2 * PAUSE_NS);
    alerts("without editors again");
    if (!sorted.isEmpty()) {
      System.out.printf(
          Locale.ROOT,
          "%nlive answers meanwhile: %,d (%.1f a second), median %d ms, 90%% %d ms, worst %d ms,"
              + " statuses not 200: %d%n",
          sorted.size(),
          (double) sorted.size() / seconds,
          sorted.get(sorted.size() / 2),
          sorted.get(sorted.size() * 9 / 10),
          sorted.get(sorted.size() - 1),
          failed.get());
    }
  }

  private static void edit(
      ConsoleInAFolder browser, AtomicBoolean working, AtomicInteger failed, List<Long> took) {
    int turn = 0;
    while (working.get()) {
      long began = System.nanoTime();
      if (browser.live("мигрант OR новость" + " OR рейд".repeat(turn++ % 3)).statusCode() != 200) {
        failed.incrementAndGet();
      }
      took.add(since(began));
      LockSupport.parkNanos(PAUSE_NS);
    }
  }

  private void alerts(String name) {
    List<Long> took = new ArrayList<>();
    for (int i = 0; i < ALERTS; i++) {
      // somebody else each time: one chat would soon get its alerts combined
      long chat = FIRST_CHAT + chats++;
      String address = String.valueOf(chat);
      telegram.says(chat, "/subscribe migrants");
      await("a subscription", () -> telegram.sentTo(address).size() == 1);
      LockSupport.parkNanos(1_200_000_000L);
      int number = bot.publish();
      await("an alert", () -> telegram.sentTo(address).size() == 2);
      took.add((System.nanoTime() - bot.served(number)) / 1_000_000);
      telegram.says(chat, "/unsubscribe migrants");
      await("the end", () -> telegram.sentTo(address).size() == 3);
    }
    Collections.sort(took);
    System.out.printf(
        Locale.ROOT,
        "%-52s %5d ms %5d ms %5d ms %6.1f%n",
        name,
        took.get(ALERTS / 2),
        took.get(ALERTS * 9 / 10),
        took.get(ALERTS - 1),
        load());
  }

  private static void await(String what, BooleanSupplier done) {
    await(what, PATIENCE, done);
  }

  private static void await(String what, Duration patience, BooleanSupplier done) {
    long began = System.nanoTime();
    while (!done.getAsBoolean()) {
      if (since(began) > patience.toMillis()) {
        throw new IllegalStateException("waited in vain for " + what);
      }
      LockSupport.parkNanos(2_000_000);
    }
  }

  private static double load() {
    return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
  }

  private static void tell(String format, Object... arguments) {
    System.out.printf(Locale.ROOT, format + "%n", arguments);
  }

  private static long since(long began) {
    return (System.nanoTime() - began) / 1_000_000;
  }
}
