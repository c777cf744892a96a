package org.didbon.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.rometools.rome.io.FeedException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import okio.ByteString;
import org.didbon.feed.charset.FeedText;
import org.didbon.feed.date.FeedDates;
import org.didbon.feed.format.RawFeed.RawItem;
import org.didbon.feed.format.XmlDocument;
import org.didbon.feed.format.XmlProlog;
import org.didbon.feed.text.FeedLinks;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What ROME reads in documents that are well-formed, we read too: no title, link, id, word or date
 * of its is missing from ours. {@link RomeEntry} says what is not asked.
 */
class RomeReferenceTest {

  private static final URI BASE = URI.create("https://outlet.example/rss");
  private static final Instant SEEN = Instant.parse("2026-11-01T00:00:00Z");

  /** Feeds as outlets served them, where the build finds some; they are not ours to publish. */
  private static final Path SAVED =
      Path.of(System.getProperty("feeds.saved", "../shared/data/feeds/real"));

  private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}&&[^\\s]]");

  /** What stands before it may be half a word, which the whole text has in full. */
  private static final Pattern CUT_OFF = Pattern.compile("\\S*\\s?(?:…|\\.\\.\\.)");

  /** ROME takes millionths of a second for thousandths. */
  private static final Pattern FINE = Pattern.compile("\\.(\\d{4,9})");

  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

  @ParameterizedTest
  @ValueSource(
      strings = {"rss-0.91", "rss-1.0", "rss-2.0", "rss-2.0-podcast", "atom-0.3", "atom-1.0"})
  void nothingThatRomeReadsInADocumentOfEachVersionIsMissing(String version) throws Exception {
    try (InputStream file = RomeReferenceTest.class.getResourceAsStream(version + ".xml")) {
      assertThat(missing(file.readAllBytes())).isEmpty();
    }
  }

  @Property(tries = 100)
  void nothingThatRomeReadsInMadeUpDocumentsIsMissing(@ForAll("documents") String document)
      throws Exception {
    assertThat(missing(document.getBytes(UTF_8))).isEmpty();
  }

  @Provide
  Arbitrary<String> documents() {
    return MadeUpDocuments.all();
  }

  @Test
  void nothingThatRomeReadsInSavedFeedsIsMissing() throws Exception {
    assumeTrue(Files.isDirectory(SAVED), "no saved feeds at " + SAVED);
    List<Path> files;
    try (Stream<Path> all = Files.list(SAVED)) {
      files = all.sorted().toList();
    }

    List<String> missing = new ArrayList<>();
    for (Path file : files) {
      missing(Files.readAllBytes(file)).forEach(m -> missing.add(file.getFileName() + " " + m));
    }

    assertThat(missing).isEmpty();
  }

  /** What ROME has and we have not, in words. */
  private static List<String> missing(byte[] document) throws FeedException, IOException {
    String text = FeedText.of(ByteString.of(document), "");
    List<RawItem> raw = XmlDocument.read(text, XmlProlog.of(text), BASE).items();
    ParsedFeed read =
        FeedParser.parse(
            ByteString.of(document), "", new FeedParser.Origin("outlet", BASE, "", SEEN));
    List<Set<String>> made =
        read.items().stream().map(item -> words(item.title() + '\n' + item.text())).toList();
    List<RomeEntry> entries = new ArrayList<>(RomeEntry.in(document));
    entries.removeIf(RomeReferenceTest::saysNothing);
    List<String> missing = new ArrayList<>();
    if (entries.size() != raw.size()) {
      missing.add(entries.size() + " items, not " + raw.size());
      return missing;
    }
    for (int i = 0; i < raw.size(); i++) {
      String where = "item " + (i + 1) + ": ";
      compare(entries.get(i), raw.get(i)).forEach(lost -> missing.add(where + lost));
      String told = raw.get(i).title() + '\n' + String.join("\n", raw.get(i).texts());
      Set<String> words = words(CUT_OFF.matcher(told).replaceAll(" "));
      if (made.stream().noneMatch(item -> item.containsAll(words))) {
        missing.add(where + "its words are in no item: " + raw.get(i).title());
      }
    }
    return missing;
  }

  /** What has a subject and a date alone is no news. */
  private static boolean saysNothing(RomeEntry entry) {
    return entry.titles.isEmpty()
        && entry.ids.isEmpty()
        && entry.links.isEmpty()
        && entry.texts.stream().allMatch(text -> plain(text).isBlank());
  }

  private static List<String> compare(RomeEntry rome, RawItem ours) {
    List<String> lost = new ArrayList<>();
    Set<String> title = words(ours.title());
    rome.titles.stream()
        .filter(t -> !title.containsAll(words(plain(t))))
        .forEach(t -> lost.add("title " + t + " | " + ours.title()));
    Set<String> all = words(ours.title());
    ours.texts().forEach(t -> all.addAll(words(t)));
    ours.categories().forEach(c -> all.addAll(words(c)));
    for (String text : rome.all()) {
      Set<String> more = words(plain(text));
      more.removeAll(all);
      if (!more.isEmpty()) {
        lost.add("words " + more + " of " + text);
      }
    }
    Set<String> links =
        ours.links().stream()
            .map(link -> FeedLinks.resolve(link.written(), link.base()))
            .collect(Collectors.toSet());
    rome.links.stream()
        .map(link -> FeedLinks.resolve(link, ours.links().isEmpty() ? BASE : base(ours)))
        .filter(link -> !link.isEmpty() && !links.contains(link))
        .forEach(link -> lost.add("link " + link + " | " + links));
    rome.ids.stream()
        .filter(id -> !id.equals(ours.guid()) && !links.contains(FeedLinks.resolve(id, BASE)))
        .forEach(id -> lost.add("id " + id + " | " + ours.guid()));
    Set<Instant> dates =
        ours.dates().stream()
            .flatMap(date -> Stream.of(FeedDates.read(date), asRome(date)))
            .flatMap(Optional::stream)
            .collect(Collectors.toSet());
    rome.dates.stream()
        .filter(date -> !dates.contains(date))
        .forEach(date -> lost.add("date " + date + " | " + ours.dates()));
    return lost;
  }

  private static Optional<Instant> asRome(String date) {
    Matcher fine = FINE.matcher(date);
    return fine.find()
        ? FeedDates.read(fine.replaceFirst(""))
            .map(moment -> moment.plusMillis(Long.parseLong(fine.group(1))))
        : Optional.empty();
  }

  private static URI base(RawItem item) {
    return item.links().get(0).base();
  }

  /** Markup that is escaped twice is markup by mistake, and so are references. */
  private static String plain(String html) {
    String text = Parser.unescapeEntities(Jsoup.parse(html).text(), false);
    return text.contains("</") ? Jsoup.parse(text).text() : text;
  }

  private static Set<String> words(String text) {
    String seen = UNSEEN.matcher(text).replaceAll("").toLowerCase(Locale.ROOT);
    return BETWEEN
        .splitAsStream(seen)
        .filter(word -> !word.isEmpty())
        .collect(Collectors.toCollection(HashSet::new));
  }
}
