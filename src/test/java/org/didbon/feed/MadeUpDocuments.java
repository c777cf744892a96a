package org.didbon.feed;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Well-formed documents of every version of RSS and Atom, their parts at random. */
final class MadeUpDocuments {

  private static final String SPACES =
      " xmlns:dc='http://purl.org/dc/elements/1.1/'"
          + " xmlns:content='http://purl.org/rss/1.0/modules/content/'"
          + " xmlns:media='http://search.yahoo.com/mrss/'"
          + " xmlns:itunes='http://www.itunes.com/dtds/podcast-1.0.dtd'"
          + " xmlns:atom='http://www.w3.org/2005/Atom'";

  /** A version: the document around its items, an item around its parts, the parts it may have. */
  private record FeedVersion(String document, String item, List<String> parts) {}

  /** TEXT, PLAIN, WORD, PATH and the dates are filled in; what stands in TEXT may be markup. */
  private static final List<String> RSS =
      List.of(
          "<title>PLAIN</title>",
          "<link>https://outlet.example/PATH</link>",
          "<description>TEXT</description>");

  private static final List<String> CORE =
      List.of(
          "<dc:title>PLAIN</dc:title>",
          "<dc:description>TEXT</dc:description>",
          "<dc:subject>WORD</dc:subject>",
          "<dc:creator>WORD</dc:creator>",
          "<dc:date>ISO</dc:date>");

  private static final List<String> MODERN =
      List.of(
          "<guid isPermaLink='false'>urn:PATH</guid>",
          "<guid>https://outlet.example/PATH</guid>",
          "<category>WORD</category>",
          "<category domain='https://outlet.example/tags'>WORD</category>",
          "<pubDate>RFC</pubDate>",
          "<enclosure url='https://outlet.example/PATH.mp3' length='17' type='audio/mpeg'/>",
          "<content:encoded>TEXT</content:encoded>",
          "<media:title>PLAIN</media:title>",
          "<media:group><media:title>PLAIN</media:title><media:description>PLAIN"
              + "</media:description></media:group>",
          "<media:content url='https://outlet.example/PATH.jpg'><media:description>PLAIN"
              + "</media:description><media:keywords>WORD, WORD</media:keywords></media:content>",
          "<itunes:title>PLAIN</itunes:title>",
          "<itunes:summary>TEXT</itunes:summary>",
          "<itunes:subtitle>PLAIN</itunes:subtitle>",
          "<itunes:keywords>WORD,WORD</itunes:keywords>",
          "<atom:link rel='alternate' href='https://outlet.example/PATH'/>",
          "<atom:updated>ISO</atom:updated>");

  private static final List<String> ATOM =
      List.of(
          "<title>PLAIN</title>",
          "<title type='html'>TEXT</title>",
          "<link href='https://outlet.example/PATH'/>",
          "<link rel='alternate' type='text/html' href='https://outlet.example/PATH'/>",
          "<link rel='enclosure' type='audio/mpeg' href='https://outlet.example/PATH.mp3'/>",
          "<id>urn:PATH</id>",
          "<summary>PLAIN</summary>",
          "<summary type='html'>TEXT</summary>",
          "<content type='html'>TEXT</content>",
          "<content type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'><p>PLAIN</p><i>PLAIN</i>"
              + "</div></content>",
          "<category term='WORD'/>",
          "<category term='x' label='WORD'/>",
          "<author><name>WORD</name></author>",
          "<media:group><media:title>PLAIN</media:title><media:description>PLAIN"
              + "</media:description></media:group>");

  private static final List<FeedVersion> VERSIONS =
      List.of(
          new FeedVersion(
              "<rss version='0.91'><channel><title>t</title>%s</channel></rss>",
              "<item>%s</item>", RSS),
          new FeedVersion(
              "<rdf:RDF xmlns='http://purl.org/rss/1.0/'"
                  + " xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'"
                  + SPACES
                  + "><channel><title>t</title></channel>%s</rdf:RDF>",
              "<item rdf:about='https://outlet.example/PATH'>%s</item>",
              joined(RSS, CORE, List.of("<content:encoded>TEXT</content:encoded>"))),
          new FeedVersion(
              "<rss version='2.0'" + SPACES + "><channel><title>t</title>%s</channel></rss>",
              "<item>%s</item>",
              joined(RSS, CORE, MODERN)),
          new FeedVersion(
              "<feed version='0.3' xmlns='http://purl.org/atom/ns#'" + SPACES + ">%s</feed>",
              "<entry>%s</entry>",
              List.of(
                  "<title>PLAIN</title>",
                  "<title type='text/html' mode='escaped'>TEXT</title>",
                  "<link rel='alternate' type='text/html' href='https://outlet.example/PATH'/>",
                  "<id>urn:PATH</id>",
                  "<issued>ISO</issued>",
                  "<modified>ISO</modified>",
                  "<summary type='text/plain'>PLAIN</summary>",
                  "<content type='text/html' mode='escaped'>TEXT</content>",
                  "<content type='application/xhtml+xml' mode='xml'><div"
                      + " xmlns='http://www.w3.org/1999/xhtml'>PLAIN</div></content>",
                  "<dc:subject>WORD</dc:subject>")),
          new FeedVersion(
              "<feed xmlns='http://www.w3.org/2005/Atom'" + SPACES + ">%s</feed>",
              "<entry>%s</entry>",
              joined(ATOM, CORE, List.of("<published>ISO</published>", "<updated>ISO</updated>"))));

  private static final List<String> WORDS =
      List.of(
          "мост",
          "Ҷумҳурӣ",
          "oʻzbek",
          "İstanbul",
          "O'zbekiston",
          "AT&T",
          "ёлка",
          "наи\u0306т",
          "а\u00adб",
          "x\u200by",
          "2024-05",
          "«Азия»",
          "№5",
          "3<5",
          "таджи́к",
          "😀",
          "—",
          "R&amp;D",
          "C++",
          "ﬁn",
          "Ǆ",
          "e\u0301te",
          "中文",
          "العربية");

  private static final List<String> MARKUP =
      List.of(
          "<p>%s</p>",
          "<b>%s</b> ",
          "%s<br/>",
          "<ul><li>%s</li></ul>",
          "<table><tr><td>%s</td></tr></table>",
          "<a href=\"https://outlet.example/?a=1&amp;b=2\">%s</a> ",
          "<!-- нет -->%s ",
          "&laquo;%s&raquo; ",
          "<blockquote>%s</blockquote>",
          "&#1084;%s ",
          "<img alt='x' src='y'>%s ");

  private MadeUpDocuments() {}

  static Arbitrary<String> all() {
    return Combinators.combine(Arbitraries.of(VERSIONS), Arbitraries.longs())
        .as((version, seed) -> document(version, new Random(seed)));
  }

  private static String document(FeedVersion version, Random random) {
    StringBuilder items = new StringBuilder();
    for (int i = 1 + random.nextInt(4); i > 0; i--) {
      items.append(
          version.item().replace("%s", parts(version, random)).replace("PATH", path(random)));
    }
    return "<?xml version='1.0' encoding='UTF-8'?>" + version.document().replace("%s", items);
  }

  private static String parts(FeedVersion version, Random random) {
    List<String> parts = new ArrayList<>(version.parts());
    Collections.shuffle(parts, random);
    StringBuilder filled = new StringBuilder();
    for (String part : parts.subList(0, 1 + random.nextInt(parts.size()))) {
      filled.append(filled(part, random));
    }
    return filled.toString();
  }

  private static String filled(String part, Random random) {
    String filled = part.replace("PATH", path(random));
    while (filled.contains("PLAIN")) {
      filled = filled.replaceFirst("PLAIN", quoted(escaped(words(random))));
    }
    while (filled.contains("WORD")) {
      filled = filled.replaceFirst("WORD", quoted(escaped(WORDS.get(random.nextInt(4)))));
    }
    String markup = markup(random);
    return filled
        .replace("TEXT", random.nextBoolean() ? escaped(markup) : "<![CDATA[" + markup + "]]>")
        .replace(
            "ISO",
            "20%02d-0%d-1%dT0%d:30:00%s"
                .formatted(
                    random.nextInt(26),
                    1 + random.nextInt(9),
                    random.nextInt(10),
                    random.nextInt(10),
                    random.nextBoolean() ? "Z" : "+05:00"))
        .replace(
            "RFC",
            "1%d %s 20%02d 0%d:15:30 %s"
                .formatted(
                    random.nextInt(10),
                    random.nextBoolean() ? "Mar" : "Aug",
                    random.nextInt(26),
                    random.nextInt(10),
                    random.nextBoolean() ? "GMT" : "+0300"));
  }

  private static String quoted(String text) {
    return text.replace("$", "\\$");
  }

  private static String words(Random random) {
    StringBuilder words = new StringBuilder();
    for (int i = 1 + random.nextInt(5); i > 0; i--) {
      words.append(WORDS.get(random.nextInt(WORDS.size()))).append(' ');
    }
    return words.toString();
  }

  private static String markup(Random random) {
    StringBuilder markup = new StringBuilder();
    for (int i = random.nextInt(5); i >= 0; i--) {
      markup.append(
          MARKUP.get(random.nextInt(MARKUP.size())).replace("%s", escaped(words(random))));
    }
    return markup.toString();
  }

  private static String path(Random random) {
    return "n/" + random.nextInt(1_000_000);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;");
  }

  @SafeVarargs
  private static List<String> joined(List<String>... lists) {
    List<String> all = new ArrayList<>();
    for (List<String> list : lists) {
      all.addAll(list);
    }
    return List.copyOf(all);
  }
}
