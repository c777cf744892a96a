package org.didbon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
  private final FeedServer server = new FeedServer();
  private BotInAFolder bot;

  @BeforeAll
  void start(@TempDir Path folder) {
    bot = new BotInAFolder(folder).onTelegram(telegram.url(), FakeTelegram.TOKEN).start();
  }

  @AfterAll
  void close() {
    bot.close();
    telegram.close();
    server.close();
  }

  @Test
  void whoAsksForAnAddressHearsOfWhatComesThereAndNobodyElse() {
    AtomicInteger last = new AtomicInteger(1);
    URI feed =
        server.on("/mine", exchange -> FeedServer.answer(exchange, 200, rss("Mine", last.get())));
    answer(21, "/subscribe всё");
    answer(22, "/subscribe " + feed);

    await().atMost(PATIENCE).until(() -> heard(22));
    String told = answer(22, "/feeds mine");
    assertThat(told).contains("Mine", feed.toString());
    assertThat(told).contains("последняя новость");
    assertThat(heard(21)).isFalse();
    assertThat(answer(21, "/feeds mine")).contains("Своих лент у этого чата пока нет");
    assertThat(answer(21, "/feeds"))
        .doesNotContain("Mine", feed.toString())
        .contains("у чатов есть свои ленты: ");
    assertThat(answer(21, "/search Патрушев")).doesNotContain("Mine");
    assertThat(answer(21, "/latest")).doesNotContain("о мигрантах из своей");
    assertThat(answer(22, "/mydata")).contains("Mine");
    assertThat(answer(22, "/unsubscribe Mine")).contains("Подписка отменена: Mine");
    assertThat(answer(22, "/feeds mine")).contains("Своих лент у этого чата пока нет");
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
    assertThat(offered.text()).contains("несколько лент (50)", "1. Feed 0", "10. /f/9");
    List<String> buttons = offered.request().findValuesAsText("callback_data");
    assertThat(buttons).hasSize(11);
    assertThat(answer(23, buttons.get(10))).contains("11. /f/10").doesNotContain("1. Feed 0");
    assertThat(answer(23, buttons.get(7))).contains("Теперь Вы узнаете обо всём", "Feed 7");
    assertThat(server.requests().size()).isLessThan(30);
  }

  @Test
  void aFeedWithoutAnEndIsRefusedInWords() {
    URI endless = server.on("/endless", OwnFeedsBotTest::endless);

    assertThat(answer(24, "/subscribe " + endless)).contains("Это не лента", "документ больше");
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

  /** Whether a chat was told of what its own feed brought. */
  private boolean heard(long chat) {
    return telegram.sentTo(String.valueOf(chat)).stream()
        .anyMatch(sent -> sent.text().startsWith("Патрушев о мигрантах из своей ленты"));
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
