package org.didbon.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.didbon.fixture.FeedServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code check --online} tells what each feed of the configuration answered. */
class OnlineCheckTest {

  private static final String FEED =
      """
      <rss version="2.0"><channel><title>News</title>
      <item><title>One</title><link>https://a.example/1</link><guid>1</guid><pubDate>%s</pubDate></item>
      <item><title>Two</title><link>https://a.example/2</link><guid>2</guid><pubDate>Mon, 03 Feb 2020 10:20:30 GMT</pubDate></item>
      </channel></rss>
      """;

  private static final String OLD = "Tue, 04 Feb 2020 10:20:30 GMT";

  @TempDir Path folder;
  private final PrintStream out = System.out;
  private final PrintStream err = System.err;
  private final ByteArrayOutputStream told = new ByteArrayOutputStream();
  private final ByteArrayOutputStream faults = new ByteArrayOutputStream();

  @BeforeEach
  void listen() {
    System.setOut(new PrintStream(told, true, UTF_8));
    System.setErr(new PrintStream(faults, true, UTF_8));
  }

  @AfterEach
  void speak() {
    System.setOut(out);
    System.setErr(err);
  }

  @Test
  void eachFeedSaysWhatItAnswered() throws IOException {
    try (FeedServer server = new FeedServer()) {
      URI good = server.serve("/good", FEED.formatted(now()), "Content-Type", "text/xml");
      server.serve("/old", FEED.formatted(OLD), "Content-Type", "text/xml");
      server.on(
          "/moved", exchange -> FeedServer.answer(exchange, 301, "", "Location", good.toString()));
      server.on("/gone", exchange -> FeedServer.answer(exchange, 404, "no"));
      server.serve(
          "/page",
          "<html><head><link rel=\"alternate\" type=\"application/rss+xml\" href=\"/good\">"
              + "</head><body><p>News</p></body></html>",
          "Content-Type",
          "text/html");
      feeds(server, "good", "old", "moved", "gone", "page");

      int code = check("feed: {allowPrivateAddresses: true, timeout: 5s}");

      assertThat(code).isEqualTo(1);
      assertThat(told.toString(UTF_8))
          .contains("feed good: 2 items, the newest of 20")
          .contains("feed old: 2 items, the newest of 2020-02-04T10:20:00Z")
          .contains("warning: feed old: nothing new since 2020-02-04")
          .contains("warning: feed moved: it moved to " + good)
          .contains("3 answered, 2 faults.")
          .doesNotContain("warning: feed good");
      assertThat(faults.toString(UTF_8))
          .contains("feed gone: there is nothing at this address (HTTP 404)")
          .contains("feed page: this is a web page, no feed")
          .contains("feeds found there: " + good + " (2 items)");
    }
  }

  @Test
  void allThatAnswerWellEndWithZeroAndWithoutTheOptionNoneIsVisited() throws IOException {
    try (FeedServer server = new FeedServer()) {
      server.serve("/good", FEED.formatted(now()), "Content-Type", "text/xml");
      feeds(server, "good");
      assertThat(Main.run("check", "--config", folder.toString())).isZero();
      assertThat(server.requests()).isEmpty();

      assertThat(check("feed: {allowPrivateAddresses: true}")).isZero();

      assertThat(told.toString(UTF_8)).contains("1 answered, 0 faults.");
    }
  }

  @Test
  void twoAddressesOfOneFeedAndOneWithoutItemsAreSaid() throws IOException {
    try (FeedServer server = new FeedServer()) {
      URI good = server.serve("/good", FEED.formatted(now()), "Content-Type", "text/xml");
      server.on(
          "/same", exchange -> FeedServer.answer(exchange, 302, "", "Location", good.toString()));
      server.serve(
          "/other",
          FEED.replace("a.example", "b.example").formatted(now()),
          "Content-Type",
          "text/xml");
      server.serve(
          "/none",
          "<rss version=\"2.0\"><channel><title>News</title></channel></rss>",
          "Content-Type",
          "text/xml");
      feeds(server, "good", "same", "other");
      assertThat(check("feed: {allowPrivateAddresses: true, timeout: 5s}")).isZero();
      assertThat(told.toString(UTF_8))
          .contains("warning: feed same: all it brought is in feed good too")
          .doesNotContain("warning: feed good")
          .doesNotContain("warning: feed other");

      feeds(server, "none");
      assertThat(check("feed: {allowPrivateAddresses: true, timeout: 5s}")).isEqualTo(1);
      assertThat(faults.toString(UTF_8)).contains("feed none: it has no items");
    }
  }

  @Test
  void whatIsPrivateSlowOrClosedIsAFaultOfItsOwn() throws IOException {
    try (FeedServer server = new FeedServer()) {
      server.serve("/good", FEED.formatted(now()));
      feeds(server, "good");
      assertThat(check("feed: {timeout: 5s}")).isEqualTo(1);
      assertThat(faults.toString(UTF_8)).contains("feed good: it leads to a private address");
      assertThat(server.requests()).isEmpty();

      CountDownLatch given = new CountDownLatch(1);
      server.on(
          "/slow",
          exchange -> {
            try {
              given.await();
            } catch (InterruptedException e) {
              Thread.currentThread().interrupt();
            }
          });
      feeds(server, "slow");
      assertThat(check("feed: {allowPrivateAddresses: true, timeout: 1s}")).isEqualTo(1);
      assertThat(faults.toString(UTF_8)).contains("feed slow: it takes too long to answer");
      given.countDown();
      feeds(server, "good");
    }
    assertThat(check("feed: {allowPrivateAddresses: true, timeout: 5s}")).isEqualTo(1);
    assertThat(faults.toString(UTF_8)).contains("feed good: its server does not take connections");
  }

  private int check(String settings) throws IOException {
    Files.writeString(
        folder.resolve("didbon.yaml"),
        settings + "\ndatabase: {path: \"%s\"}\n".formatted(folder.resolve("none.db")));
    return Main.run("check", "--online", "--config", folder.toString());
  }

  private void feeds(FeedServer server, String... ids) throws IOException {
    StringBuilder yaml = new StringBuilder("feeds:\n");
    for (String id : ids) {
      yaml.append("  - {id: %s, url: \"%s\"}\n".formatted(id, server.url("/" + id)));
    }
    Files.writeString(folder.resolve("feeds.yaml"), yaml);
  }

  private static String now() {
    return java.time.format.DateTimeFormatter.RFC_1123_DATE_TIME.format(
        java.time.ZonedDateTime.now(java.time.ZoneOffset.UTC));
  }
}
