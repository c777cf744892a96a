package org.didbon.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import okio.ByteString;
import org.didbon.domain.Item;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where an item says that it stands and when it appeared, of all that it says. */
class ItemPlacesTest {

  private static final Instant SEEN = Instant.parse("2024-04-08T12:00:00Z");
  private static final URI DOCUMENT = URI.create("https://outlet.example/feeds/all.xml");

  @ParameterizedTest
  @CsvSource({
    "'', '', n1, https://outlet.example/feeds/n1",
    "http://b.example/dir/, '', n1, http://b.example/dir/n1",
    "http://b.example/dir, '', n1, http://b.example/n1",
    "http://b.example/dir/, sub/, n1, http://b.example/dir/sub/n1",
    "../, x/, n1, https://outlet.example/x/n1",
    "http://b.example/, http://c.example/x/, n1, http://c.example/x/n1",
    "http://b.example/, http://c.example/, http://d.example/1, http://d.example/1",
    "javascript:x(), '', n1, https://outlet.example/feeds/n1"
  })
  void aRelativeLinkStandsOnAllBasesAroundIt(
      String ofFeed, String ofEntry, String link, String expected) {
    Item item =
        only(
            "<feed xmlns='http://www.w3.org/2005/Atom' xml:base='%s'><entry xml:base='%s'>"
                    .formatted(ofFeed, ofEntry)
                + "<id>urn:1</id><title>Bridge</title><link href='%s'/></entry></feed>"
                    .formatted(link));

    assertThat(item.link()).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<link rel='self' href='/1.atom'/><link rel='alternate' href='/1'/>",
        "<link rel='enclosure' href='/1.mp3'/><link href='/1'/><link rel='replies' href='/1/c'/>",
        "<link type='application/json' href='/1.json'/><link type='text/html' href='/1'/>",
        "<link rel='edit' href='/e'/><id>https://outlet.example/1</id>",
        "<atom:link xmlns:atom='http://www.w3.org/2005/Atom' href='/1'/>",
        "<link>javascript:void(0)</link><guid>https://outlet.example/1</guid>",
        "<guid isPermaLink='true'>/1</guid>",
        "<link>https://feedproxy.google.com/~r/o/~3/x/</link><feedburner:origLink"
            + " xmlns:feedburner='urn:f'>https://outlet.example/1</feedburner:origLink>",
        "<link>https://outlet.example/1</link><feedburner:origLink"
            + " xmlns:feedburner='urn:f'>https://outlet.example/2</feedburner:origLink>",
        "<link type='text/html' href='/1'>read on</link>",
        "<link><a href='https://outlet.example/1'>read on</a></link>",
        "<link>&lt;a class='x' href='https://outlet.example/1'>read on&lt;/a></link>",
        "<link rdf:resource='/1'/>",
        "<source><link href='https://other.example/'/></source><link>/1</link>",
        "<link/><link><![CDATA[ https://outlet.example/1?utm_source=rss&amp;utm_medium=x ]]></link>"
      })
  void ofSeveralLinksThePageIsTaken(String links) {
    assertThat(only(rss(links)).link()).isEqualTo("https://outlet.example/1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<guid isPermaLink='false'>https://outlet.example/1</guid>",
        "<guid>item 77</guid>",
        "<link>mailto:desk@outlet.example</link>",
        "<link rel='self' href='/1.atom'/>",
        "<id>tag:outlet.example,2024:1</id>"
      })
  void anItemWithoutAPageIsReadAllTheSame(String links) {
    assertThat(only(rss(links)).link()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<pubDate>Sat, 06 Apr 2024 14:05:00 TJT</pubDate>",
        "<pubDate> soon </pubDate><dc:date xmlns:dc='urn:d'>2024-04-06T09:05Z</dc:date>",
        "<pubDate>Thu, 01 Jan 1970 00:00:00 GMT</pubDate><date>2024-04-06 09:05</date>",
        "<dcterms:modified xmlns:dcterms='urn:t'>2024-04-06T14:05:00+0500</dcterms:modified>",
        "<atom:updated xmlns:atom='http://www.w3.org/2005/Atom'>2024-04-06T09:05Z</atom:updated>",
        "<updated>2024-04-07T09:05Z</updated><published>2024-04-06T09:05Z</published>"
      })
  void theFirstDateThatCanBeTrueIsTaken(String dates) {
    assertThat(only(rss(dates)).published()).isEqualTo("2024-04-06T09:05:00Z");
  }

  private static String rss(String inside) {
    return "<rss version='2.0'><channel><title>T</title><item><title>Bridge</title>"
        + inside
        + "</item></channel></rss>";
  }

  @Test
  void anOddLinkCostsAtMostItself() {
    ParsedFeed parsed =
        parse(
            "<rss><channel><item><title>A</title><link>https://[::x/|{}</link></item>"
                + "<item><title>B</title><link>/b|{1}</link></item></channel></rss>");

    assertThat(parsed.items())
        .extracting(Item::link)
        .containsExactly("", "https://outlet.example/b%7C%7B1%7D");
  }

  private static Item only(String document) {
    ParsedFeed parsed = parse(document);
    assertThat(parsed.items()).hasSize(1);
    return parsed.items().get(0);
  }

  private static ParsedFeed parse(String document) {
    return FeedParser.parse(
        ByteString.encodeUtf8(document), "", new FeedParser.Origin("a", DOCUMENT, "", SEEN));
  }
}
