package org.didbon.poll;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.MILLISECONDS;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicLong;
import org.didbon.domain.Item;
import org.didbon.match.Corpus;

/**
 * Serves made-up feeds on loopback, in a process of its own, so that what it costs is not counted.
 * {@code /feed/N} is feed N of the present generation: its items are those numbered from the
 * generation on, so the next generation has one new item, and the one {@code items} further only
 * new ones. {@code /generation/G} sets it; {@code /visits} tells how many visits there were, and
 * when the last one was, in milliseconds of the epoch. With a second argument feeds are as they are
 * in the wild: few bring something often and most hardly ever, most hosts answer within a third of
 * a second and one in a hundred within seconds.
 */
final class FeedFarm {

  private static final int THREADS = 8;
  private static final int BACKLOG = 4_096;
  private static final int LEAD = 200;
  private static final int APART = 1_000_003;

  private final Corpus corpus = new Corpus();
  private final long began = System.currentTimeMillis();
  private final Instant start = Instant.now().minusSeconds(3_600);
  private final int items;
  private final AtomicLong visits = new AtomicLong();
  private final AtomicLong last = new AtomicLong();
  private final boolean wild;
  private final ScheduledExecutorService later = Executors.newScheduledThreadPool(THREADS);
  private volatile int generation;

  private FeedFarm(int items, boolean wild) {
    this.items = items;
    this.wild = wild;
  }

  /** Prints its port, then serves until its input ends. */
  public static void main(String[] args) throws IOException {
    // else small answers wait for the acknowledgement of the one before
    System.setProperty("sun.net.httpserver.nodelay", "true");
    FeedFarm farm = new FeedFarm(Integer.parseInt(args[0]), args.length > 1);
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
        int feed = Integer.parseInt(path[2]);
        if (wild) {
          var unused = later.schedule(() -> feedLate(exchange, feed), delay(feed), MILLISECONDS);
        } else {
          feed(exchange, feed, generation);
        }
      }
      case "generation" -> {
        generation = Integer.parseInt(path[2]);
        send(exchange, 200, "set");
      }
      case "visits" -> send(exchange, 200, visits.get() + " " + last.get());
      default -> send(exchange, 404, "no such page");
    }
  }

  private void feedLate(HttpExchange exchange, int feed) {
    try {
      feed(exchange, feed, (int) ((System.currentTimeMillis() - began) / period(feed)));
    } catch (IOException e) {
      exchange.close(); // its visitor is gone
    }
  }

  /** Milliseconds in which it brings something new: a Pareto tail. */
  private static long period(int feed) {
    return (long) Math.min(86_400_000L, 20_000 / Math.pow(1 - part(feed), 2));
  }

  /** Milliseconds until it answers. */
  private static long delay(int feed) {
    return (long) Math.min(8_000, 100 / Math.pow(1 - part(feed + APART), 0.9));
  }

  /** Of a feed, in [0, 1), each time the same. */
  private static double part(int feed) {
    return Math.floorMod(feed * 2_654_435_761L, 1_000_000L) / 1e6;
  }

  private void feed(HttpExchange exchange, int feed, int now) throws IOException {
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
