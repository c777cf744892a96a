package org.didbon.feed;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import okio.ByteString;
import org.didbon.domain.FeedFault;
import org.didbon.domain.FeedFault.Kind;
import org.didbon.domain.Item;
import org.didbon.feed.Identity.Marks;
import org.didbon.feed.Identity.Plain;
import org.didbon.feed.charset.FeedText;
import org.didbon.feed.date.FeedDates;
import org.didbon.feed.format.ChannelPage;
import org.didbon.feed.format.JsonDocument;
import org.didbon.feed.format.RawFeed;
import org.didbon.feed.format.RawFeed.RawItem;
import org.didbon.feed.format.RawFeed.RawLink;
import org.didbon.feed.format.XmlDocument;
import org.didbon.feed.format.XmlProlog;
import org.didbon.feed.text.FeedLinks;
import org.didbon.feed.text.ItemText;
import org.didbon.text.Languages;
import org.jspecify.annotations.Nullable;

/** Makes items of a document, whatever state it is in. Thread-safe. */
final class FeedParser {

  /** Dates before feeds existed are a broken clock. */
  private static final Instant FIRST = Instant.parse("1995-01-01T00:00:00Z");

  private static final Duration AHEAD = Duration.ofDays(1);

  private FeedParser() {}

  /**
   * Whose document it is.
   *
   * @param id of the feed, or the source as the user gave it
   * @param base address it came from; relative links are resolved against it
   * @param language what the operator says it is in, BCP 47 or {@code ""}
   * @param seen the moment of the visit
   */
  record Origin(String id, URI base, String language, Instant seen) {}

  /**
   * What was made of a document.
   *
   * @param plains what its items were made of; more than there are items if some were one
   */
  record Parsed(ParsedFeed feed, List<Plain> plains) {}

  /** Makes items of a whole document. */
  static ParsedFeed parse(ByteString bytes, String contentType, Origin origin) {
    return parse(text(bytes, contentType), origin, List.of()).feed();
  }

  /** The characters of a document. */
  static String text(ByteString bytes, String contentType) {
    return FeedText.of(unpadded(bytes), contentType);
  }

  /**
   * Makes items of a document.
   *
   * @param others of its items, which were cut out of it
   */
  static Parsed parse(String text, Origin origin, List<ItemPrint> others) {
    RawFeed raw = raw(text, origin.base());
    Map<Plain, RawItem> plains = plains(raw);
    List<Item> items = items(raw, plains, others, origin);
    return new Parsed(
        new ParsedFeed(raw.title(), items, raw.ttl(), raw.fault(), raw.remark()),
        List.copyOf(plains.keySet()));
  }

  /** Without zeros behind the end; as many stay as a last character of 16 or 32 bits may need. */
  private static ByteString unpadded(ByteString bytes) {
    int end = bytes.size();
    while (end > 0 && bytes.getByte(end - 1) == 0) {
      end--;
    }
    int whole = end + Math.floorMod(-end, 4);
    return whole < bytes.size() ? bytes.substring(0, whole) : bytes;
  }

  private static RawFeed raw(String text, URI base) {
    if (text.isBlank()) {
      return RawFeed.failed(FeedFault.of(Kind.EMPTY));
    }
    if (JsonDocument.is(text)) {
      return JsonDocument.read(text, base);
    }
    XmlProlog prolog = XmlProlog.of(text);
    if (prolog.page() && ChannelPage.is(text)) {
      return ChannelPage.read(text, base);
    }
    if (prolog.page()) {
      return RawFeed.failed(page(text, base));
    }
    return prolog.root().isEmpty()
        ? RawFeed.failed(FeedFault.of(Kind.NO_FEED))
        : XmlDocument.read(text, prolog, base);
  }

  private static Map<Plain, RawItem> plains(RawFeed raw) {
    Map<Plain, RawItem> plains = new LinkedHashMap<>();
    for (RawItem item : raw.items()) {
      String text = ItemText.of(item.title(), item.texts(), item.categories());
      plains.putIfAbsent(new Plain(item.guid(), link(item.links()), item.title(), text), item);
    }
    return plains;
  }

  private static List<Item> items(
      RawFeed raw, Map<Plain, RawItem> plains, List<ItemPrint> others, Origin origin) {
    String hint = origin.language().isEmpty() ? primary(raw.language()) : origin.language();
    Identity identity = new Identity(plains.keySet(), others, link(raw.home()));
    List<Item> items = new ArrayList<>();
    Set<String> taken = new HashSet<>();
    plains.forEach(
        (plain, item) -> {
          Marks marks = identity.of(plain);
          if (taken.add(marks.id())) {
            items.add(item(plain, marks, published(item.dates(), origin.seen()), hint, origin));
          }
        });
    return items;
  }

  private static Item item(
      Plain plain, Marks marks, @Nullable Instant published, String hint, Origin origin) {
    return new Item(
        origin.id(),
        marks.id(),
        marks.marks(),
        plain.link(),
        marks.ownLink(),
        plain.title(),
        plain.text(),
        published,
        origin.seen(),
        Languages.of(plain.title(), plain.text(), hint));
  }

  /** The first that leads somewhere. */
  private static String link(List<RawLink> links) {
    for (RawLink link : links) {
      String address = FeedLinks.resolve(link.written(), link.base());
      if (!address.isEmpty()) {
        return address;
      }
    }
    return "";
  }

  /** The first that can be read and be true. */
  private static @Nullable Instant published(List<String> told, Instant seen) {
    for (String date : told) {
      Instant moment = FeedDates.read(date).orElse(Instant.MIN);
      if (!moment.isBefore(FIRST) && !moment.isAfter(seen.plus(AHEAD))) {
        return moment;
      }
    }
    return null;
  }

  private static String primary(String language) {
    return language.split("[-_]", 2)[0].toLowerCase(Locale.ROOT);
  }

  /** That it is a page, and which feed it names if it does. */
  private static String page(String page, URI base) {
    List<URI> named = PageFeeds.inPage(page, base);
    return named.isEmpty() ? FeedFault.of(Kind.PAGE) : FeedFault.of(Kind.PAGE_NAMES, named.get(0));
  }
}
