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

/**
 * Prints how fast alerts reach Telegram, through the whole program and a server that enforces
 * Telegram's limits: {@code mvn -q -Pbench -Dbench.main=org.didbon.DeliveryFigures}. Two arguments
 * in {@code -Dbench.only="CHATS SECONDS"}: how many chats subscribe (10000), and for how long the
 * fan-out is watched (60; 0: until the last message).
 */
public final class DeliveryFigures {

  private static final long FIRST_CHAT = 1_000_000;
  private static final long ASKING = 7;
  private static final int ROUNDS = 50;
  private static final Duration BETWEEN_QUESTIONS = Duration.ofSeconds(5);

  /** Beyond the second that Telegram wants between two messages to one chat. */
  private static final Duration BEFORE_NEXT = Duration.ofMillis(1_200);

  private static final Duration MOST = Duration.ofMinutes(15);

  private DeliveryFigures() {}

  public static void main(String[] args) throws IOException, SQLException {
    System.setProperty("didbon.log.level", "WARN");
    int chats = args.length > 0 ? Integer.parseInt(args[0]) : 10_000;
    int seconds = args.length > 1 ? Integer.parseInt(args[1]) : 60;
    if (args.length < 3) {
      latency();
    }
    fanOut(chats, seconds);
    System.exit(0);
  }

  private static void latency() throws IOException {
    Path folder = Files.createTempDirectory("didbon-latency");
    try (FakeTelegram telegram = FakeTelegram.start();
        BotInAFolder bot = new BotInAFolder(folder)) {
      bot.onTelegram(telegram.url(), FakeTelegram.TOKEN).start();
      List<Long> took = new ArrayList<>();
      for (int i = 0; i < ROUNDS; i++) {
        // somebody else each time: one chat would soon get its alerts combined
        String chat = String.valueOf(FIRST_CHAT + i);
        telegram.says(FIRST_CHAT + i, "/subscribe migrants");
        await(() -> telegram.sentTo(chat).size() == 1);
        LockSupport.parkNanos(BEFORE_NEXT.toNanos());
        int number = bot.publish();
        await(() -> telegram.sentTo(chat).size() == 2);
        took.add(System.nanoTime() - bot.served(number));
        telegram.says(FIRST_CHAT + i, "/unsubscribe migrants");
        await(() -> telegram.sentTo(chat).size() == 3);
      }
      Collections.sort(took);
      System.out.printf(
          "latency     median %d ms, 90%% %d ms, worst %d ms, from the feed's bytes to Telegram's API, "
              + "%d items (asked: median under 100 ms)%n",
          took.get(ROUNDS / 2) / 1_000_000,
          took.get(ROUNDS * 9 / 10) / 1_000_000,
          took.get(ROUNDS - 1) / 1_000_000,
          ROUNDS);
    }
  }

  private static void fanOut(int chats, int seconds) throws IOException, SQLException {
    Path folder = Files.createTempDirectory("didbon-fan-out");
    try (FakeTelegram telegram = FakeTelegram.start();
        BotInAFolder bot = new BotInAFolder(folder)) {
      telegram.enforceLimits();
      bot.onTelegram(telegram.url(), FakeTelegram.TOKEN).start();
      try (Connection database =
          DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("didbon.db"))) {
        subscribe(database, chats);
        int number = bot.publish();
        await(() -> count(database) >= chats);
        long recorded = System.nanoTime() - bot.served(number);
        System.out.printf(
            "fan-out     1 item -> %,d chats recorded in %,d ms after the feed's bytes (asked: under 1 s)%n",
            chats, recorded / 1_000_000);
      }
      watch(telegram, chats, seconds);
    }
  }

  private static void watch(FakeTelegram telegram, int chats, int seconds) {
    await(() -> telegram.count() > 0);
    long start = System.nanoTime();
    long end = start + (seconds == 0 ? MOST : Duration.ofSeconds(seconds)).toNanos();
    long before = telegram.count();
    List<Long> answers = new ArrayList<>();
    long sent = before;
    long nextQuestion = start;
    while (System.nanoTime() < end && sent < chats) {
      if (System.nanoTime() >= nextQuestion) {
        long asked = System.nanoTime();
        int had = telegram.sentTo(String.valueOf(ASKING)).size();
        telegram.says(ASKING, "/help");
        await(() -> telegram.sentTo(String.valueOf(ASKING)).size() > had);
        answers.add(System.nanoTime() - asked);
        nextQuestion = asked + BETWEEN_QUESTIONS.toNanos();
      }
      LockSupport.parkNanos(1_000_000);
      sent = telegram.count() - answers.size();
    }
    double took = (System.nanoTime() - start) / 1e9;
    System.out.printf(
        "pace        %.2f messages/s over %.0f s, %,d of %,d sent, %d answers 429 (asked: at least 29, none)%n",
        (telegram.count() - before) / took, took, sent, chats, telegram.tooMany());
    System.out.printf(
        "meanwhile   /help answered %d times, at worst after %d ms (asked: under 2 s)%n",
        answers.size(), Collections.max(answers) / 1_000_000);
  }

  private static void subscribe(Connection database, int chats) throws SQLException {
    database.setAutoCommit(false);
    try (PreparedStatement add =
        database.prepareStatement(
            "insert into subscription (address, kind, subject, since_ms) values (?, 'rule', 'migrants', 0)")) {
      for (int i = 0; i < chats; i++) {
        add.setString(1, "telegram:" + (FIRST_CHAT + i));
        add.addBatch();
      }
      add.executeBatch();
    }
    database.commit();
    database.setAutoCommit(true);
  }

  private static long count(Connection database) {
    try (Statement statement = database.createStatement();
        ResultSet row = statement.executeQuery("select count(*) from message")) {
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
