package org.didbon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.didbon.config.Config;
import org.didbon.config.ConfigFolder;
import org.didbon.config.Settings;
import org.didbon.domain.Item;
import org.didbon.fixture.FeedServer;
import org.didbon.fixture.TestClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourcesTest {

  @TempDir private java.nio.file.Path folder;

  @Test
  void slowHostsAreWaitedForTogetherAndToldInOrder() {
    int sources = 2;
    CountDownLatch all = new CountDownLatch(sources);
    List<FeedServer> servers = new ArrayList<>();
    List<String> addresses = new ArrayList<>();
    for (int number = 0; number < sources; number++) {
      FeedServer server = new FeedServer();
      servers.add(server);
      String rss =
          "<rss version=\"2.0\"><channel><item><title>Заметка %d</title></item></channel></rss>"
              .formatted(number);
      // each answers when all have been asked: one after the other none would
      addresses.add(
          server
              .on(
                  "/rss",
                  exchange -> {
                    all.countDown();
                    waitFor(all);
                    FeedServer.answer(exchange, 200, rss);
                  })
              .toString()
              .replace("127.0.0.1", number == 0 ? "127.0.0.1" : "localhost"));
    }
    StringWriter errors = new StringWriter();
    Sources read = new Sources(config(), new TestClock(Instant.EPOCH), new PrintWriter(errors));

    List<Item> items = read.read(addresses);

    servers.forEach(FeedServer::close);
    assertThat(errors).hasToString("");
    assertThat(items).hasSize(sources);
    assertThat(items.get(1).title()).isEqualTo("Заметка 1");
  }

  @Test
  void manySourcesOfOneHostAreReadOneAfterTheOther() {
    try (FeedServer server = new FeedServer()) {
      List<Integer> seen = new CopyOnWriteArrayList<>();
      List<String> addresses = new ArrayList<>();
      for (int number = 0; number < 10; number++) {
        String address =
            server
                .on(
                    "/rss" + number,
                    exchange -> {
                      seen.add(server.requests().size());
                      FeedServer.answer(exchange, 200, "<rss version=\"2.0\"><channel/></rss>");
                    })
                .toString();
        addresses.add(address);
      }

      new Sources(config(), new TestClock(Instant.EPOCH), new PrintWriter(new StringWriter()))
          .read(addresses);

      assertThat(seen).isSorted().hasSize(10);
    }
  }

  private static void waitFor(CountDownLatch all) {
    try {
      all.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Config config() {
    try {
      Files.writeString(folder.resolve("didbon.yaml"), "feed: {allowPrivateAddresses: true}\n");
      Settings settings = ConfigFolder.read(folder, Map.of()).settings();
      return new Config(settings, List.of(), List.of(), List.of());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
