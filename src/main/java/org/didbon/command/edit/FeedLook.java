package org.didbon.command.edit;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.didbon.command.Buttons;
import org.didbon.command.Choice;
import org.didbon.command.CommandRequest;
import org.didbon.command.FeedAddress;
import org.didbon.command.FeedProbe;
import org.didbon.domain.BadInput;
import org.didbon.domain.Button;
import org.didbon.domain.Feed;
import org.didbon.domain.Item;
import org.didbon.domain.RichText;
import org.didbon.feed.FoundFeeds;
import org.didbon.feed.ParsedFeed;
import org.didbon.phrase.Localizer;

/** Looks at an address before it is watched, and says what stands there. Thread-safe. */
final class FeedLook {

  private static final int TITLES = 3;

  /** Addresses of a page that are told and were not read: a message has its limits. */
  private static final int MOST_OTHERS = 10;

  /** A longer title is a sentence about the outlet, no name of it. */
  private static final int LONGEST_TITLE = 60;

  private final FeedProbe feeds;

  FeedLook(FeedProbe feeds) {
    this.feeds = feeds;
  }

  /**
   * The feeds at an address, or which the page there names; at least one was read.
   *
   * @throws BadInput that says why there is none
   */
  FoundFeeds at(String written, CommandRequest request) {
    FoundFeeds found = find(written, request);
    if (found.feeds().isEmpty()) {
      throw nothing(written, found.own(), request);
    }
    return found;
  }

  /** What the page names beyond what was read; nothing if that was all. */
  static RichText others(FoundFeeds found, Localizer localizer) {
    if (found.others().isEmpty()) {
      return RichText.NONE;
    }
    RichText.Builder text = RichText.builder().newLine();
    text.plain(localizer.say("feed.others", Map.of("count", found.others().size()))).newLine();
    found.others().stream()
        .limit(MOST_OTHERS)
        .forEach(other -> text.code(other.toString()).newLine());
    int left = found.others().size() - MOST_OTHERS;
    return left > 0 ? text.plain("… +" + localizer.number(left)).build() : text.build();
  }

  /** Who types an address without its beginning means the one that answers. */
  private FoundFeeds find(String written, CommandRequest request) {
    URI url = address(FeedAddress.whole(written), request);
    FoundFeeds found = feeds.find(url);
    boolean unreached = found.feeds().isEmpty() && !FeedAddress.isPage(found.own());
    return unreached && FeedAddress.isOpen(written)
        ? feeds.find(URI.create(url.toString().replaceFirst("^https:", "http:")))
        : found;
  }

  private static RuntimeException nothing(String written, ParsedFeed own, CommandRequest request) {
    return FeedAddress.named(own).isPresent() ? bad(own, request) : unnamed(written, own, request);
  }

  /** A feed that the page names is a button away. */
  private static RuntimeException bad(ParsedFeed own, CommandRequest request) {
    Localizer localizer = request.localizer();
    String told = localizer.say("feed.bad", Map.of("reason", localizer.fault(own.fault())));
    return FeedAddress.named(own)
        .map(address -> new Buttons().row(new Button(address, "/feed add " + address)).build())
        .map(buttons -> (RuntimeException) new Choice(told, buttons))
        .orElseGet(() -> new BadInput(told));
  }

  private static RuntimeException unnamed(String written, ParsedFeed own, CommandRequest request) {
    return FeedAddress.isPage(own)
        ? request.wrong("feed.nothing", Map.of("address", written))
        : bad(own, request);
  }

  /** What the feed calls itself; else, or if that is no name, where it comes from. */
  static String title(ParsedFeed parsed, URI url) {
    String own = parsed.title();
    return own.isBlank() || own.length() > LONGEST_TITLE
        ? String.valueOf(url.getHost()).replaceFirst("^www\\.", "")
        : own;
  }

  /** What a feed holds; what holds nothing is told as a fault. */
  ParsedFeed read(URI url, CommandRequest request) {
    ParsedFeed parsed = feeds.read(url.toString(), url, "");
    if (parsed.items().isEmpty() && !parsed.fault().isEmpty()) {
      throw bad(parsed, request);
    }
    return parsed;
  }

  /** How many items, the newest, and the first titles. */
  static RichText describe(ParsedFeed parsed, Localizer localizer) {
    return describe(parsed, TITLES, localizer);
  }

  static RichText describe(ParsedFeed parsed, int titles, Localizer localizer) {
    List<Item> items =
        parsed.items().stream()
            .sorted(Comparator.comparing(Item::when, Comparator.reverseOrder()))
            .toList();
    Optional<Instant> newest =
        items.stream()
            .flatMap(item -> Optional.ofNullable(item.published()).stream())
            .max(Instant::compareTo);
    String when = newest.map(localizer::moment).orElse("—");
    RichText.Builder text = RichText.builder();
    text.plain(localizer.say("feed.found", Map.of("items", items.size(), "moment", when)))
        .newLine();
    items.stream().limit(titles).forEach(item -> text.plain("• " + item.title()).newLine());
    String odd = parsed.fault().isEmpty() ? parsed.remark() : parsed.fault();
    return odd.isEmpty() ? text.build() : text.plain("⚠ " + localizer.fault(odd)).newLine().build();
  }

  static URI address(String written, CommandRequest request) {
    try {
      URI url = new URI(Feed.plainAddress(written));
      String scheme = Optional.ofNullable(url.getScheme()).orElse("");
      if (scheme.matches("(?i)https?") && url.getHost() != null && url.getUserInfo() == null) {
        return url;
      }
    } catch (URISyntaxException e) {
      // said below
    }
    throw request.wrong("feed.address", Map.of("address", written));
  }
}
