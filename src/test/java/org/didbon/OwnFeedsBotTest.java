package org.didbon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.didbon.chat.slack.FakeSlack;
import org.didbon.chat.telegram.FakeTelegram;
import org.didbon.chat.telegram.Sent;
import org.didbon.fixture.FeedServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Feeds of chats' own, from an address that somebody types to an alert that nobody else has. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OwnFeedsBotTest {

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final FakeTelegram telegram = FakeTelegram.start();
  private final FakeSlack slack = FakeSlack.start();
  private final FeedServer server = new FeedServer();
  private BotInAFolder bot;

  @BeforeAll
  void start(@TempDir Path folder) {
    bot =
        new BotInAFolder(folder)
            .onTelegram(telegram.url(), FakeTelegram.TOKEN)
            .onSlack(
                URI.create(slack.settings().apiUrl()), FakeSlack.BOT_TOKEN, FakeSlack.APP_TOKEN)
            .start();
    await().atMost(PATIENCE).until(() -> slack.socket().connections() == 1);
  }

  @AfterAll
  void close() {
    bot.close();
    telegram.close();
    slack.close();
    server.close();
  }

  @Test
  void whoAsksForAnAddressHearsOfWhatComesThereAndNobodyElse() {
    AtomicInteger last = new AtomicInteger(1);
    URI feed =
        server.on("/mine", exchange -> FeedServer.answer(exchange, 200, rss("Mine", last.get())));
    answer(21, "/subscribe всё");
    answer(22, "/subscribe " + feed);

    String told = answer(22, "/feeds mine");
    assertThat(told).contains("Mine", feed.toString());
    assertThat(answer(21, "/feeds mine")).contains("Своих источников у этого чата пока нет");
    assertThat(answer(21, "/feeds"))
        .doesNotContain("Mine", feed.toString())
        .contains("у чатов есть свои источники: ");
    assertThat(answer(21, "/search Патрушев")).doesNotContain("Mine");
    assertThat(answer(21, "/latest")).doesNotContain("о мигрантах из своей");
    await().atMost(PATIENCE).until(() -> answer(22, "/latest").contains("о мигрантах из своей"));
    assertThat(answer(22, "/latest")).contains("Mine");
    assertThat(answer(22, "/mydata")).contains("Mine (" + feed + ")");
    Sent stopped = sent(22, "/unsubscribe Mine");
    assertThat(stopped.text()).contains("Подписка отменена: Mine");
    String undo = stopped.request().findValuesAsText("callback_data").get(0);
    assertThat(answer(22, undo)).contains("Mine");
    assertThat(answer(22, "/feeds mine")).contains("Mine", feed.toString());
    assertThat(answer(22, "/unsubscribe Mine")).contains("Подписка отменена: Mine");
    assertThat(answer(22, "/feeds mine")).contains("Своих источников у этого чата пока нет");
  }

  @Test
  void anAddressThatAChatHearsOfIsNotOfferedToItAgain() {
    URI feed = server.serve("/again", rss("Again", 1));
    answer(31, "/subscribe " + feed);

    Sent again = sent(31, "вот же " + feed + "/ посмотрите");

    assertThat(again.text()).contains("Вы уже подписаны: Again");
    assertThat(again.request().findValuesAsText("callback_data"))
        .satisfiesExactly(
            when -> assertThat(when).startsWith("/digest own--"),
            stop -> assertThat(stop).startsWith("/unsubscribe own--"));
    assertThat(answer(32, "" + feed)).doesNotContain("Again").contains("Сообщать");
  }

  @Test
  void aPageWithManyFeedsOffersThemByTheTen() {
    String links =
        IntStream.range(0, 60)
            .mapToObj(
                number -> "<link rel=alternate type=application/rss+xml href=/f/" + number + ">")
            .collect(Collectors.joining());
    URI page = server.serve("/page", "<html><head>" + links + "</head><body>News</body></html>");
    IntStream.range(0, 60)
        .forEach(number -> server.serve("/f/" + number, rss("Feed " + number, number + 1)));

    Sent offered = sent(23, "/subscribe " + page);
    assertThat(offered.text()).contains("несколько источников (50)", "1. Feed 0", "10. /f/9");
    List<String> buttons = offered.request().findValuesAsText("callback_data");
    assertThat(buttons).hasSize(11);
    assertThat(answer(23, buttons.get(10))).contains("11. /f/10").doesNotContain("1. Feed 0");
    assertThat(answer(23, buttons.get(7))).contains("Теперь Вы узнаете обо всём", "Feed 7");
    assertThat(server.requests().size()).isLessThan(30);
  }

  @Test
  void aFeedWithoutAnEndIsRefusedInWords() {
    URI endless = server.on("/endless", OwnFeedsBotTest::endless);

    assertThat(answer(24, "/subscribe " + endless)).contains("документ больше");
  }

  @Test
  void aChannelIsReadByItsPage() {
    URI open = server.serve("/s/ministry", channel("Министерство", "Министр прибыл в Душанбе"));
    URI empty = server.serve("/s/empty", channel("Пустой", ""));
    URI closed =
        server.serve(
            "/s/closed", "<html><body><div class=\"tgme_page\">Closed</div></body></html>");

    assertThat(answer(25, "/subscribe " + open)).contains("Министерство", "• Министр прибыл");
    assertThat(answer(25, "/subscribe " + empty)).contains("Пустой", "Там пока ничего нет");
    assertThat(answer(25, "/subscribe " + closed)).contains("он закрытый, или такого имени нет");
  }

  @Test
  void aListOfFiveThousandIsTakenFromAFileUpToTheLimitsAndAtOnce() {
    String outlines =
        IntStream.range(0, 5_000)
            .mapToObj(n -> "<outline text='Feed " + n + "' xmlUrl='http://127.0.0.1:1/" + n + "'/>")
            .collect(Collectors.joining());
    String list =
        "<opml version='2.0'><body><outline text='News'>"
            + outlines
            + "<outline text='again' xmlUrl='http://127.0.0.1:1/7'/>"
            + "<outline text='mail' xmlUrl='mailto:a@b.example'/></outline></body></opml>";
    int before = telegram.sentTo("26").size();
    long start = System.nanoTime();

    telegram.sends(26, "list", list);

    await().atMost(PATIENCE).until(() -> telegram.sentTo("26").size() > before);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
    assertThat(telegram.sentTo("26").get(before).text())
        .contains("Принято: 50.", "Повторяются в списке: 1", "это не веб-адреса: 1")
        .contains("у чата может быть не больше 50 своих источников: 4");
    assertThat(answer(26, "/feeds mine")).contains("Источники этого чата: 50 из 50", "Feed 0");
    assertThat(answer(26, "/feeds mine 5")).contains("Feed 9");
    assertThat(answer(26, "/feeds mine 6")).doesNotContain("Feed");
  }

  @Test
  void aListIsTakenFromSlackAndComesBackAsAFile() {
    String chat = "D027";
    slack.workspace().addChannel(chat, FakeSlack.PERSON, true);
    String list =
        "<opml version='2.0'><body><outline text='Сводки'"
            + " xmlUrl='http://127.0.0.1:1/s'/></body></opml>";

    slack.person().sends(chat, slack.keep("list.opml", list), list.length());
    await().atMost(PATIENCE).until(() -> slack.workspace().posts(chat).size() == 1);
    slack.person().direct(chat, "export");

    assertThat(slack.workspace().posts(chat).get(0).plain()).contains("Taken: 1.");
    await().atMost(PATIENCE).until(() -> slack.workspace().posts(chat).size() > 1);
    await().atMost(PATIENCE).until(() -> slack.calls("upload").size() == 1);
  }

  @Test
  void noOtherServerIsShownTheTokenOfSlack() {
    String chat = "D028";
    slack.workspace().addChannel(chat, FakeSlack.PERSON, true);
    URI elsewhere = server.serve("/stolen", "<opml/>");

    slack.person().sends(chat, elsewhere.toString(), 7);

    await().atMost(PATIENCE).until(() -> slack.workspace().posts(chat).size() == 1);
    assertThat(slack.workspace().posts(chat).get(0).plain()).contains("I could not get the file");
  }

  @Test
  void onTheConsoleAFileIsNamedByItsPath(@TempDir Path folder) throws IOException {
    Path list = folder.resolve("list.opml");
    Files.writeString(
        list, "<opml><body><outline text='Own' xmlUrl='http://127.0.0.1:1/c'/></body></opml>");

    assertThat(bot.says("/import " + list)).contains("Taken: 1.");
    assertThat(answer(29, "/import " + list)).contains("Источников в этом нет");
    assertThat(bot.says("/unsubscribe Own")).contains("Own");
  }

  private static void endless(com.sun.net.httpserver.HttpExchange exchange) throws IOException {
    exchange.sendResponseHeaders(200, 0);
    byte[] some = "<item><title>x</title></item>".repeat(1_000).getBytes(StandardCharsets.UTF_8);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write("<rss version=\"2.0\"><channel>".getBytes(StandardCharsets.UTF_8));
      for (long bytes = 0; bytes < 10_000_000_000L; bytes += some.length) {
        out.write(some);
      }
    }
  }

  private String answer(long chat, String line) {
    return sent(chat, line).text();
  }

  private Sent sent(long chat, String line) {
    String address = String.valueOf(chat);
    int before = telegram.sentTo(address).size();
    telegram.says(chat, line);
    await().atMost(PATIENCE).until(() -> telegram.sentTo(address).size() > before);
    return telegram.sentTo(address).get(before);
  }

  private static String channel(String title, String message) {
    String post =
        message.isEmpty()
            ? ""
            : "<div data-post=\"ministry/1\"><div class=\"js-message_text\">"
                + message
                + "</div></div>";
    return "<html><body><div class=\"tgme_channel_info_header_title\">"
        + title
        + "</div><section class=\"tgme_channel_history\">"
        + post
        + "</section></body></html>";
  }

  private static String rss(String title, int number) {
    return "<rss version=\"2.0\"><channel><title>%s</title><link>http://x.example/</link>"
            .formatted(title)
        + "<description>d</description><item><guid>%d</guid>".formatted(number)
        + "<title>Патрушев о мигрантах из своей ленты %d</title></item></channel></rss>"
            .formatted(number);
  }
}
