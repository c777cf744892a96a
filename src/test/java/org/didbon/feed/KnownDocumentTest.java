package org.didbon.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.didbon.domain.Item;
import org.didbon.feed.format.ItemCuts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is known of a document is not parsed again, and the rest of it is read as ever. */
class KnownDocumentTest {

  private static final FeedParser.Origin ORIGIN =
      new FeedParser.Origin(
          "outlet",
          URI.create("https://outlet.example/rss"),
          "",
          Instant.parse("2026-05-06T12:00:00Z"));

  private static final String BRIDGE = item("b", "Мост открыт");
  private static final String THEATRE = item("t", "Театр закрыт");
  private static final String RIVER = item("r", "Река вышла из берегов");

  @Test
  void whatStandsThereAsItWasIsNotParsedAgain() {
    DocumentReading next = next(rss(BRIDGE, THEATRE), rss(RIVER, BRIDGE, THEATRE));

    assertThat(next.feed().items())
        .extracting(Item::title)
        .containsExactly("Река вышла из берегов");
    assertThat(next.outline().same()).hasSize(2);
    assertThat(imprint(next).items()).hasSize(3);
  }

  @Test
  void ofADocumentThatOnlySaysWhenItWasMadeNothingIsParsed() {
    DocumentReading next =
        next(
            rss("<lastBuildDate>10:00</lastBuildDate>", BRIDGE),
            rss("<!-- 0.3 s --><lastBuildDate>10:10</lastBuildDate>\n  ", BRIDGE));

    assertThat(next.feed().items()).isEmpty();
    assertThat(next.outline().same()).hasSize(1);
  }

  @Test
  void anItemWhoseWordsChangedIsReadAnew() {
    DocumentReading next =
        next(rss(BRIDGE, THEATRE), rss(BRIDGE.replace("открыт", "закрыт"), THEATRE));

    assertThat(next.feed().items()).extracting(Item::title).containsExactly("Мост закрыт");
  }

  @Test
  void aGuidOrLinkThatAKnownItemHasTooIsNotTheNewOnesOwn() {
    Item alone = next(rss(BRIDGE), rss(BRIDGE, RIVER)).feed().items().get(0);
    Item shared = next(rss(BRIDGE), rss(BRIDGE, RIVER.replace("/r<", "/b<"))).feed().items().get(0);

    assertThat(alone.guid()).isEqualTo("https://outlet.example/r");
    assertThat(alone.ownLink()).isTrue();
    assertThat(shared.guid()).isEmpty();
    assertThat(shared.ownLink()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<rss version='2.0'><channel><title>Other</title>%s</channel></rss>",
        "<rss version='2.0' xml:base='https://other.example/'><channel>%s</channel></rss>",
        "<rss version='2.0'><channel><link>https://other.example/</link>%s</channel></rss>",
        "<rss version='2.0'><channel><language>tg</language>%s</channel></rss>"
      })
  void whereTheDocumentAroundTheItemsIsAnotherAllAreParsed(String around) {
    DocumentReading next = next(rss(BRIDGE, THEATRE), around.formatted(BRIDGE + THEATRE));

    assertThat(next.feed().items()).hasSize(2);
    assertThat(next.outline().same()).isEmpty();
  }

  @Test
  void whatIsReadByOtherMeansIsParsedAnew() {
    Imprint known = imprint(read(rss(BRIDGE), Imprint.NONE));

    DocumentReading next = new KnownDocument("another version", known).read(rss(BRIDGE), ORIGIN);

    assertThat(next.feed().items()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<item><title>Не закрыт",
        "<item><title>a</title><item><title>b</title></item></item>",
        "<item><title>A & B</title></item>",
        "<item><title>a</Title></item>",
        "<item><title a=b>a</title></item>",
        "<item><title a='>'>a</title></item>",
        "<item><!-- a -- b --><title>a</title></item>",
        "<item><title>a</title></item><item><title>a</title></item>",
        "<item></item>"
      })
  void aDocumentThatIsOddInAnyWayIsParsedAsAWhole(String odd) {
    DocumentReading next = next(rss(BRIDGE, THEATRE), rss(odd, BRIDGE, THEATRE));

    assertThat(next.feed()).isEqualTo(whole(rss(odd, BRIDGE, THEATRE)));
    assertThat(next.outline()).isEqualTo(DocumentOutline.NONE);
  }

  @Test
  void aListOfItemsInTheHeadDoesNotHideThatTheyAreKnown() {
    String rdf =
        "<rdf:RDF"
            + " xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'><channel><items><rdf:Seq>%s</rdf:Seq></items></channel>%s</rdf:RDF>";
    String first = rdf.formatted("<rdf:li resource='b'/>", BRIDGE);

    DocumentReading next =
        next(first, rdf.formatted("<rdf:li resource='r'/><rdf:li resource='b'/>", RIVER + BRIDGE));

    assertThat(next.feed().items()).hasSize(1);
    assertThat(next.outline().same()).hasSize(1);
  }

  @Test
  void anImprintIsReadAsItWasWritten() {
    Imprint imprint = imprint(read(rss(BRIDGE, THEATRE), Imprint.NONE));

    assertThat(Imprint.read(imprint.written())).isEqualTo(imprint);
    assertThat(Imprint.read("")).isEqualTo(Imprint.NONE);
    assertThat(Imprint.read("кириллица")).isEqualTo(Imprint.NONE);
    assertThat(Imprint.read(imprint.written().substring(12))).isEqualTo(Imprint.NONE);
  }

  @Property(tries = 300)
  void theRestOfADocumentIsReadAsItIsInTheWhole(
      @ForAll("documents") String document, @ForAll int known) {
    ItemCuts cuts = ItemCuts.of(document).orElseThrow();
    BitSet before = new BitSet();
    for (int item = 0; item < cuts.size(); item++) {
      before.set(item, (known >> item & 1) == 1);
    }
    List<Item> all = whole(document).items();

    DocumentReading rest = next(cuts.only(before), document);

    if (rest.outline().isTold() && all.size() == cuts.size()) {
      List<Item> others = new ArrayList<>();
      for (int item = 0; item < cuts.size(); item++) {
        if (!before.get(item)) {
          others.add(all.get(item));
        }
      }
      assertThat(rest.feed().items()).isEqualTo(others);
      assertThat(rest.outline().same()).hasSize(before.cardinality());
    } else {
      assertThat(rest.feed().items()).isEqualTo(all);
    }
  }

  /** Whatever somebody writes into a document, what is read beside the known items is in it. */
  @Property(tries = 1_000)
  void ofADamagedDocumentNothingIsReadThatIsNotInTheWhole(
      @ForAll("documents") String document, @ForAll int at, @ForAll("dirt") String dirt) {
    int place = Math.floorMod(at, document.length());
    String damaged = document.substring(0, place) + dirt + document.substring(place);
    ParsedFeed whole = whole(damaged);

    DocumentReading rest = next(document, damaged);

    assertThat(whole.items()).containsAll(rest.feed().items());
    assertThat(rest.feed().fault()).isEqualTo(whole.fault());
    assertThat(rest.feed().remark()).isEqualTo(whole.remark());
    if (rest.outline().isTold()) {
      assertThat(rest.outline().same().size() + rest.feed().items().size())
          .isEqualTo(whole.items().size());
    }
  }

  @Provide
  Arbitrary<String> documents() {
    return MadeUpDocuments.all();
  }

  @Provide
  Arbitrary<String> dirt() {
    Arbitrary<String> signs =
        Arbitraries.of(
            "<",
            ">",
            "&",
            "\"",
            "'",
            "]]>",
            "<!--",
            "-->",
            "--",
            "<item>",
            "</item>",
            "</entry>",
            "<![CDATA[",
            "\0",
            "<?",
            "?>",
            "/>",
            "=",
            " a='",
            "<a>",
            "<a",
            "</a>",
            "x",
            "&nbsp;",
            "<!DOCTYPE x [",
            "<li>",
            "<x:entry/>");
    return Combinators.combine(signs, signs, Arbitraries.of(true, false))
        .as((one, other, both) -> both ? one + other : one);
  }

  private static String item(String name, String title) {
    return "<item><title>%s</title><guid>https://outlet.example/%s</guid><link>https://outlet.example/%2$s</link></item>"
        .formatted(title, name);
  }

  private static String rss(String... items) {
    return "<?xml version='1.0'?><rss version='2.0'><channel>%s</channel></rss>"
        .formatted(String.join("\n", items));
  }

  /** Reads a document after another. */
  private static DocumentReading next(String before, String document) {
    return read(document, imprint(read(before, Imprint.NONE)));
  }

  private static DocumentReading read(String document, Imprint known) {
    return new KnownDocument("version", known).read(document, ORIGIN);
  }

  private static ParsedFeed whole(String document) {
    return FeedParser.parse(document, ORIGIN, List.of()).feed();
  }

  /** As the pipeline makes it, without the parts that only the pipeline looks at. */
  private static Imprint imprint(DocumentReading reading) {
    DocumentOutline outline = reading.outline();
    if (!outline.isTold()) {
      return Imprint.NONE;
    }
    List<ItemPrint> prints = new ArrayList<>(outline.same());
    outline
        .fresh()
        .forEach(
            one ->
                prints.add(
                    new ItemPrint(
                        one.markup(), one.guid(), one.link(), 0, 0, ItemPrint.mark(one.id()))));
    return new Imprint(outline.frame(), prints);
  }
}
