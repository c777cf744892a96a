package org.didbon.poll;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.didbon.domain.Item;
import org.didbon.match.Corpus;

/**
 * Serves made-up feeds on loopback, in a process of its own, so that what it costs is not counted.
 * {@code /feed/N} is feed N of the present generation: its items are those numbered from the
 * generation on, so the next generation has one new item, and the one {@code items} further only
 * new ones. {@code /generation/G} sets it; {@code /visits} tells how many visits there were, and
 * when the last one was, in milliseconds of the epoch.
 */
final class FeedFarm {

  private static final int THREADS = 8;
  private static final int BACKLOG = 4_096;
  private static final int LEAD = 200;
  private static final int APART = 1_000_003;

  private final Corpus corpus = new Corpus();
  private final Instant start = Instant.now().minusSeconds(3_600);
  private final int items;
  private final AtomicLong visits = new AtomicLong();
  private final AtomicLong last = new AtomicLong();
  private volatile int generation;

  private FeedFarm(int items) {
    this.items = items;
  }

  /** Prints its port, then serves until its input ends. */
  public static void main(String[] args) throws IOException {
    // else small answers wait for the acknowledgement of the one before
    System.setProperty("sun.net.httpserver.nodelay", "true");
    FeedFarm farm = new FeedFarm(Integer.parseInt(args[0]));
    HttpServer server = HttpServer.create(new InetSocketAddress(0), BACKLOG);
    server.setExecutor(Executors.newFixedThreadPool(THREADS));
    server.createContext("/", farm::answer);
    server.start();
    System.out.println(server.getAddress().getPort());
    while (System.in.read() >= 0) {}
    System.exit(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    String[] path = exchange.getRequestURI().getPath().split("/", -1);
    switch (path[1]) {
      case "feed" -> {
        visits.incrementAndGet();
        last.set(System.currentTimeMillis());
        feed(exchange, Integer.parseInt(path[2]));
      }
      case "generation" -> {
        generation = Integer.parseInt(path[2]);
        send(exchange, 200, "set");
      }
      case "visits" -> send(exchange, 200, visits.get() + " " + last.get());
      default -> send(exchange, 404, "no such page");
    }
  }

  private void feed(HttpExchange exchange, int feed) throws IOException {
    int now = generation;
    String tag = "\"" + feed + "-" + now + "\"";
    exchange.getResponseHeaders().add("ETag", tag);
    exchange.getResponseHeaders().add("Content-Type", "application/rss+xml; charset=utf-8");
    if (tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
      exchange.sendResponseHeaders(304, -1);
      exchange.close();
    } else {
      send(exchange, 200, document(feed, now));
    }
  }

  private static void send(HttpExchange exchange, int status, String text) throws IOException {
    byte[] bytes = text.getBytes(UTF_8);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  /** Newest first, as outlets write. */
  private String document(int feed, int from) {
    StringBuilder written =
        new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?><rss version=\"2.0\"")
            .append(" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"><channel>")
            .append("<title>Outlet ")
            .append(feed)
            .append("</title><link>http://outlet.example/</link>");
    for (int number = from + items - 1; number >= from; number--) {
      written.append(item(feed, number));
    }
    return written.append("</channel></rss>").toString();
  }

  private String item(int feed, int number) {
    Item item = corpus.item(Math.floorMod(feed * APART + number * 7, 10_000_000));
    String text = item.text();
    String date =
        DateTimeFormatter.RFC_1123_DATE_TIME.format(
            start.plusSeconds(number).atOffset(ZoneOffset.UTC));
    return """
    <item><title>%s</title><link>http://outlet.example/%d/%d</link>
    <guid>http://outlet.example/%2$d/%3$d</guid><pubDate>%s</pubDate>
    <description>%s</description><content:encoded><![CDATA[<p>%s</p>]]></content:encoded></item>
    """
        .formatted(
            item.title(),
            feed,
            number,
            date,
            text.substring(0, Math.min(LEAD, text.length())),
            text.replace("\n", "</p><p>"));
  }
}
