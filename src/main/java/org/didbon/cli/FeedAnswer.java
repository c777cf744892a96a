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
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
 * @param reports the addresses of the reports it brought; none for those without one of their own
 */
record FeedAnswer(
    Feed feed, String fault, List<String> doubts, String brought, Set<String> reports) {

  /** An outlet that writes nothing for so long has moved, or has stopped. */
  private static final Duration STALE = Duration.ofDays(30);

  FeedAnswer {
    doubts = List.copyOf(doubts);
    reports = Set.copyOf(reports);
  }

  /** One that brought nothing. */
  static FeedAnswer failed(Feed feed, String fault) {
    return new FeedAnswer(feed, fault, List.of(), "", Set.of());
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
    if (items.isEmpty()) {
      return failed(feed, String.join("; ", with(doubts, "it has no items")));
    }
    if (!visit.after().remark().isEmpty()) {
      doubts.add(Catalogues.english().fault(visit.after().remark()));
    }
    Optional<Instant> newest = newest(items);
    newest
        .filter(moment -> moment.isBefore(now.minus(STALE)))
        .ifPresent(moment -> doubts.add("nothing new since " + day(moment)));
    return new FeedAnswer(feed, "", doubts, brought(items, newest), reports(items));
  }

  /**
   * Whether all that it brought is in another's answer as well, as where an outlet has merged two
   * feeds and lets both addresses lead to one.
   */
  boolean repeats(FeedAnswer other) {
    return !reports.isEmpty() && other.reports.containsAll(reports);
  }

  private static Set<String> reports(List<Item> items) {
    return items.stream().filter(Item::ownLink).map(Item::link).collect(Collectors.toSet());
  }

  private static List<String> with(List<String> before, String last) {
    return Stream.concat(before.stream(), Stream.of(last)).toList();
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
    return Plural.of(items.size(), "item") + dated;
  }

  private static Optional<Instant> newest(List<Item> items) {
    return items.stream().map(Item::published).filter(Objects::nonNull).max(Instant::compareTo);
  }

  private static LocalDate day(Instant moment) {
    return LocalDate.ofInstant(moment, ZoneOffset.UTC);
  }
}
