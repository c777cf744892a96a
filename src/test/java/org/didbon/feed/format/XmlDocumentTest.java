package org.didbon.feed.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.didbon.feed.Documents.only;
import static org.didbon.feed.Documents.read;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.didbon.domain.Item;
import org.didbon.feed.ParsedFeed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Documents that broke off, lost their end or say odd things of themselves. */
class XmlDocumentTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // the last item is open: it may say half of what it says
        "<rss><channel><item><title>A</title></item><item><title>B</title> | A | damaged",
        "<rss><channel><item><title>A</title></item><item><title>B | A | damaged",
        "<rss><channel><ITEM><title>A</title></ITEM><ITEM><title>B | A | damaged",
        // the last item is whole
        "<rss><channel><item><title>A</title></item><item><title>B</title></item> | A,B | damaged",
        "<rss><channel><item><title>A</title></item><item><title>B</title></item><items | A,B"
            + " | damaged",
        // the end came: what breaks it cost no item
        "<rss><channel><item><title>A</title></item><item><title>B</title></channel></rss> | A,B"
            + " | ''",
        "<rss><item><title>A</b></title></item></rss> | A | ''",
        "<rss><item><title>A</title></item></RSS> | A | ''",
        // nothing was read of it
        "<rss><channel><item><tit | '' | unreadable",
        "<rss><channel><title>A</title> | '' | unreadable",
        "<rss><channel><item/><item></item></channel></rss> | '' | ''"
      })
  void ofADocumentThatBrokeOffTheWholeItemsAreKept(String document, String titles, String fault) {
    ParsedFeed parsed = read(document);

    assertThat(parsed.items())
        .extracting(Item::title)
        .isEqualTo(titles.isEmpty() ? List.of() : List.of(titles.split(",")));
    assertThat(parsed.fault().split(" ", 2)[0]).isEqualTo(fault);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<ttl>25</ttl> | 25",
        "<ttl> 25 </ttl> | 25",
        "<ttl>1440</ttl> | 1440",
        "<ttl>999999999</ttl> | 1440",
        "<ttl>9999999999</ttl> | 0",
        "<ttl>-5</ttl> | 0",
        "<ttl>soon</ttl> | 0",
        "<ttl>٢٥</ttl> | 0",
        "<ttl/> | 0",
        "<x/> | 0"
      })
  void aFeedSaysHowManyMinutesItStaysAsItIs(String ttl, long minutes) {
    assertThat(read("<rss><channel>" + ttl + "</channel></rss>").ttl())
        .isEqualTo(Duration.ofMinutes(minutes));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<rss><channel><language> ru-RU </language></channel></rss> | ru-RU",
        "<rss><channel><dc:language>ru</dc:language></channel></rss> | ru",
        "<rss><channel><language/><dc:language>ru</dc:language></channel></rss> | ru",
        "<feed xml:lang='ru'></feed> | ru",
        "<rss xml:lang='ru'><channel></channel></rss> | ru",
        "<rss><channel></channel></rss> | ''"
      })
  void aFeedSaysItsLanguageInOneOfSeveralPlaces(String document, String language) {
    RawFeed raw = XmlDocument.read(document, XmlProlog.of(document), URI.create("https://a.tj/"));

    assertThat(raw.language()).isEqualTo(language);
  }

  @Test
  void theFirstTitleThatSaysAnythingIsTheFeeds() {
    assertThat(read("<rss><channel><title> </title><title>B</title></channel></rss>").title())
        .isEqualTo("B");
    assertThat(read("<rss><channel><item><title>A</title></item></channel></rss>").title())
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<dc:identifier>d1</dc:identifier> | d1",
        "<guid/><dc:identifier> d1 </dc:identifier> | d1",
        "<guid>g1</guid><dc:identifier>d1</dc:identifier> | g1"
      })
  void anItemWithoutGuidMayHaveAnIdentifier(String elements, String id) {
    assertThat(only("<rss><item><title>A</title>" + elements + "</item></rss>").id()).isEqualTo(id);
  }

  @Test
  void anItemOfRdfIsCalledAndStandsWhereItsAboutSays() {
    Item item =
        only(
            "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'><item"
                + " rdf:about='https://outlet.example/1'><title>A</title></item></rdf:RDF>");

    assertThat(item.id()).isEqualTo("https://outlet.example/1");
    assertThat(item.link()).isEqualTo("https://outlet.example/1");
  }

  @Test
  void anAddressIsNoCategory() {
    Item item =
        only(
            "<rss><item><title>A</title><category>https://outlet.example/tag</category>"
                + "<category>City</category><category/></item></rss>");

    assertThat(item.text()).isEqualTo("City");
  }
}
