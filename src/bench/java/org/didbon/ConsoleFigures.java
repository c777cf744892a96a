package org.didbon;

import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
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
import org.didbon.chat.telegram.FakeTelegram;
import org.didbon.poll.Past;

/**
 * Prints what the console's pages take over a large past, and what editors at work cost those who
 * wait for alerts: {@code mvn -q -Pbench -Dbench.main=org.didbon.ConsoleFigures
 * -Dbench.args="1000000 50"}, how many items and how many editors. Latencies are those of a client
 * on this machine, connection and all; {@code /health} beside them is the floor of a request.
 */
public final class ConsoleFigures {

  private static final int ASKED = 30;
  private static final int ALERTS = 25;
  private static final long FIRST_CHAT = 1_000_000;

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
    Path folder = Files.createTempDirectory(Path.of("target"), "console").toAbsolutePath();
    long filled = System.nanoTime();
    Past.fill(folder.resolve("didbon.db"), 200, items);
    System.out.printf(Locale.ROOT, "%,d items written in %,d ms%n", items, since(filled));
    try (FakeTelegram telegram = FakeTelegram.start();
        BotInAFolder bot = new BotInAFolder(folder)) {
      int port;
      try (ServerSocket free = new ServerSocket(0)) {
        port = free.getLocalPort();
      }
      bot.onTelegram(telegram.url(), FakeTelegram.TOKEN)
          .toldOn(port)
          .servedAt("http://127.0.0.1:" + port, true)
          .start();
      ConsoleFigures figures = new ConsoleFigures(telegram, bot);
      ConsoleInAFolder browser = figures.signedIn();
      figures.awaitArchive();
      figures.pages(browser);
      figures.editors(editors);
    }
    System.exit(0);
  }

  /** By a link that the owner's own chat gives; each from an address of his own. */
  private ConsoleInAFolder signedIn() {
    int before = telegram.sentTo("9").size();
    telegram.says(9, "/console");
    await(() -> telegram.sentTo("9").size() > before);
    return ConsoleInAFolder.by(
        telegram.sentTo("9").get(before).text(), "192.0.2." + (1 + editors++));
  }

  private void awaitArchive() {
    long began = System.nanoTime();
    await(() -> bot.says("/search zzzz").lines().noneMatch(line -> line.contains("%")));
    System.out.printf(Locale.ROOT, "archive ready after %,d ms%n", since(began));
  }

  private void pages(ConsoleInAFolder browser) {
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
                "/console/settings"));
    Matcher story = STORY.matcher(browser.get("/console/stories").body());
    if (story.find()) {
      paths.add(9, story.group(1));
    }
    paths.forEach(path -> page(browser, path));
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
    System.out.printf(
        "%n%-58s %8s %8s %8s%n", "alert, from the feed's bytes", "median", "90%", "worst");
    alerts("without editors");
    AtomicBoolean working = new AtomicBoolean(true);
    AtomicInteger answers = new AtomicInteger();
    List<Long> took = Collections.synchronizedList(new ArrayList<>());
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      ConsoleInAFolder browser = signedIn();
      Thread thread = new Thread(() -> edit(browser, working, answers, took), "editor-" + i);
      thread.setDaemon(true);
      thread.start();
      threads.add(thread);
    }
    LockSupport.parkNanos(5 * PAUSE_NS);
    took.clear();
    alerts("with " + count + " editors, each asking every 3 seconds");
    working.set(false);
    List<Long> sorted = new ArrayList<>(took);
    Collections.sort(sorted);
    alerts("without editors again");
    if (!sorted.isEmpty()) {
      System.out.printf(
          Locale.ROOT,
          "%nlive answers meanwhile: %,d, median %d ms, 90%% %d ms, worst %d ms, statuses not 200:"
              + " %d%n",
          sorted.size(),
          sorted.get(sorted.size() / 2),
          sorted.get(sorted.size() * 9 / 10),
          sorted.get(sorted.size() - 1),
          answers.get());
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
      await(() -> telegram.sentTo(address).size() == 1);
      LockSupport.parkNanos(1_200_000_000L);
      int number = bot.publish();
      await(() -> telegram.sentTo(address).size() == 2);
      took.add((System.nanoTime() - bot.served(number)) / 1_000_000);
      telegram.says(chat, "/unsubscribe migrants");
      await(() -> telegram.sentTo(address).size() == 3);
    }
    Collections.sort(took);
    System.out.printf(
        Locale.ROOT,
        "%-58s %5d ms %5d ms %5d ms%n",
        name,
        took.get(ALERTS / 2),
        took.get(ALERTS * 9 / 10),
        took.get(ALERTS - 1));
  }

  private static void await(BooleanSupplier done) {
    while (!done.getAsBoolean()) {
      LockSupport.parkNanos(2_000_000);
    }
  }

  private static long since(long began) {
    return (System.nanoTime() - began) / 1_000_000;
  }
}
