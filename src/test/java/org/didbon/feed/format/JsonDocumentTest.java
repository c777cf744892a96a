package org.didbon.feed.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.didbon.feed.Documents.only;
import static org.didbon.feed.Documents.read;

import java.net.URI;
import java.time.Instant;
import org.didbon.domain.Item;
import org.didbon.feed.ParsedFeed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonDocumentTest {

  private static final String HEAD =
      "{\"version\": \"https://jsonfeed.org/version/1.1\", \"title\": \"Вестник\", ";

  @Test
  void allThatAnItemSaysIsRead() {
    Item item =
        only(
            HEAD
                + "\"items\": [{\"id\": 7, \"url\": \"/n/7\", \"title\": \"Мост &amp; порт\","
                + " \"summary\": \"Коротко\", \"content_html\": \"<p>Прошли <b>машины</b></p>\","
                + " \"content_text\": \"Ставка 1 < 2\", \"tags\": [\"город\"],"
                + " \"date_published\": \"2024-05-06T07:08:09+05:00\"}]}");

    assertThat(item.id()).isEqualTo("7");
    assertThat(item.link()).isEqualTo("https://outlet.example/n/7");
    assertThat(item.title()).isEqualTo("Мост & порт");
    assertThat(item.text()).isEqualTo("Коротко\nПрошли машины\nСтавка 1 < 2\nгород");
    assertThat(item.published()).isEqualTo(Instant.parse("2024-05-06T02:08:09Z"));
  }

  @Test
  void whatIsMissingOrOfAnotherTypeIsLeftOut() {
    ParsedFeed parsed =
        read(
            "\ufeff {\"items\": [null, 3, {}, {\"id\": \"a\", \"title\": null, \"url\": [],"
                + " \"tags\": \"x\", \"date_modified\": \"2024-05-06\"}], \"title\": \"Вестник\"}");

    assertThat(parsed.title()).isEqualTo("Вестник");
    assertThat(parsed.items()).extracting(Item::id).containsExactly("a");
    assertThat(parsed.items().get(0).published()).isEqualTo(Instant.parse("2024-05-06T00:00:00Z"));
  }

  @Test
  void ofOneThatWasCutOffTheWholeItemsAreKept() {
    ParsedFeed parsed =
        read(HEAD + "\"items\": [{\"id\": \"1\", \"title\": \"Мост\"}, {\"id\": \"2\", \"tit");

    assertThat(parsed.items()).extracting(Item::title).containsExactly("Мост");
    assertThat(parsed.fault()).startsWith("damaged ");
    assertThat(read(HEAD).fault()).startsWith("unreadable ");
    assertThat(read(HEAD + "\"items\": []}").fault()).isEmpty();
  }

  @Test
  void depthWithoutEndIsAFaultOfTheDocument() {
    String deep = HEAD + "\"items\": [{\"id\": \"1\", \"title\": \"Мост\"}, " + "[".repeat(900_000);

    assertThat(read(deep).items()).extracting(Item::title).containsExactly("Мост");
    assertThat(read("{\"a\":".repeat(900_000)).fault()).startsWith("unreadable ");
  }

  @ParameterizedTest
  @CsvSource({
    "'{}', true",
    "' \t\n{', true",
    "'', false",
    "'  ', false",
    "'<rss>', false",
    "'[{}]', false"
  })
  void whatBeginsWithABraceIsJson(String text, boolean json) {
    assertThat(JsonDocument.is(text)).isEqualTo(json);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"version\": \"https://jsonfeed.org/version/1\"} | ``",
        "{\"version\": \"https://jsonfeed.org/version/1\", \"title\": \"x\"} | ``",
        "{\"items\": []} | ``",
        "{\"items\": [], \"title\": \"x\"} | ``",
        "{\"version\": \"2.0\"} | no_feed",
        "{\"title\": \"jsonfeed\"} | no_feed",
        "{\"items\": 7} | no_feed",
        "{} | no_feed"
      })
  void aFeedNamesItsVersionOrHasItems(String text, String fault) {
    assertThat(raw(text).fault()).isEqualTo(fault);
  }

  @ParameterizedTest
  @CsvSource({
    "http://outlet.example/1, 1",
    "https://outlet.example/1, 1",
    "tag:outlet.example:1, 0",
    "1, 0",
    "' ', 0"
  })
  void anIdThatIsAnAddressIsALinkToo(String id, int links) {
    RawFeed feed = raw("{\"items\": [{\"title\": \"x\", \"id\": \"" + id + "\"}]}");

    assertThat(feed.items().get(0).links()).hasSize(links);
  }

  @ParameterizedTest
  @CsvSource({"100000, ''", "100001, items 100000"})
  void ofItemsWithoutEndTheFirstAreReadAndItIsSaid(int count, String fault) {
    RawFeed feed = raw("{\"items\": [" + "{\"id\":1},".repeat(count) + "]}");

    assertThat(feed.items()).hasSize(100_000);
    assertThat(feed.fault()).isEqualTo(fault);
  }

  @Test
  void whatIsNoItemIsNotCountedAsOneTooMany() {
    RawFeed feed = raw("{\"items\": [7, {\"id\": \"1\"}, [8]]}");

    assertThat(feed.items()).hasSize(1);
    assertThat(feed.fault()).isEmpty();
  }

  private static RawFeed raw(String text) {
    return JsonDocument.read(text, URI.create("https://outlet.example/"));
  }
}
