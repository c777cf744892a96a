package org.didbon.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.Charset;
import java.time.Instant;
import java.util.Collections;
import java.util.Objects;
import okio.ByteString;
import org.didbon.domain.Item;
import org.didbon.feed.text.HtmlText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Feeds as they are in the wild: one file an oddity, named for it. */
class FeedParserTest {

  private static final Instant SEEN = Instant.parse("2024-04-08T12:00:00Z");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "no-guid",
        "windows-1251",
        "windows-1251-that-says-utf-8",
        "utf-8-that-says-windows-1251",
        "no-prolog",
        "blank-line-before-prolog",
        "junk-before-prolog",
        "control-characters",
        "raw-ampersand",
        "plain-doctype",
        "one-link-for-all",
        "dates-of-1970-and-of-the-future",
        "relative-links",
        "atom-with-updated-only"
      })
  void everyItemComesOutWithItsLettersRight(String oddity) {
    ParsedFeed parsed = parse(oddity);

    assertThat(parsed.items())
        .extracting(Item::title)
        .containsExactly("Первая новость", "Вторая новость");
    assertThat(parsed.items()).extracting(Item::id).doesNotHaveDuplicates();
    assertThat(parsed.items()).allMatch(item -> item.link().startsWith("https://outlet.example/"));
  }

  @Test
  void whatIsWholeInADocumentThatWasCutOffIsSavedAndTheDamageTold() {
    ParsedFeed parsed = parse("truncated");

    assertThat(parsed.items())
        .extracting(Item::title)
        .containsExactly("Первая новость", "Вторая новость");
    assertThat(parsed.fault()).startsWith("damaged ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"junk-after-end", "control-characters", "raw-ampersand", "unknown-prefix"})
  void anOddityOfADocumentThatIsReadWholeIsARemarkAndNoFault(String oddity) {
    ParsedFeed parsed = parse(oddity);

    assertThat(parsed.items())
        .extracting(Item::title)
        .containsExactly("Первая новость", "Вторая новость");
    assertThat(parsed.fault()).isEmpty();
    assertThat(parsed.remark()).startsWith("odd ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "windows-1251"})
  void zerosBehindTheEndAreNothing(String charset) {
    String document =
        Documents.rss("<item><title>Мост открыт</title></item>\n") + "\0".repeat(5_000);

    ParsedFeed parsed =
        FeedParser.parse(
            ByteString.encodeString(document, Charset.forName(charset)),
            "",
            new FeedParser.Origin("outlet", URI.create("https://outlet.example/"), "ru", SEEN));

    assertThat(parsed.items()).extracting(Item::title).containsExactly("Мост открыт");
    assertThat(parsed.fault()).isEmpty();
  }

  @Test
  void entitiesThatStandForOthersAreNotFollowed() {
    ParsedFeed parsed = parse("doctype-with-entities");

    assertThat(parsed.items())
        .extracting(Item::title)
        .containsExactly("Первая новость", "Вторая новость");
    assertThat(parsed.fault()).isEmpty();
    assertThat(parsed.remark()).isEqualTo("entities");
  }

  @Test
  void datesThatCannotBeTrueAreNoDates() {
    assertThat(parse("dates-of-1970-and-of-the-future").items())
        .extracting(Item::published)
        .containsOnlyNulls();
    assertThat(parse("atom-with-updated-only").items())
        .extracting(Item::published)
        .containsOnly(Instant.parse("2024-04-06T09:05:00Z"));
  }

  @Test
  void markupBecomesTextAndEscapedMarkupIsShown() {
    Item item = parse("escaped-twice").items().get(0);

    assertThat(item.title()).isEqualTo("Знак <b> в заголовке");
    assertThat(item.text()).isEqualTo("Один абзац.\nДругой.");
  }

  @Test
  void aLinkThatLeadsToSeveralItemsIsNobodysOwn() {
    assertThat(parse("one-link-for-all").items()).noneMatch(Item::ownLink);
    assertThat(parse("no-guid").items()).allMatch(Item::ownLink);
  }

  @Test
  void anItemIsRecognisedWhenTheFeedChangesWhatItGives() {
    Item withOwnLink = parse("no-guid").items().get(0);
    Item withSharedLink = parse("one-link-for-all").items().get(0);

    assertThat(Collections.disjoint(withSharedLink.marks(), withOwnLink.marks())).isFalse();
  }

  @Test
  void hostileMarkupTakesNoTime() {
    String deep = "<div>".repeat(50_000) + "слово" + "</div>".repeat(50_000);

    assertThat(HtmlText.text(deep)).contains("слово");
    assertThat(HtmlText.text("<".repeat(1_000_000))).hasSizeLessThanOrEqualTo(100_000);
    assertThat(HtmlText.title("x".repeat(20_000))).hasSize(1_000);
  }

  private static ParsedFeed parse(String oddity) {
    String file = oddity + ".xml";
    try (InputStream in = FeedParserTest.class.getResourceAsStream(file)) {
      ByteString bytes = ByteString.of(Objects.requireNonNull(in, file).readAllBytes());
      URI base = URI.create("https://outlet.example/rss");
      return FeedParser.parse(bytes, "text/xml", new FeedParser.Origin("outlet", base, "ru", SEEN));
    } catch (IOException e) {
      throw new IllegalStateException(file, e);
    }
  }
}
