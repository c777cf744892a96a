package org.didbon.cli;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.didbon.domain.Feed;
import org.didbon.domain.Item;
import org.didbon.feed.FoundFeeds.FoundFeed;
import org.didbon.feed.Visit;
import org.didbon.phrase.Catalogues;

/**
 * What a feed answered to one visit.
 *
 * @param fault in plain words, {@code ""} if it brought something
 * @param doubts what its operator should look at though it brought something
 * @param brought how much, in words; {@code ""} if nothing
 */
record FeedAnswer(Feed feed, String fault, List<String> doubts, String brought) {

  /** An outlet that writes nothing for so long has moved, or has stopped. */
  private static final Duration STALE = Duration.ofDays(30);

  FeedAnswer {
    doubts = List.copyOf(doubts);
  }

  /** One that brought nothing. */
  static FeedAnswer failed(Feed feed, String fault) {
    return new FeedAnswer(feed, fault, List.of(), "");
  }

  /**
   * What came of a visit.
   *
   * @param named feeds that the page at its address leads to; none if that is no page
   */
  static FeedAnswer of(Feed feed, Visit visit, List<FoundFeed> named, Instant now) {
    String reason = Catalogues.english().fault(visit.after().reason());
    List<Item> items = visit.items();
    if (visit.after().failing() && items.isEmpty()) {
      return failed(feed, reason + leads(named));
    }
    List<String> doubts = new ArrayList<>();
    if (visit.after().failing()) {
      doubts.add(reason);
    }
    String to = visit.after().move().to();
    if (!to.isEmpty()) {
      doubts.add("it moved to " + to + "; write that address");
    }
    if (!visit.after().remark().isEmpty()) {
      doubts.add(Catalogues.english().fault(visit.after().remark()));
    }
    Optional<Instant> newest = newest(items);
    if (items.isEmpty()) {
      doubts.add("it has no items");
    }
    newest
        .filter(moment -> moment.isBefore(now.minus(STALE)))
        .ifPresent(moment -> doubts.add("nothing new since " + day(moment)));
    return new FeedAnswer(feed, "", doubts, brought(items, newest));
  }

  private static String leads(List<FoundFeed> named) {
    return named.isEmpty()
        ? ""
        : named.stream()
            .map(
                found ->
                    found.address() + " (" + Plural.of(found.parsed().items().size(), "item") + ")")
            .collect(Collectors.joining(", ", "; feeds found there: ", ""));
  }

  private static String brought(List<Item> items, Optional<Instant> newest) {
    String dated =
        newest
            .map(moment -> ", the newest of " + moment.truncatedTo(ChronoUnit.MINUTES))
            .orElse(", without dates");
    return Plural.of(items.size(), "item") + (items.isEmpty() ? "" : dated);
  }

  private static Optional<Instant> newest(List<Item> items) {
    return items.stream().map(Item::published).filter(Objects::nonNull).max(Instant::compareTo);
  }

  private static LocalDate day(Instant moment) {
    return LocalDate.ofInstant(moment, ZoneOffset.UTC);
  }
}
