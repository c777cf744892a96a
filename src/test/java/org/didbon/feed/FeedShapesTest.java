package org.didbon.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.didbon.feed.Documents.only;
import static org.didbon.feed.Documents.read;
import static org.didbon.feed.Documents.rss;

import java.time.Instant;
import java.util.List;
import org.didbon.domain.Item;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every version of RSS and Atom, and what outlets make of them. */
class FeedShapesTest {

  private static final String ITEM =
      "<item><title>Мост открыт</title><link>https://outlet.example/n/1</link></item>";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<rss version='2.0'><channel><title>t</title>%s</channel></rss>",
        "<rss version='0.91'><channel><title>t</title>%s</channel></rss>",
        "<rss version='0.92'><channel>%s</channel></rss>",
        "<rss version='9.9'><channel>%s</channel></rss>",
        "<rss><channel>%s</channel></rss>",
        "<rss version='2.0' xmlns='http://backend.userland.com/rss2'><channel>%s</channel></rss>",
        "<rss version='2.0' xmlns='urn:whatever'><channel>%s</channel></rss>",
        "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'"
            + " xmlns='http://purl.org/rss/1.0/'><channel rdf:about='x'><title>t</title></channel>"
            + "%s</rdf:RDF>",
        "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'"
            + " xmlns='http://my.netscape.com/rdf/simple/0.9/'><channel/>%s</rdf:RDF>",
        "<rss version='2.0'><channel><title>t</title></channel>%s</rss>",
        "<rss version='2.0'>%s<channel><title>t</title></channel></rss>",
        "<rss version='2.0'><channel><title>пусто</title></channel><channel>%s</channel></rss>",
        "<channel><title>t</title>%s</channel>",
        "<rss version='2.0'><channel><items>%s</items></channel></rss>",
        "%s",
        "<!-- <html> --><rss version='2.0'><channel>%s</channel></rss>",
        "<?xml-stylesheet href='x.xsl'?><rss version='2.0'><channel>%s</channel></rss>",
        "HTTP/1.0 200 OK\n\n<br>Notice: <b>x</b><rss version='2.0'><channel>%s</channel></rss>",
        "<!DOCTYPE rss SYSTEM 'http://x.example/rss.dtd'><rss><channel>%s</channel></rss>",
        "<!DOCTYPE rss [<!-- ]> --><!ENTITY % d SYSTEM 'file:///etc/hosts'> %d;]>"
            + "<rss><channel>%s</channel></rss>"
      })
  void anItemOfRssIsReadWhereverItStands(String document) {
    Item item = only(document.replace("%s", ITEM));

    assertThat(item.title()).isEqualTo("Мост открыт");
    assertThat(item.link()).isEqualTo("https://outlet.example/n/1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<feed xmlns='http://www.w3.org/2005/Atom'>%s</feed>",
        "<feed xmlns='http://purl.org/atom/ns#' version='0.3'>%s</feed>",
        "<feed>%s</feed>",
        "<FEED xmlns='http://www.w3.org/2005/Atom'>%s</FEED>",
        "%s"
      })
  void anEntryOfAtomIsReadAlsoAlone(String document) {
    Item item =
        only(
            document.replace(
                "%s",
                "<entry><id>urn:n:1</id><title>Мост открыт</title>"
                    + "<link rel='self' href='https://outlet.example/api/1'/>"
                    + "<link rel='alternate' href='/n/1'/><issued>2024-05-06T07:08:09Z</issued>"
                    + "<summary>Первые машины прошли</summary></entry>"));

    assertThat(item.id()).isEqualTo("urn:n:1");
    assertThat(item.title()).isEqualTo("Мост открыт");
    assertThat(item.link()).isEqualTo("https://outlet.example/n/1");
    assertThat(item.text()).isEqualTo("Первые машины прошли");
    assertThat(item.published()).isEqualTo(Instant.parse("2024-05-06T07:08:09Z"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"rss", "x", "ns0", "RSS"})
  void anyPrefixWillDo(String p) {
    String document =
        "<P:rss xmlns:P='urn:of:ours' version='2.0'><P:channel><P:title>t</P:title><P:item>"
            + "<P:title>Мост открыт</P:title><P:description>Прошли машины</P:description>"
            + "<P:pubDate>Mon, 06 May 2024 07:08:09 GMT</P:pubDate></P:item></P:channel></P:rss>";

    Item item = only(document.replace("P:", p + ":").replace("xmlns:P", "xmlns:" + p));

    assertThat(item.title()).isEqualTo("Мост открыт");
    assertThat(item.text()).isEqualTo("Прошли машины");
    assertThat(item.published()).isEqualTo(Instant.parse("2024-05-06T07:08:09Z"));
  }

  @Test
  void anyLetterCaseWillDo() {
    Item item =
        only(
            "<Rss><Channel><Item><TITLE>Мост открыт</TITLE><Link>https://outlet.example/n/1</Link>"
                + "<Guid ISPERMALINK='false'>7</Guid><Content:Encoded>Прошли</Content:Encoded>"
                + "<DC:Date>2024-05-06</DC:Date></Item></Channel></Rss>");

    assertThat(item.title()).isEqualTo("Мост открыт");
    assertThat(item.id()).isEqualTo("7");
    assertThat(item.text()).isEqualTo("Прошли");
    assertThat(item.published()).isEqualTo(Instant.parse("2024-05-06T00:00:00Z"));
  }

  @Test
  void anElementMayEndInAnotherLetterCase() {
    Item item =
        only(
            "<rss><channel><item><title>Мост открыт</Title><link>https://outlet.example/n/1</LINK>"
                + "<description>Прошли</Description></item></channel></rss>");

    assertThat(item.title()).isEqualTo("Мост открыт");
    assertThat(item.link()).isEqualTo("https://outlet.example/n/1");
    assertThat(item.text()).isEqualTo("Прошли");
  }

  @Test
  void aQuoteThatIsLeftOpenCostsNoItem() {
    assertThat(
            Documents.read(
                    "<rss><channel><item><title>Мост</title><enclosure url=\"/a.mp3/></item>"
                        + "<item><title>Порт</title><enclosure url=\"/b.mp3\"/></item>"
                        + "<item><title>Сад</title></item></channel></rss>")
                .items())
        .extracting(Item::title)
        .containsExactly("Мост", "Порт", "Сад");
  }

  @Test
  void namespacesAreKnownByTheirAddressWhateverTheirPrefix() {
    Item item =
        only(
            "<rss xmlns:a='http://purl.org/dc/elements/1.1/'"
                + " xmlns:b='http://purl.org/rss/1.0/modules/content/'"
                + " xmlns:c='http://search.yahoo.com/mrss/' xmlns:d='http://www.w3.org/2005/Atom'>"
                + "<channel><item><a:title>Мост открыт</a:title><a:date>2024-05-06</a:date>"
                + "<b:encoded>Прошли машины</b:encoded><c:description>На снимке мэр</c:description>"
                + "<d:link rel='alternate' href='/n/1'/></item></channel></rss>");

    assertThat(item.title()).isEqualTo("Мост открыт");
    assertThat(item.link()).isEqualTo("https://outlet.example/n/1");
    assertThat(item.text()).isEqualTo("Прошли машины\nНа снимке мэр");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "type='html'>&lt;p&gt;Прошли &lt;b&gt;машины&lt;/b&gt;&lt;/p&gt;",
        "type='text/html' mode='escaped'>&lt;p&gt;Прошли машины&lt;/p&gt;",
        "type='text'>Прошли машины",
        "type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'><p>Прошли <i>машины</i></p></div>",
        "type='xhtml' xmlns:h='http://www.w3.org/1999/xhtml'><h:div>Прошли<h:br/>машины</h:div>",
        "type='application/xhtml+xml' mode='xml'><div>Прошли <b>машины</b></div>",
        "type='text/plain' mode='base64'>0J/RgNC+0YjQu9C4INC80LDRiNC40L3Riw==",
        "type='text/html'><![CDATA[<p>Прошли&nbsp;машины</p>]]>",
        "><p>Прошли</p><p>машины</p>"
      })
  void contentOfAtomIsReadInEachOfItsWays(String content) {
    Item item =
        only(
            "<feed xmlns='http://www.w3.org/2005/Atom'><entry><id>1</id><content "
                + content
                + "</content></entry></feed>");

    assertThat(item.text().replace('\n', ' ')).isEqualTo("Прошли машины");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "type='text'>Тег &lt;b> в тексте",
        "type='text/plain'><![CDATA[Тег <b> в тексте]]>",
        "type='html'>&lt;i>Тег&lt;/i> &amp;lt;b&amp;gt; в тексте",
        "type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'>Тег &lt;b> <i>в</i> тексте</div>",
        "mode='base64'>0KLQtdCzICZsdDtiJmd0OyDQsiDRgtC10LrRgdGC0LU=",
        "mode='escaped'>Тег &amp;lt;b&amp;gt; в тексте"
      })
  void aTitleOfAtomIsReadInEachOfItsWays(String title) {
    assertThat(only("<feed><entry><id>1</id><title " + title + "</title></entry></feed>").title())
        .isEqualTo("Тег <b> в тексте");
  }

  @Test
  void whatIsNoTextIsNotRead() {
    assertThat(
            only("<feed><entry><id>1</id><content"
                    + " type='image/png'>iVBORw0KGgo</content></entry></feed>")
                .text())
        .isEmpty();
  }

  @Test
  void theTitleOfTheFeedIsNotThatOfItsPicture() {
    ParsedFeed parsed =
        read(
            "<rss><channel><image><title>Снимок</title></image><title>Вестник &amp; Ко</title>"
                + ITEM
                + "</channel></rss>");

    assertThat(parsed.title()).isEqualTo("Вестник & Ко");
  }

  @Test
  void itemsThatNobodyClosedAreReadWhereTheNextBegins() {
    assertThat(
            read(rss("<item><title>Один</title><item><title>Два</title><item><title>Три</title>"))
                .items())
        .extracting(Item::title)
        .containsExactly("Один", "Два", "Три");
  }

  @Test
  void aSourceOrAPictureInsideAnItemLendsItNothing() {
    Item item =
        only(
            "<feed><entry><source><id>s</id><title>Другой</title><link href='/s'/></source>"
                + "<id>1</id><title>Мост открыт</title><link href='/n/1'/></entry></feed>");

    assertThat(List.of(item.id(), item.title(), item.link()))
        .containsExactly("1", "Мост открыт", "https://outlet.example/n/1");
  }

  @Test
  void entitiesOfTheDocumentsOwnThatStandForCharactersAreRead() {
    Item item =
        only(
            "<!DOCTYPE rss [<!ELEMENT rss ANY><!ENTITY nbsp '&#160;'><!ENTITY co \"Ко &#38; Ко\">]>"
                + rss("<item><title>Мост&nbsp;«&co;»</title></item>").substring(21));

    assertThat(item.title()).isEqualTo("Мост «Ко & Ко»");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<rss><channel></channel></rss>",
        "<rss/>",
        "<feed xmlns='http://www.w3.org/2005/Atom'><title>t</title></feed>",
        "<rss><channel><atom:link href='x'/></channel></rss>",
        "<s:Envelope><s:Body><rss><channel/></rss></s:Body></s:Envelope>",
        "<rss><channel></channel></rss><script>x()</script>"
      })
  void aFeedWithoutItemsIsInOrder(String document) {
    assertThat(read(document).fault()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<html><body>Нет</body></html>",
        "<!doctype html><title>Нет</title>",
        "<?xml version='1.0'?><!DOCTYPE html PUBLIC '-//W3C//DTD XHTML 1.0//EN' 'x'><html/>",
        "\n<!-- x --><HTML lang='ru'><rss/></HTML>"
      })
  void aPageIsNoFeed(String document) {
    assertThat(read(document).fault()).isEqualTo("page");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "нет",
        "<urlset><url/></urlset>",
        "<opml><head/><body/></opml>",
        "{\"a\": 1}",
        "[1]",
        "<",
        "<!DOCTYPE"
      })
  void whatIsNeitherIsNoFeed(String document) {
    assertThat(read(document).fault()).isEqualTo("no_feed");
    assertThat(read(" \n").fault()).isEqualTo("empty");
  }
}
