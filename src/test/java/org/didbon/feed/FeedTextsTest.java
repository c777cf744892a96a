package org.didbon.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.didbon.feed.Documents.described;
import static org.didbon.feed.Documents.item;
import static org.didbon.feed.Documents.titled;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** All that an item says is in its text, once, as a reader sees it. */
class FeedTextsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<description>ИМЯ</description>",
        "<content:encoded>&lt;p>ИМЯ&lt;/p></content:encoded>",
        "<description>Длинный рассказ о другом</description><content:encoded>ИМЯ</content:encoded>",
        "<description>ИМЯ</description><content:encoded>Рассказ о другом</content:encoded>",
        "<description>Один</description><description>ИМЯ</description>",
        "<summary>ИМЯ</summary>",
        "<content>ИМЯ</content>",
        "<dc:description>ИМЯ</dc:description>",
        "<yandex:full-text>ИМЯ</yandex:full-text>",
        "<itunes:summary>ИМЯ</itunes:summary>",
        "<itunes:subtitle>ИМЯ</itunes:subtitle>",
        "<googleplay:description>ИМЯ</googleplay:description>",
        "<media:description>ИМЯ</media:description>",
        "<media:title>ИМЯ</media:title>",
        "<itunes:title>ИМЯ</itunes:title>",
        "<dc:title>ИМЯ</dc:title>",
        "<title>ИМЯ</title>",
        "<itunes:keywords>цены, ИМЯ</itunes:keywords>",
        "<media:group><media:content><media:description>ИМЯ</media:description></media:content>"
            + "</media:group>",
        "<media:content url='x'><media:title type='html'>ИМЯ</media:title></media:content>",
        "<media:thumbnail url='x'><media:description>ИМЯ</media:description></media:thumbnail>",
        "<category>ИМЯ</category>",
        "<category term='ИМЯ' label='люди'/>",
        "<category domain='http://x'><![CDATA[ИМЯ]]></category>",
        "<category term='имя' label='ИМЯ'/>",
        "<category term='ИМЯ'/>",
        "<dc:subject>ИМЯ</dc:subject>",
        "<media:keywords>мост, ИМЯ</media:keywords>",
        "<xhtml:body"
            + " xmlns:xhtml='http://www.w3.org/1999/xhtml'><xhtml:p>ИМЯ</xhtml:p></xhtml:body>",
        "<description>&lt;figure>&lt;figcaption>ИМЯ&lt;/figcaption>&lt;/figure></description>"
      })
  void whateverPlaceANameStandsInItIsInTheText(String elements) {
    String name = "Саида Мирзоева";

    assertThat(item("<title>Мост</title>" + elements.replace("ИМЯ", name)).text()).contains(name);
  }

  @Test
  void theLeadComesFirstAndWhatItIsFiledUnderLast() {
    assertThat(
            item("<title>Мост</title><category>Город</category><media:title>Вид</media:title>"
                    + "<content:encoded>Прошли машины.</content:encoded>"
                    + "<description>Его ждали год.</description><category>Дороги</category>")
                .text())
        .isEqualTo("Его ждали год.\nПрошли машины.\nВид\nГород, Дороги");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Его ждали год. | Его ждали год. Прошли машины. | Его ждали год. Прошли машины.",
        "Его ждали год. Прошли машины. | Прошли машины. | Его ждали год. Прошли машины.",
        "Его ждали год | «Его ждали год»! | «Его ждали год»!",
        "Его ждали год, и вот про… | Его ждали год, и вот прошли. | Его ждали год, и вот прошли.",
        "В мае первый мост через реку у Худжанда открыт для всех, кто ждал его год и два,"
            + " снимки: www.a.tj"
            + "| В мае первый мост через реку у Худжанда открыт для всех, кто ждал его год и два,"
            + " снимки: https://www.a.tj"
            + "| В мае первый мост через реку у Худжанда открыт для всех, кто ждал его год и два,"
            + " снимки: https://www.a.tj",
        "Его ждали год, и [...] | Его ждали год, и вот прошли. | Его ждали год, и вот прошли."
      })
  void whatOneTextRepeatsOfTheOtherIsToldOnce(String lead, String content, String text) {
    String elements =
        "<title>Мост</title><description>LEAD</description><content:encoded>CONTENT"
            + "</content:encoded>";

    assertThat(item(elements.replace("LEAD", lead).replace("CONTENT", content)).text())
        .isEqualTo(text);
  }

  @Test
  void aPictureCalledAsTheItemAndACategoryNamedInTheTextAreNotToldAgain() {
    assertThat(
            item("<title>Мост открыт</title><description>Это Худжанд</description>"
                    + "<media:title>Мост открыт</media:title><category>Худжанд</category>")
                .text())
        .isEqualTo("Это Худжанд");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "address",
        "article",
        "aside",
        "blockquote",
        "br",
        "caption",
        "center",
        "dd",
        "details",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h6",
        "header",
        "hr",
        "img",
        "legend",
        "li",
        "main",
        "nav",
        "ol",
        "option",
        "p",
        "pre",
        "section",
        "select",
        "summary",
        "table",
        "td",
        "th",
        "tr",
        "ul",
        "video",
        "TD",
        "Center"
      })
  void blocksPartWords(String tag) {
    String html = "Мост<TAG>открыт</TAG>сегодня<TAG class='x'/>весь".replace("TAG", tag);

    assertThat(described(html).replaceAll("\\s", " ")).isEqualTo("Мост открыт сегодня весь");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        "abbr",
        "b",
        "big",
        "code",
        "em",
        "font",
        "i",
        "ins",
        "mark",
        "small",
        "span",
        "strong",
        "sub",
        "u",
        "wbr",
        "o:x",
        "custom-tag"
      })
  void whatStandsInALineDoesNot(String tag) {
    assertThat(described("Мос<TAG>то</TAG>вой<TAG/>".replace("TAG", tag))).isEqualTo("Мостовой");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<iframe src='x'>",
        "<iframe src='x'/>",
        "<script>",
        "<script src='x'/>",
        "<style>",
        "<noscript>",
        "<svg>",
        "<button>",
        "<form>",
        "<textarea>",
        "<title>",
        "<select><option>",
        "<!-- ",
        "<object>",
        "<video>",
        "<template>",
        "<noframes>",
        "<xmp>",
        "<plaintext>",
        "<![CDATA[",
        "<table><caption>",
        "<iframe src='a'></iframe><iframe src='b'>",
        "<iframe src='a'> <iframe src='b'> ",
        "<script src='a'> <script>b</script> "
      })
  void whatIsNeverClosedHidesNothing(String open) {
    String text = described(open + "Мост открыт для всех".replace("]]>", ""));

    assertThat(text).contains("Мост открыт для всех");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>if (a<b) x('</p>')</script>",
        "<style>p {}</style>",
        "<!-- скрыто -->",
        "<iframe src='x'>скрыто</iframe>",
        "<noscript>скрыто</noscript>",
        "<SCRIPT src='x'>скрыто</SCRIPT >",
        "<svg><title>скрыто</title></svg>"
      })
  void whatIsNotForReadersIsNotShown(String hidden) {
    assertThat(described("<p>Мост" + hidden + " открыт</p>")).isEqualTo("Мост открыт");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u200b", "\u200c", "\u200d", "\u00ad", "\ufeff", "\u2060", "\u200e", "\u200f", "\u202a",
        "\u061c", "\u034f", "&#173;", "&shy;", "&#8203;", "&zwnj;", "&zwj;", "&#x2060;", "&#7;",
        "&amp;shy;", "&amp;#8203;"
      })
  void whatIsNotSeenIsNotThere(String unseen) {
    assertThat(titled("Мосто" + unseen + "вой")).isEqualTo("Мостовой");
    assertThat(item("<description>Мосто" + unseen + "вой</description>").text())
        .isEqualTo("Мостовой");
  }

  @Test
  void whatJoinsPicturesStays() {
    assertThat(titled("Семья \ud83d\udc68\u200d\ud83d\udc69 \u2764\ufe0f"))
        .isEqualTo("Семья \ud83d\udc68\u200d\ud83d\udc69 \u2764\ufe0f");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "Мост <b>открыт</b> весь | Мост открыт весь",
        "<i>Мост</i> <a href='x'>открыт</a> | Мост открыт",
        "&lt;b>Мост&lt;/b> открыт&lt;br/>весь | Мост открыт весь",
        "<![CDATA[Мост <em>открыт</em> &laquo;весь&raquo;]]> | Мост открыт «весь»",
        "Ставка 1 &lt; 2 и 3 > 2 | Ставка 1 < 2 и 3 > 2",
        "Если a&lt;b, то List&lt;String> | Если a<b, то List<String>",
        "Тег &amp;lt;b&amp;gt; в тексте | Тег <b> в тексте",
        "&amp;lt;b&amp;gt;Мост&amp;lt;/b&amp;gt; открыт | Мост открыт",
        "&amp;laquo;Мост&amp;raquo; &amp;amp; порт | «Мост» & порт",
        "&amp;amp;laquo;Мост&amp;amp;raquo; &amp;amp;#8212; порт | «Мост» — порт",
        "Don&amp;amp;#039;t &amp;#8220;stop&amp;#8221; | Don't “stop”",
        "AT&T, Q&A и &unknown; | AT&T, Q&A и &unknown;",
        "It&#146;s &#x97; &#133; | It’s — …",
        "It\u0092s \u0093so\u0094 | It’s “so”",
        "&LAQUO;Мост&RAQUO; | «Мост»",
        "&#xD83C;&#xDF09; мост | \ud83c\udf09 мост",
        "&nbsp;Мост&mdash;порт&hellip; | Мост—порт…"
      })
  void aTitleIsReadAsItIsMeant(String xml, String title) {
    assertThat(titled(xml)).isEqualTo(title);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "<a href=\"/1>Мост</a> открыт | Мост открыт",
        "<a href='/1>Мост</a> открыт | Мост открыт",
        "<a href=\"/1>Мост</a> и <a href=\"/2\">порт</a> | Мост и порт",
        "<img alt=\"x/>Мост <b>открыт | Мост открыт",
        "<p class= \"lead>Мост</p> <p>It's \"open\" | Мост⏎It's \"open\"",
        "<img alt=\"2 > 1\"/>Мост | Мост",
        "<img alt='say \"2 > 1\"'>Мост | Мост",
        "<a href=\"/1\"title=\"x\">Мост</a> | Мост",
        "<a title=\"<b>x</b>\" href=/1>Мост</a> | Мост",
        "Мост=\"новый и <b>старый</b> | Мост=\"новый и старый"
      })
  void aQuoteThatIsLeftOpenHidesNothing(String html, String text) {
    assertThat(described(html)).isEqualTo(text.replace('⏎', '\n'));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "<p>Мост&nbsp;&laquo;Юг&raquo;</p> | Мост «Юг»",
        "Мост&amp;nbsp;&amp;laquo;Юг&amp;raquo; | Мост «Юг»",
        "&lt;p&gt;Мост &lt;b&gt;открыт&lt;/b&gt;&lt;/p&gt; | Мост открыт",
        "&lt;img src=&quot;a.jpg&quot;&gt; Мост открыт | Мост открыт",
        "<p>Тег <code>&lt;b&gt;мост&lt;/b&gt;</code> виден</p> | Тег <b>мост</b> виден",
        "Тег &lt;br&gt; начинает строку | Тег <br> начинает строку",
        "1 < 2, а 3 > 2 | 1 < 2, а 3 > 2"
      })
  void markupThatWasEscapedTwiceIsMarkupAndOneThatIsShownStays(String html, String text) {
    assertThat(described(html)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Если a<b & c, то порог пройден | Если a<b & c, то порог пройден",
        "Читать <a href=\"https://outlet.example/n | Читать",
        "Читать <a hre | Читать",
        "Конец <br | Конец",
      })
  void aLastSignThatNothingClosesHidesNothingUnlessItIsACutTag(String html, String text) {
    assertThat(described(html)).isEqualTo(text);
  }
}
