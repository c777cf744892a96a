package org.didbon.feed.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong with a document as XML, and whether it is wrong inside its root. */
class WellFormedTest {

  private static final WellFormed FINE = new WellFormed("", false);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<rss/>",
        "<rss><channel>x</channel></rss>",
        "<rss xmlns:a='b'><a:c/></rss>",
        "<rss/><!-- x -->\n"
      })
  void whatIsXmlHasNoFault(String xml) {
    assertThat(WellFormed.of(xml, true)).isEqualTo(FINE);
  }

  @ParameterizedTest
  @CsvSource({
    "<rss>, true",
    "<rss><channel></rss>, true",
    "<rss>a & b</rss>, true",
    "<rss><a></a>, true",
    "<rss/><rss/>, false",
    "<rss/>x, false",
    "<rss><a/></rss></rss>, false"
  })
  void whatIsNoneIsToldInAParsersWordsAlone(String xml, boolean inside) {
    WellFormed judged = WellFormed.of(xml, true);

    assertThat(judged.inside()).isEqualTo(inside);
    assertThat(judged.fault()).isNotBlank().doesNotContain("ParseError", "Message:", "http://");
  }

  @Test
  void aPrefixThatIsNotDeclaredIsAFaultWhereItIsAskedFor() {
    assertThat(WellFormed.of("<a:rss/>", true))
        .isEqualTo(new WellFormed("the prefix a is not declared", true));
    assertThat(WellFormed.of("<a:rss/>", false)).isEqualTo(FINE);
  }

  @Test
  void elementsStandFiveHundredDeepAndNoDeeper() {
    assertThat(WellFormed.of("<a>".repeat(500) + "</a>".repeat(500), true)).isEqualTo(FINE);
    assertThat(WellFormed.of("<a>".repeat(501) + "</a>".repeat(501), true))
        .isEqualTo(new WellFormed("elements stand more than 500 deep", true));
    assertThat(WellFormed.of("<a>" + "<b></b>".repeat(600) + "</a>", true)).isEqualTo(FINE);
  }
}
