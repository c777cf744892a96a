package org.didbon.feed;

import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import okio.ByteString;
import org.didbon.domain.Item;
import org.didbon.feed.charset.FeedText;
import org.didbon.feed.format.XmlDocument;
import org.didbon.feed.format.XmlProlog;
import org.didbon.match.Corpus;

/**
 * What it costs to read feeds, beside ROME and beside a bare pass over their XML, in the same run:
 * time of one processor for a thousand items, the best of some rounds. ROME hands over markup; ours
 * makes plain words of it, then also identity and language, so it is measured at both ends.
 */
public final class ParseBenchmark {

  private static final int FEEDS = 200;
  private static final int ITEMS = 30;
  private static final int LEAD = 200;
  private static final int ROUNDS = 15;
  private static final int THOUSAND = 1_000;

  private static final FeedParser.Origin ORIGIN =
      new FeedParser.Origin(
          "outlet",
          URI.create("https://outlet.example/rss"),
          "",
          Instant.parse("2026-11-01T00:00:00Z"));

  private ParseBenchmark() {}

  /** Reads made-up feeds, and those in the folder that the first argument names. */
  public static void main(String[] args) throws IOException, FeedException, XMLStreamException {
    compare(String.format("%d made-up feeds of %d items", FEEDS, ITEMS), madeUp());
    if (args.length > 0) {
      compare("The feeds in " + args[0], saved(Path.of(args[0])));
    }
  }

  /** A document to the number of its items. */
  private interface Reading {
    int items(byte[] document) throws IOException, FeedException, XMLStreamException;
  }

  private static void compare(String what, List<byte[]> documents)
      throws IOException, FeedException, XMLStreamException {
    System.out.println();
    System.out.println(what + ", CPU ms for 1,000 items");
    double rome = print("ROME alone, to its entries", documents, ParseBenchmark::rome, 0);
    print("StAX alone, to nothing", documents, ParseBenchmark::stax, rome);
    print("Didbon, to what the outlet wrote", documents, ParseBenchmark::raw, rome);
    print("Didbon, to items", documents, ParseBenchmark::whole, rome);
  }

  private static double print(String what, List<byte[]> documents, Reading reading, double rome)
      throws IOException, FeedException, XMLStreamException {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long best = Long.MAX_VALUE;
    int items = 0;
    for (int round = 0; round < ROUNDS; round++) {
      long start = threads.getCurrentThreadCpuTime();
      items = 0;
      for (byte[] document : documents) {
        items += reading.items(document);
      }
      best = Math.min(best, threads.getCurrentThreadCpuTime() - start);
    }
    double millis = best / 1e6 * THOUSAND / items;
    String ratio = rome == 0 ? "" : String.format(Locale.ROOT, "%.2f x ROME", millis / rome);
    System.out.printf(Locale.ROOT, "%-40s %8.1f %14s   (%,d items)%n", what, millis, ratio, items);
    return millis;
  }

  private static int rome(byte[] document) throws IOException, FeedException {
    SyndFeedInput input = new SyndFeedInput();
    return input.build(new XmlReader(new ByteArrayInputStream(document))).getEntries().size();
  }

  private static int stax(byte[] document) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(document));
    int items = 0;
    while (reader.hasNext()) {
      if (reader.next() == XMLStreamConstants.START_ELEMENT) {
        String name = reader.getLocalName();
        items += name.equals("item") || name.equals("entry") ? 1 : 0;
      }
    }
    return items;
  }

  private static int raw(byte[] document) {
    String text = FeedText.of(ByteString.of(document), "");
    return XmlDocument.read(text, XmlProlog.of(text), ORIGIN.base()).items().size();
  }

  private static int whole(byte[] document) {
    return FeedParser.parse(ByteString.of(document), "", ORIGIN).items().size();
  }

  private static List<byte[]> madeUp() {
    Corpus corpus = new Corpus();
    List<byte[]> documents = new ArrayList<>();
    for (int feed = 0; feed < FEEDS; feed++) {
      StringBuilder items = new StringBuilder();
      for (int i = 0; i < ITEMS; i++) {
        items.append(written(corpus.item(feed * ITEMS + i), feed + "/" + i));
      }
      String document =
          "<?xml version=\"1.0\" encoding=\"UTF-8\"?><rss version=\"2.0\""
              + " xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"><channel>"
              + items
              + "</channel></rss>";
      documents.add(document.getBytes(StandardCharsets.UTF_8));
    }
    return documents;
  }

  private static String written(Item item, String path) {
    return """
        <item><title>%s</title><link>https://outlet.example/%s</link>
        <guid>https://outlet.example/%2$s</guid><pubDate>Mon, 12 Oct 2026 10:15:00 +0300</pubDate>
        <category>Общество</category><description>%s</description>
        <content:encoded><![CDATA[<p>%s</p>]]></content:encoded></item>
        """
        .formatted(
            item.title(),
            path,
            item.text().substring(0, Math.min(LEAD, item.text().length())),
            item.text().replace("\n", "</p><p>"));
  }

  private static List<byte[]> saved(Path folder) throws IOException {
    List<byte[]> documents = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : (Iterable<Path>) files.sorted()::iterator) {
        documents.add(Files.readAllBytes(file));
      }
    }
    return documents;
  }
}
