package org.didbon.web.console.feeds;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.didbon.command.Right;
import org.didbon.domain.Feed;
import org.didbon.domain.FeedState;
import org.didbon.phrase.Localizer;
import org.didbon.text.Letters;
import org.didbon.web.console.Ask;
import org.didbon.web.console.ConsoleParts;
import org.didbon.web.console.MenuEntry;
import org.didbon.web.console.feeds.FeedStatuses.StandingFeed;
import org.didbon.web.console.feeds.FeedsView.FeedTab;

/** All feeds with how they stand: searched, by state, a page at a time. Thread-safe. */
final class FeedIndex {

  private static final int PAGE = 50;
  private static final int MOST_PAGES = 10_000;
  private static final int DAYS = 7;

  private final ConsoleParts parts;
  private final FeedStatuses statuses;

  FeedIndex(ConsoleParts parts, FeedStatuses statuses) {
    this.parts = parts;
    this.statuses = statuses;
  }

  void show(Ask ask) {
    String search = ask.query("q");
    String wanted = ask.query("state");
    List<StandingFeed> all = statuses.all();
    List<StandingFeed> found = search.isEmpty() ? all : found(all, search, ask.localizer());
    List<StandingFeed> shown =
        wanted.isEmpty()
            ? found
            : found.stream().filter(one -> one.status().word().equals(wanted)).toList();
    int pages = Math.max(1, (shown.size() + PAGE - 1) / PAGE);
    int page = Math.min(Math.max(1, ask.number("page", 1, MOST_PAGES)), pages);
    int first = (page - 1) * PAGE;
    List<StandingFeed> some = shown.subList(first, Math.min(shown.size(), first + PAGE));
    FeedsView view =
        new FeedsView(
            search,
            wanted,
            ask.localizer()
                .say("console.feeds.count", Map.of("feeds", shown.size(), "all", all.size())),
            tabs(found, search, wanted, ask.localizer()),
            rows(some, ask.localizer()),
            pages(page, pages, search, wanted, ask.localizer()),
            ask.caller().may(Right.ADMIN));
    if (ask.isPart()) {
      ask.part("feed-rows", view);
    } else {
      ask.page(MenuEntry.FEEDS, ask.say(MenuEntry.FEEDS.key()), "feeds", view);
    }
  }

  /** Those whose id, title, address, country or language says it. */
  private static List<StandingFeed> found(
      List<StandingFeed> all, String search, Localizer localizer) {
    String wanted = Letters.fold(search);
    return all.stream().filter(one -> says(one.feed(), wanted, localizer)).toList();
  }

  private static boolean says(Feed feed, String wanted, Localizer localizer) {
    Stream<String> words =
        Stream.of(
            feed.id(),
            feed.title(),
            feed.url().toString(),
            country(feed, localizer),
            language(feed, localizer));
    boolean code =
        wanted.equals(feed.country().toLowerCase(Locale.ROOT)) || wanted.equals(feed.language());
    return code || words.anyMatch(word -> Letters.fold(word).contains(wanted));
  }

  private static List<FeedTab> tabs(
      List<StandingFeed> found, String search, String wanted, Localizer localizer) {
    Map<FeedStatus, Integer> counts = new EnumMap<>(FeedStatus.class);
    found.forEach(one -> counts.merge(one.status(), 1, Integer::sum));
    List<FeedTab> tabs = new ArrayList<>();
    tabs.add(
        tab("console.feeds.all", found.size(), path(search, "", 1), wanted.isEmpty(), localizer));
    counts.forEach(
        (status, count) -> {
          String word = status.word();
          tabs.add(tab(status.key(), count, path(search, word, 1), word.equals(wanted), localizer));
        });
    return tabs;
  }

  private static FeedTab tab(
      String key, int count, String path, boolean here, Localizer localizer) {
    return new FeedTab(localizer.say(key) + " " + localizer.number(count), path, here);
  }

  /** The first, the last and those around. */
  private static List<FeedTab> pages(
      int page, int pages, String search, String wanted, Localizer localizer) {
    return pages == 1
        ? List.of()
        : IntStream.rangeClosed(1, pages)
            .filter(number -> number == 1 || number == pages || Math.abs(number - page) <= 2)
            .mapToObj(
                number ->
                    new FeedTab(
                        localizer.number(number), path(search, wanted, number), number == page))
            .toList();
  }

  private static String path(String search, String state, int page) {
    String query =
        Stream.of(
                search.isEmpty() ? "" : "q=" + URLEncoder.encode(search, StandardCharsets.UTF_8),
                state.isEmpty() ? "" : "state=" + URLEncoder.encode(state, StandardCharsets.UTF_8),
                page == 1 ? "" : "page=" + page)
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining("&"));
    return FeedPaths.ROOM + (query.isEmpty() ? "" : "?" + query);
  }

  private List<FeedRow> rows(List<StandingFeed> some, Localizer localizer) {
    Instant from = parts.clock().instant().minus(Duration.ofDays(DAYS));
    Map<String, Long> items =
        parts.feeds().itemsSince(some.stream().map(one -> one.feed().id()).toList(), from);
    return some.stream()
        .map(one -> row(one, items.getOrDefault(one.feed().id(), 0L), localizer))
        .toList();
  }

  private static FeedRow row(StandingFeed one, long items, Localizer localizer) {
    Feed feed = one.feed();
    return new FeedRow(
        feed.id(),
        feed.title(),
        FeedPaths.of(feed.id()),
        one.status().style(),
        localizer.say(one.status().key()),
        why(one, localizer),
        Stream.of(country(feed, localizer), language(feed, localizer))
            .filter(word -> !word.isEmpty())
            .collect(Collectors.joining(" · ")),
        PaceWords.of(feed.every(), localizer),
        localizer.number(Math.round(10.0 * items / DAYS) / 10.0),
        one.visited().map(localizer::moment).orElse("—"));
  }

  /** The fault of one that fails, the oddity of one that does not. */
  static String why(StandingFeed one, Localizer localizer) {
    FeedState state = one.state();
    if (state == null || one.status() == FeedStatus.PAUSED) {
      return "";
    }
    String kept = state.failing() ? state.reason() : state.remark();
    return kept.isEmpty() ? "" : localizer.fault(kept);
  }

  static String country(Feed feed, Localizer localizer) {
    return feed.country().isEmpty() ? "" : localizer.country(feed.country());
  }

  static String language(Feed feed, Localizer localizer) {
    return feed.language().isEmpty() ? "" : localizer.language(feed.language());
  }
}
