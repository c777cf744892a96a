package org.didbon.feed.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/** The table of all ways to write a link, {@code links.txt}. */
class FeedLinksTest {

  private static final URI FEED = URI.create("https://outlet.example/feeds/all.xml");

  @ParameterizedTest
  @CsvFileSource(resources = "links.txt", delimiter = '→', quoteCharacter = '\u0001')
  void eachWayToWriteALinkIsReadOrRefused(String written, String address) {
    String expected = address.equals("-") ? "" : address;

    assertThat(FeedLinks.resolve(written, FEED)).isEqualTo(expected);
    assertThat(FeedLinks.resolve("\n \u00a0" + written + "\ufeff\t\r\n", FEED)).isEqualTo(expected);
  }

  @Test
  void lineEndsAndInvisibleSignsInALinkAreDirt() {
    assertThat(FeedLinks.resolve("https://a.exam\nple/ne\u200bws/\t1", FEED))
        .isEqualTo("https://a.example/news/1");
    assertThat(FeedLinks.resolve(" \n", FEED)).isEmpty();
    assertThat(FeedLinks.resolve("", FEED)).isEmpty();
  }

  @Test
  void aLinkThatNoChatCouldShowIsNone() {
    assertThat(FeedLinks.resolve("https://a.example/" + "a".repeat(3_000), FEED)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "http://b.example/dir/, n1, http://b.example/dir/n1",
    "http://b.example, n1, http://b.example/n1",
    "http://b.example/a?b=1, ?b=2, http://b.example/a?b=2",
    "http://b.example/, //c.example/1, http://c.example/1",
    "http://b.example/, www.c.example/1, http://www.c.example/1"
  })
  void aRelativeLinkStandsWhereItsBaseIs(String base, String written, String address) {
    assertThat(FeedLinks.resolve(written, URI.create(base))).isEqualTo(address);
  }

  @Test
  void inAFileOnlyWholeAddressesLeadAnywhere() {
    URI file = Path.of("feed.xml").toUri();

    assertThat(FeedLinks.resolve("/news/1", file)).isEmpty();
    assertThat(FeedLinks.resolve("https://a.example/1", file)).isEqualTo("https://a.example/1");
  }

  @ParameterizedTest
  @CsvSource({
    "https://a.example/rss, https://a.example/rss",
    "' https://a.example/rss ', https://a.example/rss",
    "feed://a.example/rss, https://a.example/rss",
    "www.a.example/rss, https://www.a.example/rss",
    "HTTP://A.example/rss, http://A.example/rss",
    "https://хабар.example/лента, https://xn--80aac5dva.example/%D0%BB%D0%B5%D0%BD%D1%82%D0%B0",
    "/rss, /rss",
    "' a b ', a b",
    "mailto:desk@a.example, mailto:desk@a.example",
    "'', ''"
  })
  void anAddressThatStandsAloneIsAsItMayBeAskedFor(String written, String address) {
    assertThat(FeedLinks.address(written)).isEqualTo(address);
  }

  @Test
  void aLinkOfTwoThousandAndSomeSignsIsTheLongest() {
    String longest = "https://a.example/" + "a".repeat(2_030);

    assertThat(FeedLinks.resolve(longest, FEED)).isEqualTo(longest);
    assertThat(FeedLinks.resolve(longest + "a", FEED)).isEmpty();
    assertThat(FeedLinks.resolve("a".repeat(2_040), FEED)).isEmpty();
  }
}
