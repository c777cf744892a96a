package org.didbon.feed.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands before the root of a document is stepped over, and nothing in it is obeyed. */
class XmlPrologTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\n\n",
        "<?xml version='1.0'?>",
        "<?a?><?b?>",
        "<!-- <html> > -->",
        "<!--><html>-->",
        "<!---->",
        "<br>Notice: <b>x</b>",
        "<!DOCTYPE rss>",
        "<!doctype rss SYSTEM 'a>b'>",
        "<!DOCTYPE rss PUBLIC \"-//x>\" 'y'>",
        "<!DOCTYPE rss [ <!ELEMENT rss ANY> ]>",
        "<!DOCTYPE rss [<!-- ]> ' -->]>",
        "<!DOCTYPE rss [<!----><!ELEMENT x '>]'>]>",
        "<!DOCTYPE rss <!-- > --> >",
        "<!DOCTYPE rss [] ]>",
        "<!DOCTYPE rss [[]>",
        "<!DOCTYPE rss []>[ ]>",
        "<htmlx><abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz>"
      })
  void theRootIsFoundBehindWhateverStandsBeforeIt(String before) {
    XmlProlog prolog = XmlProlog.of(before + "<rss><channel/>");

    assertThat(prolog.root()).isEqualTo("rss");
    assertThat(prolog.start()).isEqualTo(before.length());
    assertThat(prolog.page()).isFalse();
    assertThat(prolog.refused()).isFalse();
    assertThat(prolog.entities()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "<RSS>, RSS, false",
    "<rdf:RDF>, rdf:RDF, false",
    "<a.b-c_d:feed>, a.b-c_d:feed, false",
    "<channel/>, channel, false",
    "<entry>, entry, false",
    "<item>, item, false",
    "<html>, html, true",
    "<HEAD>, HEAD, true",
    "<body>, body, true",
    "<rss, rss, false"
  })
  void feedsAndPagesAreToldByTheirRoot(String text, String root, boolean page) {
    assertThat(XmlProlog.of(text)).isEqualTo(new XmlProlog(root, 0, page, Map.of(), false));
  }

  @ParameterizedTest
  @CsvSource({
    "'', false",
    "text, false",
    "<opml><item>, false",
    "<urlset><item>, false",
    "<!-- <rss>, false",
    "<?xml <rss, false",
    "<!DOCTYPE rss, false",
    "<!DOCTYPE rss 'x><rss>, false",
    "<!DOCTYPE rss [ <!-- ]><rss>, false",
    "<!DOCTYPE rss [ ><rss>, false",
    "<!DOCTYPE html><title>, true",
    "<!doctype HTML PUBLIC 'x'>, true",
    "<!doctype htmlx>, false"
  })
  void whatHasNoSuchRootIsAtMostAPage(String text, boolean page) {
    assertThat(XmlProlog.of(text))
        .isEqualTo(new XmlProlog("", text.length(), page, Map.of(), false));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        "<!ENTITY a 'b'> | b",
        "<!ENTITY a \"b\"> | b",
        "<!ENTITY a '&#160;'> | \u00a0",
        "<!ENTITY a '&#38;#38;'> | &",
        "<!ENTITY a 'b'><!ENTITY a 'c'> | b"
      })
  void anEntityThatStandsForCharactersIsKept(String declared, String value) {
    XmlProlog prolog = XmlProlog.of("<!DOCTYPE rss [" + declared + "]><rss>");

    assertThat(prolog.entities()).isEqualTo(Map.of("a", value));
    assertThat(prolog.refused()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!ENTITY a SYSTEM 'file:///etc/hosts'>",
        "<!ENTITY % a 'b'>",
        "<!ENTITY a '&b;'>",
        "<!ENTITY a '<b>'>",
        "<!ENTITY a 'b'><!ENTITY c '&a;&a;'>"
      })
  void anEntityThatNamesOthersOrAPlaceIsRefused(String declared) {
    XmlProlog prolog = XmlProlog.of("<!DOCTYPE rss [" + declared + "]><rss>");

    assertThat(prolog.refused()).isTrue();
    assertThat(prolog.entities()).doesNotContainKey("c");
  }

  @Test
  void threeHundredEntitiesAreTakenAndNoMore() {
    StringBuilder subset = new StringBuilder();
    for (int i = 0; i < 300; i++) {
      subset.append("<!ENTITY a").append(i).append(" 'x'>");
    }

    assertThat(XmlProlog.of("<!DOCTYPE rss [" + subset + "]><rss>").refused()).isFalse();
    XmlProlog more = XmlProlog.of("<!DOCTYPE rss [" + subset + "<!ENTITY b 'x'>]><rss>");
    assertThat(more.entities()).hasSize(300);
    assertThat(more.refused()).isTrue();
  }
}
