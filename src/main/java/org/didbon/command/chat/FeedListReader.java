package org.didbon.command.chat;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.didbon.command.FeedAddress;
import org.didbon.command.OwnFeedBook.WantedFeed;
import org.didbon.domain.Feed;
import org.didbon.feed.Opml;

/** Reads a list of feeds as people keep it: OPML, or addresses one after the other. */
final class FeedListReader {

  /** More entries than anybody reads; what stands behind them is not looked at. */
  private static final int MOST = 20_000;

  private static final int LONGEST_TITLE = 100;

  /**
   * What a list holds.
   *
   * @param feeds each address once, in order
   * @param repeated entries of an address that stands there before
   * @param unusable entries without an address of the web
   * @param closed entries with an address of a private network
   */
  record FeedList(List<WantedFeed> feeds, int repeated, int unusable, int closed) {}

  private final Predicate<URI> isRefused;
  private final List<WantedFeed> feeds = new ArrayList<>();
  private final Set<String> places = new HashSet<>();
  private int repeated;
  private int unusable;
  private int closed;

  private FeedListReader(Predicate<URI> isRefused) {
    this.isRefused = isRefused;
  }

  /**
   * What stands in {@code text}; empty if it is no list of feeds.
   *
   * @param isRefused whether an address is one of a private network
   */
  static Optional<FeedList> read(String text, Predicate<URI> isRefused) {
    FeedListReader reader = new FeedListReader(isRefused);
    if (text.stripLeading().startsWith("<")) {
      Optional<List<Opml.Outline>> outlines =
          Opml.hasEntities(text) ? Optional.empty() : Opml.read(text);
      return outlines.map(
          all -> {
            all.stream()
                .limit(MOST)
                .forEach(one -> reader.take(one.url(), one.title(), one.language()));
            return reader.list();
          });
    }
    Stream.of(text.split("[\\s,;]+", -1))
        .filter(word -> !word.isEmpty())
        .limit(MOST)
        .forEach(word -> reader.take(word, "", ""));
    return reader.feeds.isEmpty() && reader.closed == 0
        ? Optional.empty()
        : Optional.of(reader.list());
  }

  private FeedList list() {
    return new FeedList(List.copyOf(feeds), repeated, unusable, closed);
  }

  private void take(String written, String title, String language) {
    Optional<String> channel = FeedAddress.channel(written);
    Optional<URI> url = channel.map(FeedAddress::ofChannel).or(() -> FeedAddress.web(written));
    if (url.isEmpty()) {
      unusable++;
    } else if (isRefused.test(url.get())) {
      closed++;
    } else if (!places.add(Feed.place(url.get()))) {
      repeated++;
    } else {
      String named = title.strip().isEmpty() ? name(url.get(), channel) : title.strip();
      boolean isLong = named.codePointCount(0, named.length()) > LONGEST_TITLE;
      String shown =
          isLong ? named.substring(0, named.offsetByCodePoints(0, LONGEST_TITLE)) : named;
      String tag = language.matches("[A-Za-z]{2,3}([-_].*)?") ? language.split("[-_]", 2)[0] : "";
      feeds.add(new WantedFeed(url.get(), shown, tag.toLowerCase(Locale.ROOT)));
    }
  }

  private static String name(URI url, Optional<String> channel) {
    return channel.map(name -> "@" + name).orElseGet(() -> Feed.place(url));
  }
}
