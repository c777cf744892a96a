package org.didbon;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.didbon.chat.telegram.FakeTelegram;
import org.didbon.chat.telegram.Sent;

/**
 * Prints how soon presses of an alert's buttons are answered beside a full fan-out, and by an idle
 * bot before it, through the whole program and a server that enforces Telegram's limits: {@code mvn
 * -q -Pbench -Dbench.main=org.didbon.PressFigures}. Two arguments in {@code -Dbench.only="CHATS
 * PRESSES"}: how many chats the fan-out goes to (5000), and how many presses are timed of each kind
 * in each half (100).
 */
public final class PressFigures {

  private static final long FIRST_CHAT = 1_000_000;

  /** People who have an alert and press its buttons, each once a half. */
  private static final long FIRST_PERSON = 2_000_000;

  private static final Duration BETWEEN = Duration.ofMillis(200);
  private static final Duration SETTLED = Duration.ofSeconds(3);
  private static final Duration NAP = Duration.ofMillis(5);
  private static final Duration MOST = Duration.ofMinutes(10);

  /** What the machine itself holds up: how much longer than asked for a short sleep took. */
  private final List<Long> naps = Collections.synchronizedList(new ArrayList<>());

  private final FakeTelegram telegram;
  private final Connection database;
  private final int presses;

  private PressFigures(FakeTelegram telegram, Connection database, int presses) {
    this.telegram = telegram;
    this.database = database;
    this.presses = presses;
  }

  /** How long presses of one kind took, in nanoseconds: until they were acknowledged, and done. */
  private record Timed(List<Long> acknowledged, List<Long> done) {

    Timed() {
      this(new ArrayList<>(), new ArrayList<>());
    }
  }

  public static void main(String[] args) throws IOException, SQLException {
    System.setProperty("didbon.log.level", "WARN");
    int chats = args.length > 0 ? Integer.parseInt(args[0]) : 5_000;
    int presses = args.length > 1 ? Integer.parseInt(args[1]) : 100;
    Path folder = Files.createTempDirectory("didbon-presses");
    try (FakeTelegram telegram = FakeTelegram.start();
        BotInAFolder bot = new BotInAFolder(folder)) {
      telegram.enforceLimits();
      bot.onTelegram(telegram.url(), FakeTelegram.TOKEN).start();
      try (Connection database =
          DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("didbon.db"))) {
        new PressFigures(telegram, database, presses).measure(bot, chats);
      }
    }
    System.exit(0);
  }

  private void measure(BotInAFolder bot, int chats) throws SQLException {
    Thread napper = new Thread(this::nap, "naps");
    napper.setDaemon(true);
    napper.start();
    subscribe(FIRST_PERSON, presses);
    bot.publish();
    await(() -> telegram.count() >= presses);
    LockSupport.parkNanos(SETTLED.toNanos()); // a chat hears once a second, also of a press
    run("PRAGMA busy_timeout = 10000");
    Timed idleMenus = new Timed();
    Timed idleLists = new Timed();
    press(idleMenus, idleLists);

    // who presses is not among those who hear next: his chat would have its own turns to wait for
    run("delete from subscription where address like 'telegram:" + FIRST_PERSON / 1_000_000 + "%'");
    subscribe(FIRST_CHAT, chats);
    long before = telegram.count();
    bot.publish();
    await(() -> waiting() >= chats / 2);
    List<Long> idleNaps = List.copyOf(naps);
    naps.clear();
    Timed menus = new Timed();
    Timed lists = new Timed();
    long start = System.nanoTime();
    press(menus, lists);
    double took = (System.nanoTime() - start) / 1e9;
    long left = waiting();

    System.out.printf(
        "%nPresses, %d of each kind, %d cores; to be reached: done in under 300 ms%n",
        presses, Runtime.getRuntime().availableProcessors());
    tell("idle        More…", idleMenus);
    tell("idle        All reports", idleLists);
    tellNaps("idle", idleNaps);
    tell("fan-out     More…", menus);
    tell("fan-out     All reports", lists);
    tellNaps("fan-out", List.copyOf(naps));
    System.out.printf(
        "meanwhile   %.1f messages/s to %,d chats, %,d of them still waiting at the end, %d answers"
            + " 429%n",
        (telegram.count() - before) / took, chats, left, telegram.tooMany());
  }

  private void nap() {
    while (true) {
      long start = System.nanoTime();
      LockSupport.parkNanos(NAP.toNanos());
      naps.add(System.nanoTime() - start - NAP.toNanos());
    }
  }

  private static void tellNaps(String when, List<Long> naps) {
    System.out.printf(
        "%-11s the machine held up a thread that does nothing p50 %d ms, p99 %d ms, worst %d ms%n",
        when, millis(naps, 50), millis(naps, 99), millis(naps, 100));
  }

  /** One press after the other, each in the chat of another person. */
  private void press(Timed menus, Timed lists) {
    for (int i = 0; i < presses; i++) {
      String chat = String.valueOf(FIRST_PERSON + i);
      Sent alert = telegram.sentTo(chat).get(0);
      String menu = alert.edits() % 2 == 0 ? command(alert, "/more ") : back(alert);
      time(alert, menu, menus, () -> telegram.sentTo(chat).get(0).edits() > alert.edits());
      int had = telegram.sentTo(chat).size();
      LockSupport.parkNanos(Duration.ofMillis(1_100).toNanos()); // a chat hears once a second
      time(alert, command(alert, "/story "), lists, () -> telegram.sentTo(chat).size() > had);
      LockSupport.parkNanos(BETWEEN.toNanos());
    }
  }

  private void time(Sent alert, String command, Timed timed, BooleanSupplier done) {
    int before = telegram.calls("answerCallbackQuery").size();
    long start = System.nanoTime();
    telegram.presses(alert, Long.parseLong(alert.chat()), command);
    await(() -> telegram.calls("answerCallbackQuery").size() > before);
    timed.acknowledged().add(System.nanoTime() - start);
    await(done);
    timed.done().add(System.nanoTime() - start);
  }

  private static String command(Sent alert, String begins) {
    return alert.request().findValues("callback_data").stream()
        .map(data -> data.asText())
        .filter(data -> data.startsWith(begins))
        .findFirst()
        .orElseThrow();
  }

  private static String back(Sent alert) {
    return alert.request().findValues("callback_data").stream()
        .map(data -> data.asText())
        .filter(data -> data.endsWith(" back"))
        .findFirst()
        .orElseThrow();
  }

  private static void tell(String what, Timed timed) {
    System.out.printf(
        "%-23s acknowledged p50 %4d ms, p99 %4d ms   done p50 %4d ms, p90 %4d ms, p99 %4d ms, worst"
            + " %4d ms%n",
        what,
        millis(timed.acknowledged(), 50),
        millis(timed.acknowledged(), 99),
        millis(timed.done(), 50),
        millis(timed.done(), 90),
        millis(timed.done(), 99),
        millis(timed.done(), 100));
  }

  private static long millis(List<Long> took, int percent) {
    List<Long> sorted = new ArrayList<>(took);
    Collections.sort(sorted);
    int at = Math.max(0, (sorted.size() * percent + 99) / 100 - 1);
    return sorted.get(at) / 1_000_000;
  }

  private void subscribe(long first, int chats) throws SQLException {
    database.setAutoCommit(false);
    try (PreparedStatement add =
        database.prepareStatement(
            "insert into subscription (address, kind, subject, since_ms) values (?, 'rule',"
                + " 'migrants', 0)")) {
      for (int i = 0; i < chats; i++) {
        add.setString(1, "telegram:" + (first + i));
        add.addBatch();
      }
      add.executeBatch();
    }
    database.commit();
    database.setAutoCommit(true);
  }

  private void run(String sql) throws SQLException {
    try (Statement statement = database.createStatement()) {
      statement.execute(sql);
    }
  }

  private long waiting() {
    try (Statement statement = database.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select count(*) from message where settled_ms is null and address like"
                    + " 'telegram:1%'")) {
      row.next();
      return row.getLong(1);
    } catch (SQLException e) {
      throw new IllegalStateException("the messages cannot be counted", e);
    }
  }

  private static void await(BooleanSupplier holds) {
    long end = System.nanoTime() + MOST.toNanos();
    while (!holds.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new UncheckedIOException(new IOException("waited in vain"));
      }
      LockSupport.parkNanos(1_000_000);
    }
  }
}
