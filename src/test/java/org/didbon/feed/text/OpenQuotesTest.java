package org.didbon.feed.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A quote that an outlet left open ends with its tag. */
class OpenQuotesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '`',
      value = {
        "<a href=\"/1>x</a> → <a href=\"/1\">x</a>",
        "<img src=\"x/>y → <img src=\"x\"/>y",
        "<img src=\"/>y → <img src=\"\"/>y",
        "<img src=\">y → <img src=\"\">y",
        "<a b=\"1\" c='2>x → <a b=\"1\" c='2'>x",
        "<a b=\"1>x \"y\" z → <a b=\"1\">x \"y\" z",
        "<a b=\"1>x<c d=\"2>y → <a b=\"1\">x<c d=\"2\">y",
        "<a b=\"1>x<c d='2>y → <a b=\"1\">x<c d='2'>y",
        "<a b=        \"1>x → <a b=        \"1\">x",
        "<![CDATA[<a b=\"1>]]><c d=\"2> → <![CDATA[<a b=\"1>]]><c d=\"2\">",
        "<!--<a b=\"1>--><c d=\"2> → <!--<a b=\"1>--><c d=\"2\">",
        "1 < 2 <a b=\"1>x → 1 < 2 <a b=\"1\">x"
      })
  void aQuoteLeftOpenIsClosedWhereTheTagEnds(String markup, String closed) {
    assertThat(OpenQuotes.closed(markup)).isEqualTo(closed);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<",
        "no markup=\"at all>",
        "<a b=\"1\">x</a>",
        "<a b=\"\">x",
        "<a b=\"1>2\">x",
        "<a b=\"1>2\" c>x",
        "<a b='1>2'/>x",
        "<a b=\"1>2\"",
        "<a b=\"1",
        "<a b=\"",
        "<a b=         \"1>x",
        "<a b\"1>x",
        "<\"1=\">x",
        "<1 b=\"2>x",
        "<!-- <a b=\"1>",
        "<![CDATA[ <a b=\"1>",
        "<a b=1>it's \"so\" =\"",
        "</a b>=\"x>"
      })
  void whatIsClosedOrNoAttributeStaysAsItIs(String markup) {
    assertThat(OpenQuotes.closed(markup)).isEqualTo(markup);
  }
}
