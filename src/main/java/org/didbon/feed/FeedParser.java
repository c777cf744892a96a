package org.didbon.feed;

import com.rometools.rome.io.FeedException;
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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okio.ByteString;
import org.didbon.domain.FeedFault;
import org.didbon.domain.FeedFault.Kind;
import org.didbon.domain.Item;
import org.didbon.feed.Identity.Marks;
import org.didbon.feed.Identity.Plain;
import org.didbon.feed.RawFeed.RawItem;
import org.didbon.text.Languages;
import org.jspecify.annotations.Nullable;

/** Makes items of a document, whatever state it is in. Thread-safe. */
final class FeedParser {

  private static final Pattern ILLEGAL = Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F]");
  private static final Pattern DOCTYPE = Pattern.compile("<!DOCTYPE[^>\\[]*(\\[|>)");
  private static final int HEAD = 2_000;

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

  static ParsedFeed parse(ByteString bytes, String contentType, Origin origin) {
    String text = FeedText.of(bytes, contentType);
    String xml = ILLEGAL.matcher(text).replaceAll(" ");
    int start = xml.indexOf('<');
    if (start < 0) {
      return ParsedFeed.failed(FeedFault.of(bytes.size() == 0 ? Kind.EMPTY : Kind.NO_FEED));
    }
    xml = xml.substring(start);
    String head = xml.substring(0, Math.min(HEAD, xml.length()));
    if (isPage(head)) {
      return ParsedFeed.failed(page(xml, origin.base()));
    }
    Matcher doctype = DOCTYPE.matcher(head);
    if (doctype.find()) {
      if (doctype.group(1).equals("[")) {
        return ParsedFeed.failed(FeedFault.of(Kind.ENTITIES));
      }
      xml = xml.substring(0, doctype.start()) + xml.substring(doctype.end());
    }
    return read(xml, origin);
  }

  private static ParsedFeed read(String xml, Origin origin) {
    try {
      RawFeed raw = RomeDocument.read(xml);
      return new ParsedFeed(HtmlText.title(raw.title()), items(raw, origin), raw.ttl(), "");
    } catch (FeedException e) {
      RawFeed saved = BrokenDocument.read(xml);
      Kind kind = saved.items().isEmpty() ? Kind.UNREADABLE : Kind.DAMAGED;
      return new ParsedFeed(items(saved, origin), Duration.ZERO, FeedFault.of(kind, cause(e)));
    }
  }

  private static List<Item> items(RawFeed raw, Origin origin) {
    String hint = origin.language().isEmpty() ? primary(raw.language()) : origin.language();
    Map<Plain, RawItem> plains = new LinkedHashMap<>();
    for (RawItem item : raw.items()) {
      plains.putIfAbsent(
          new Plain(
              item.guid(),
              FeedLinks.resolve(item.link(), origin.base()),
              HtmlText.title(item.title()),
              HtmlText.text(item.html())),
          item);
    }
    Identity identity = new Identity(plains.keySet(), FeedLinks.resolve(raw.home(), origin.base()));
    List<Item> items = new ArrayList<>();
    Set<String> taken = new HashSet<>();
    plains.forEach(
        (plain, item) -> {
          Marks marks = identity.of(plain);
          if (taken.add(marks.id())) {
            items.add(item(plain, marks, published(item.published(), origin.seen()), hint, origin));
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
        marks.knownBy(),
        plain.link(),
        marks.ownLink(),
        plain.title(),
        plain.text(),
        published,
        origin.seen(),
        Languages.of(plain.title(), plain.text(), hint));
  }

  private static @Nullable Instant published(@Nullable Long told, Instant seen) {
    if (told == null) {
      return null;
    }
    Instant moment = Instant.ofEpochMilli(told);
    return moment.isBefore(FIRST) || moment.isAfter(seen.plus(AHEAD)) ? null : moment;
  }

  private static String primary(String language) {
    return language.split("[-_]", 2)[0].toLowerCase(Locale.ROOT);
  }

  private static boolean isPage(String head) {
    String low = head.toLowerCase(Locale.ROOT);
    return low.startsWith("<!doctype html") || low.startsWith("<html");
  }

  /** That it is a page, and which feed it names if it does. */
  private static String page(String page, URI base) {
    return PageFeeds.inPage(page, base).stream()
        .findFirst()
        .map(feed -> FeedFault.of(Kind.PAGE_NAMES, feed))
        .orElseGet(() -> FeedFault.of(Kind.PAGE));
  }

  private static String cause(FeedException e) {
    String message = String.valueOf(e.getMessage());
    return message.lines().findFirst().orElse("");
  }
}
