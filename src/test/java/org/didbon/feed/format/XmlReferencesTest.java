package org.didbon.feed.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.didbon.feed.format.XmlReferences.Mended;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The characters of a document as outlets write them, and what is made of them. */
class XmlReferencesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a &amp; &lt; &gt; &quot; &apos; b",
        "&#9;&#10;&#13;&#32;&#55295;&#57344;&#65533;&#65536;&#1114111;&#128;",
        "a\tb\nc\rd \u007f\u00a0\ud7ff\ue000\ufffd",
        "\ud83c\udf09",
        "<![CDATA[a & b &nbsp; <!-- c -->]]>",
        "<![CDATA[a & b"
      })
  void whatIsInOrderStays(String text) {
    assertThat(mend(text)).isEqualTo(new Mended(text, ""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      value = {
        "&#65;&#x41;&#X41; → &#65;&#65;&#65;",
        "&laquo;a&raquo; → «a»",
        "&LAQUO;a&RAQUO; → «a»",
        "a<!-- & &#0; -->b → ab",
        "a<!-->b-->c → ac",
        "a<!---->b → ab",
        "It\u0092s \u0080\u009f → It’s €Ÿ"
      })
  void whatBrowsersReadIsReadAsTheyDo(String text, String mended) {
    assertThat(mend(text)).isEqualTo(new Mended(mended, ""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      value = {
        "a & b → a &amp; b → a sign & stands alone",
        "a &b c → a &amp;b c → a sign & stands alone",
        "<![CDATA[&]]> & c → <![CDATA[&]]> &amp; c → a sign & stands alone",
        "a<!-- & --> & c → a &amp; c → a sign & stands alone",
        "a&#8; & c → a &amp; c → &#8; is no character",
        "a&#8;b → ab → &#8; is no character",
        "a&#11;b → a b → &#11; is no character",
        "a&#x1f;b → a b → &#31; is no character",
        "a&#xFFFE;b → ab → &#65534; is no character",
        "a&#xFFFF;b → ab → &#65535; is no character",
        "a&#x110000;b → ab → &#1114112; is no character",
        "a&#xD83C;b → ab → &#55356; is no character",
        "a&#xDF09;b → ab → &#57097; is no character",
        "a&#xD83C;&#65;b → a&#65;b → &#55356; is no character",
        "a&#xD83C;&#xE000;b → a&#57344;b → &#55356; is no character",
        "a&#xD83C;&#xDF09;b → a\ud83c\udf09b → a character is written as two references",
        "a&#xD800;&#xDC00;b → a\ud800\udc00b → a character is written as two references",
        "a&#xDBFF;&#xDFFF;b → a\udbff\udfffb → a character is written as two references",
        "a&mdsh;b → a&amp;mdsh;b → &mdsh; is not declared",
        "a\u0001b → ab → there is a control character",
        "a\u000bb → a b → there is a control character",
        "a\ufffeb → ab → there is a control character",
        "<![CDATA[a\u0001b]]>c → <![CDATA[ab]]>c → there is a control character",
        "a<!-- b → a b → a comment has no end",
        "a<!-- b<!-- c & d → a b c &amp; d → a comment has no end"
      })
  void whatIsOddIsMendedAndTheFirstOddityTold(String text, String mended, String remark) {
    assertThat(mend(text)).isEqualTo(new Mended(mended, remark));
  }

  @Test
  void ofACharacterInTwoHalvesOneHalfIsNone() {
    assertThat(mend("a\ud83c").text()).isEqualTo("a");
    assertThat(mend("a\ud83cb").text()).isEqualTo("ab");
    assertThat(mend("a\udf09b").text()).isEqualTo("ab");
    assertThat(mend("\udf09").text()).isEmpty();
    assertThat(mend("\udf09").remark()).isEqualTo("there is a control character");
  }

  @Test
  void aNameWithoutEndIsPartedAndNothingElseIs() {
    String name = "x".repeat(1_000);
    String half = "x".repeat(600);

    assertThat(mend("<" + name + ">").text()).isEqualTo("<" + name + ">");
    assertThat(mend("<" + name + "y>").text()).isEqualTo("<" + name + " y>");
    for (String sign : new String[] {" ", "/", "=", "\"", "'", "&lt;", "><"}) {
      assertThat(mend("<" + half + sign + half).text()).isEqualTo("<" + half + sign + half);
    }
    for (String before : new String[] {"", "<a>", "> ", "<![CDATA[<a "}) {
      assertThat(mend(before + name + "y").text()).isEqualTo(before + name + "y");
    }
  }

  @Test
  void aDocumentsOwnEntitiesAreReadAsCharactersUntilTheyMakeItGrowTooMuch() {
    Map<String, String> own = Map.of("co", "Ko & <\"Ko\">", "ex", "x".repeat(1_000));

    assertThat(XmlReferences.mend("junk<a>&co;", 4, own))
        .isEqualTo(new Mended("<a>Ko &amp; &lt;&quot;Ko&quot;>", ""));
    Mended grown = XmlReferences.mend("&ex;".repeat(1_001), 0, own);
    assertThat(grown.text()).hasSize(1_000_000 + "&amp;ex;".length()).endsWith("x&amp;ex;");
    assertThat(grown.remark()).isEqualTo("&ex; is not declared");
  }

  @ParameterizedTest
  @CsvSource({
    "'', true",
    "a&#160;b, true",
    "&, false",
    "a&b;, false",
    "<, false",
    "a<b>, false",
    "%, false",
    "a%b;, false"
  })
  void aValueIsPlainIfItNamesNothingAndBeginsNoMarkup(String value, boolean plain) {
    assertThat(XmlReferences.isPlain(value)).isEqualTo(plain);
  }

  @ParameterizedTest
  @CsvSource({
    "a, a",
    "&#38;&#x26;, &&",
    "a&#0;b, ab",
    "a&#xD800;b, ab",
    "a&#x110000;b, ab",
    "$1\\&#65;, $1\\A"
  })
  void aValuesReferencesAreItsCharacters(String value, String characters) {
    assertThat(XmlReferences.characters(value)).isEqualTo(characters);
  }

  private static Mended mend(String text) {
    return XmlReferences.mend(text, 0, Map.of());
  }
}
