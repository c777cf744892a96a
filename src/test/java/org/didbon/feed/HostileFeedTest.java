package org.didbon.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.didbon.feed.Documents.read;
import static org.didbon.feed.Documents.rss;

import java.time.Duration;
import org.didbon.domain.Item;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Documents made to cost time, memory or a stack. What is quadratic in one of them would take many
 * minutes; the bound is wide so that a busy machine does not fail it.
 */
@Tag("slow")
class HostileFeedTest {

  private static final Duration BOUND = Duration.ofMinutes(2);
  private static final String SOUND = "<item><title>Мост</title></item>";

  @ParameterizedTest
  @ValueSource(strings = {"b", "div", "item", "title", "description", "x:y", "table", "channel"})
  void depthIsFlattened(String tag) {
    String open = ("<" + tag + ">").repeat(40_000);
    String close = ("</" + tag + ">").repeat(40_000);
    String deep = "<item><title>Дно</title><description>" + open + "дно";

    assertThat(titles(rss(SOUND + deep + close + "</description></item>" + SOUND)))
        .contains("Мост", "Дно");
    assertThat(titles(rss(SOUND + deep + "</description></item>"))).contains("Мост", "Дно");
    assertThat(titles(rss(SOUND + deep.replace("<b", "&lt;b") + "</description></item>")))
        .contains("Мост", "Дно");
  }

  @Test
  void depthInXhtmlIsFlattenedAndItsTextKept() {
    String document =
        "<feed xmlns='http://www.w3.org/2005/Atom'><entry><id>1</id><content type='xhtml'><div>"
            + "<p>".repeat(50_000)
            + "дно"
            + "</p>".repeat(50_000)
            + "</div></content></entry></feed>";

    assertThat(within(document).items()).extracting(Item::text).containsExactly("дно");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<link ",
        "<link rel='alternate' ",
        "<item>",
        "<item/>",
        "<a/>",
        "<",
        "<!",
        "<?",
        "<!--",
        "<![CDATA[",
        "&",
        "&amp;",
        "&#7;",
        "&x;",
        "<category>x</category>",
        "<guid>x</guid>",
        "<description>слово за словом</description>",
        "<media:group>",
        "<a xml:base='b/'>",
        "'",
        "<a b='",
        "<a b=\"'>",
        " b=''",
        "=",
        "<!DOCTYPE x",
        "<!ENTITY x 'y'>",
        "</item>",
        "]]>",
        "\u200b",
        "\u0007"
      })
  void whateverIsRepeatedCostsTimeInProportionAlone(String part) {
    String flood = part.repeat(100_000 / part.length());

    within("<html>" + flood);
    within("<!DOCTYPE rss [" + flood);
    within(rss("<item><title>Мост</title>" + flood));
    within(rss("<item><title>" + flood + "</title></item>"));
    within(rss("<item><description>" + flood.replace("<", "&lt;") + "</description></item>"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"<%s>", "</%s>", "<a %s='1'>", "<a b='%s'>", "<?%s?>", "&%s;", "%s"})
  void whateverIsLongCostsTimeInProportionAlone(String part) {
    assertThat(titles(rss(SOUND + part.formatted("a".repeat(500_000))))).contains("Мост");
  }

  @Test
  void entitiesOfADocumentsOwnDoNotMakeItGrow() {
    String value = "x".repeat(200);
    String document =
        "<!DOCTYPE rss [<!ENTITY a '" + value + "'>]>" + "<rss><channel><item><title>Мост</title>";
    String text = "<description>" + "&a;".repeat(500_000) + "</description></item></channel></rss>";

    assertThat(titles(document + text)).containsExactly("Мост");
  }

  @Test
  void ofItemsWithoutEndTheFirstAreReadAndItIsSaid() {
    StringBuilder items = new StringBuilder();
    for (int i = 0; i < 100_100; i++) {
      items.append("<item><guid>").append(i).append("</guid></item>");
    }

    ParsedFeed parsed = within(rss(items.toString()));

    assertThat(parsed.items()).hasSize(100_000);
    assertThat(parsed.fault()).isEqualTo("items 100000");
  }

  @Test
  void whatAParserQuotesOfADocumentWritesNoLineOfALog() {
    ParsedFeed parsed =
        read("<rss><channel><\u001b[31mq\n2026-01-01 INFO all is well></channel></rss>");

    assertThat(parsed.fault()).startsWith("unreadable ").doesNotContain("\n", "\u001b");
  }

  private static Iterable<String> titles(String document) {
    return within(document).items().stream().map(Item::title).toList();
  }

  private static ParsedFeed within(String document) {
    return Assertions.assertTimeoutPreemptively(BOUND, () -> read(document));
  }
}
